package dev.runlens.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A session as JSON.
final class SessionJson {
    private SessionJson() {}

    static String of(Session session) {
        return JsonLines.document(json -> {
            json.paths("inputs", session.inputs());
            json.array("runs", session.runs(), run -> json.object(() -> run(run, json)));
            json.array("removed", session.removed(), run -> json.object(() -> json.place(run)));
            json.object("view", () -> view(session.view(), json));
            json.array("logs", List.copyOf(new TreeMap<>(session.logs()).entrySet()), log -> json.object(() -> {
                json.text("path", log.getKey().toString());
                json.text("run", log.getValue().toString());
            }));
        });
    }

    private static void run(KeptRun run, JsonLines json) {
        json.place(run.place());
        json.flag("ticked", run.ticked());
        json.whole("look", run.look());
    }

    private static void view(KeptView view, JsonLines json) {
        json.text("axis", view.subject().axis());
        json.text("metric", view.subject().metric());
        json.flag("log", view.switches().log());
        json.flag("gap", view.switches().gap());
        json.flag("only_differences", view.switches().onlyDifferences());
        KeptView.Lines lines = view.switches().lines();
        json.number("smoothing", lines.smoothing());
        json.flag("smooth_validation", lines.validation());
        json.flag("clip", lines.clipped());
        if (view.baseline() != null) {
            json.object("baseline", () -> json.place(view.baseline()));
        }
        layout(view.layout(), json);
        KeptView.Zoom zoom = view.zoom();
        if (zoom != null) {
            json.object("zoom", () -> {
                json.number("left", zoom.left());
                json.number("right", zoom.right());
                json.number("bottom", zoom.bottom());
                json.number("top", zoom.top());
            });
        }
    }

    private static void layout(KeptView.Layout layout, JsonLines json) {
        json.texts("views", layout.views());
        json.texts("panels", layout.panels());
        KeptView.Table table = layout.table();
        json.object("table", () -> {
            json.texts("columns", table.columns());
            json.texts("hidden", table.hidden());
            json.text("sorted_by", table.sortedBy());
            json.flag("descending", table.descending());
        });
        KeptView.Order order = layout.order();
        json.object("list", () -> {
            json.text("sorted_by", order.by());
            json.flag("turned", order.turned());
        });
        reasons(layout.why(), json);
    }

    private static void reasons(KeptView.Reasons why, JsonLines json) {
        json.text("why", why.of().name().toLowerCase(Locale.ROOT));
        if (why.run() != null) {
            json.object("why_run", () -> json.place(why.run()));
        }
    }

    private static KeptView.Reasons reasons(JsonMembers json) {
        return switch (json.text("why")) {
            case "all" -> KeptView.Reasons.OF_ALL;
            case "two" -> KeptView.Reasons.OF_TWO;
            case "one" -> place(json.object("why_run")).map(KeptView.Reasons::of).orElse(KeptView.Reasons.CLOSED);
            default -> json.flag("why", false) ? KeptView.Reasons.OF_ALL : KeptView.Reasons.CLOSED;
        };
    }

    /// @throws IOException when the file is none
    static Session read(Path file) throws IOException {
        JsonMembers json = JsonMembers.read(file);
        List<KeptRun> runs = new ArrayList<>();
        for (JsonMembers run : json.objects("runs")) {
            place(run).ifPresent(place -> runs.add(new KeptRun(place, run.flag("ticked", true), run.count("look"))));
        }
        Map<Path, Path> logs = new LinkedHashMap<>();
        for (JsonMembers log : json.objects("logs")) {
            log.path().ifPresent(path -> log.path("run").ifPresent(folder -> logs.put(path, folder)));
        }
        List<KeptRun.Place> removed = json.objects("removed").stream()
                .flatMap(run -> place(run).stream())
                .toList();
        return new Session(json.paths("inputs"), runs, removed, view(json.object("view")), logs);
    }

    static Optional<KeptRun.Place> place(JsonMembers json) {
        return json.path().map(path -> new KeptRun.Place(path, json.count("ordinal")));
    }

    private static KeptView view(JsonMembers json) {
        KeptView.Switches usual = KeptView.Switches.DEFAULT;
        return new KeptView(
                new KeptView.Subject(json.text("axis"), json.text("metric")),
                new KeptView.Switches(
                        json.flag("log", usual.log()),
                        json.flag("gap", usual.gap()),
                        json.flag("only_differences", usual.onlyDifferences()),
                        new KeptView.Lines(
                                json.number("smoothing"), json.flag("smooth_validation", false),
                                json.flag("clip", false))),
                place(json.object("baseline")).orElse(null),
                zoom(json.object("zoom")),
                new KeptView.Layout(json.texts("views"), json.texts("panels"), table(json.object("table")),
                        order(json.object("list")), reasons(json)));
    }

    private static KeptView.Table table(JsonMembers json) {
        return new KeptView.Table(
                json.texts("columns"),
                json.texts("hidden"),
                json.text("sorted_by"),
                json.flag("descending", false));
    }

    private static KeptView.Order order(JsonMembers json) {
        return new KeptView.Order(json.text("sorted_by"), json.flag("turned", false));
    }

    private static KeptView.@Nullable Zoom zoom(JsonMembers json) {
        KeptView.Zoom zoom = new KeptView.Zoom(
                json.number("left"), json.number("right"), json.number("bottom"), json.number("top"));
        return zoom.left() < zoom.right() && zoom.bottom() < zoom.top() ? zoom : null;
    }
}
