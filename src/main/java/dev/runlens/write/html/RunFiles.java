package dev.runlens.write.html;

import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.write.JsonPath;
import dev.runlens.plot.svg.Markup;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Segment;
import dev.runlens.run.Setting;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Where a run lies, what it was read from, what it saved, and what was strange in it.
final class RunFiles {
    private static final int MOST_LISTED = 100;

    private final Page page;
    private final int index;
    private final Run run;

    RunFiles(Page page, int index) {
        this.page = page;
        this.index = index;
        this.run = page.runs().get(index).run();
    }

    void draw() {
        page.out().open("article").at("class", "files").open("h3");
        page.name(index);
        page.out().close().line().open("dl").line();
        row("path", () -> page.value("code", field("run_path"), run.path().toString()));
        row("trainer", () -> page.value("span", field("trainer"), run.identity().trainer().name()));
        row("sources", this::sources);
        row("progress", () -> page.value("span", field("progress"), progress()));
        if (run.history().segments().size() > 1) {
            row("parts", this::parts);
        }
        if (page.comparison().settings().stream().anyMatch(this::keeps)) {
            row("bookkeeping", this::bookkeeping);
        }
        if (!run.checkpoints().isEmpty()) {
            row("checkpoints", this::checkpoints);
        }
        if (!page.comparison().many() || !run.findings().isEmpty()) {
            row("findings", () -> findings(page, run.findings(), field("findings")));
        }
        page.out().close().close().line();
    }

    private String field(String... members) {
        return JsonPath.ofRun(index, members);
    }

    private void row(String name, Runnable content) {
        page.out().open("dt").text(Bundle.REPORT.get("files." + name)).close().open("dd");
        content.run();
        page.out().close().line();
    }

    private void sources() {
        List<Path> sources = run.identity().sources();
        page.out().open("ul");
        for (int i = 0; i < Math.min(MOST_LISTED, sources.size()); i++) {
            page.out().open("li");
            page.value("code", field("sources") + "[" + i + "]", sources.get(i).toString());
            page.out().close();
        }
        more(page, sources.size());
        page.out().close();
    }

    private static void more(Page page, int count) {
        if (count > MOST_LISTED) {
            page.out()
                    .open("li")
                    .text(Bundle.REPORT.get("files.more", count - MOST_LISTED))
                    .close();
        }
    }

    private String progress() {
        Progress progress = run.history().progress();
        OptionalDouble last = run.finals().get(FinalMetric.FINAL_ITERATION);
        String state = switch (progress.state()) {
            case FINISHED -> Bundle.REPORT.get("progress.finished");
            case INTERRUPTED -> Bundle.REPORT.get("progress.interrupted");
            case UNFINISHED -> Bundle.REPORT.get("progress.unfinished");
            case UNKNOWN -> Bundle.REPORT.get("unknown");
        };
        String reached = last.isEmpty() ? state
                : Bundle.REPORT.get("progress.reached", state, Numbers.count(last.getAsDouble()));
        return progress.planned().isEmpty()
                ? reached
                : Bundle.REPORT.get(
                        "progress.planned",
                        reached,
                        Numbers.count(progress.planned().getAsLong()));
    }

    private void parts() {
        List<Segment> parts = run.history().segments();
        page.out().open("ul");
        for (int i = 0; i < parts.size(); i++) {
            page.out().open("li");
            page.value("span", field("segments") + "[" + i + "]", part(parts.get(i)));
            page.out().close();
        }
        page.out().close();
    }

    private static String part(Segment part) {
        Segment.Span span = part.span();
        StringBuilder words = new StringBuilder(Bundle.REPORT.get(
                "files.part",
                Numbers.count(span.firstIteration() + part.offset()),
                Numbers.count(span.lastIteration() + part.offset()),
                span.trainPoints(),
                span.valPoints()));
        if (part.supersededPoints() > 0) {
            words.append(Bundle.REPORT.get("files.part.replaced", part.supersededPoints()));
        }
        if (part.resumedFrom() != null) {
            words.append(Bundle.REPORT.get("files.part.resumed", part.resumedFrom()));
        }
        if (part.source() != null) {
            words.append(Bundle.REPORT.get("files.part.file", part.source()));
        }
        return words.toString();
    }

    private boolean keeps(SettingDifference setting) {
        return setting.bookkeeping() && setting.values().get(index).isPresent();
    }

    private void bookkeeping() {
        page.out().open("ul");
        page.comparison().settings().stream().filter(this::keeps).forEach(setting -> {
            Setting value = setting.values().get(index).orElseThrow();
            page.out().open("li").leaf("code", setting.name()).text(" ");
            page.value("code", field("hyperparameters", setting.name()), Settings.shown(setting.name(), value));
            page.out().close();
        });
        page.out().close();
    }

    private void checkpoints() {
        Checkpoint toShip = page.runs().get(index).analysis().fileToShip();
        Markup out = page.out();
        out.open("table").at("class", "checkpoints").open("tbody").line();
        int listed = 0;
        for (int i = 0; i < run.checkpoints().size() && listed < MOST_LISTED; i++) {
            Checkpoint checkpoint = run.checkpoints().get(i);
            boolean shipped = checkpoint.equals(toShip);
            if (page.comparison().many() && !shipped && i < run.checkpoints().size() - 1) {
                continue;
            }
            listed++;
            out.open("tr").at("class", shipped ? "shipped" : "").open("td");
            page.value("code", field("checkpoints") + "[" + i + "].path", name(checkpoint.path()));
            out.close().open("td").text(iteration(checkpoint)).close();
            out.open("td").text(shipped ? "■ " + Bundle.REPORT.get("files.ship") : remark(checkpoint));
            out.close().close().line();
        }
        out.close().close();
        if (run.checkpoints().size() > listed) {
            out.leaf("p", Bundle.REPORT.get("files.more", run.checkpoints().size() - listed));
        }
    }

    /// The way from the run's folder, which is named above.
    private String name(Path checkpoint) {
        return checkpoint.startsWith(run.path()) && !checkpoint.equals(run.path())
                ? run.path().relativize(checkpoint).toString()
                : checkpoint.toString();
    }

    private static String iteration(Checkpoint checkpoint) {
        if (checkpoint.iteration().isPresent()) {
            return Bundle.REPORT.get(
                    "files.iteration", Numbers.count(checkpoint.iteration().getAsLong()));
        }
        return Bundle.REPORT.get(checkpoint.last() ? "files.last" : "files.iteration.unknown");
    }

    private static String remark(Checkpoint checkpoint) {
        return checkpoint.onDisk() ? "" : Bundle.REPORT.get("files.gone");
    }

    /// Findings with the file and line they were made at.
    static void findings(Page page, List<Finding> findings, String field) {
        Markup out = page.out();
        if (findings.isEmpty()) {
            out.leaf("span", Bundle.REPORT.get("none"));
            return;
        }
        out.open("ul").at("class", "findings").line();
        for (int i = 0; i < Math.min(MOST_LISTED, findings.size()); i++) {
            Finding finding = findings.get(i);
            out.open("li").at("class", finding.code().severity().name().toLowerCase(Locale.ROOT));
            page.value("b", field + "[" + i + "].code", finding.code().word());
            out.text(" ");
            page.value("span", field + "[" + i + "].message", finding.message());
            place(page, finding.origin(), field + "[" + i + "].file");
            out.close().line();
        }
        more(page, findings.size());
        out.close();
    }

    private static void place(Page page, Origin.@Nullable InFile place, String field) {
        if (place != null) {
            page.out().text(" ");
            page.value("code", field, place.toString());
        }
    }
}
