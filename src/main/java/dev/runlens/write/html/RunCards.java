package dev.runlens.write.html;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.DefaultsSaid;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.plot.svg.Markup;
import dev.runlens.run.RunNote;
import dev.runlens.text.Bundle;
import dev.runlens.write.Door;
import dev.runlens.write.JsonPath;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is said of each run by itself, as far as the decision has not said it.
final class RunCards {
    private final Page page;
    private final Advice advice;

    RunCards(Page page) {
        this.page = page;
        this.advice = page.comparison().advice();
    }

    /// Whether there is anything to say that the decision has not said: of a single run it may have said all.
    boolean any() {
        return page.runs().size() > 1
                || page.runs().stream().anyMatch(run -> !page.comparison().note(run).equals(RunNote.NONE))
                || advice.cards().stream().anyMatch(card -> !advice.unsaid(card).isEmpty());
    }

    void draw() {
        advice.cards().forEach(this::card);
    }

    /// The status of a run in a word; `unknown` where it cannot be judged.
    static Grid.Cell status(ComparedRun run, int index) {
        String status = run.analysis().statusLabel();
        return status == null
                ? Grid.Cell.unknown()
                : new Grid.Cell(
                        status, JsonPath.ofRun(index, "analysis", "status"), false);
    }

    private void card(RunCard card) {
        Markup out = page.out();
        int index = page.index(card.run());
        out.open("article").at("class", "card").open("h3");
        page.name(index);
        Grid.Cell status = status(card.run(), index);
        out.open("span").at("class", "status " + style(card.run())).at("data-field", status.field());
        out.text(status.text()).close().close().line();
        note(page.comparison().note(card.run()));
        for (Aspect aspect : Aspect.values()) {
            aspect(card, aspect);
        }
        page.defaults(DefaultsSaid.beyond(advice, Arrays.stream(Aspect.values())
                .flatMap(aspect -> Door.HTML.says(advice, card, aspect).stream())
                .toList()));
        out.close().line();
    }

    private void note(RunNote note) {
        if (!note.tags().isEmpty()) {
            note(Bundle.REPORT.get("run.tags"), String.join(", ", note.tags()));
        }
        List<String> lines = note.text().strip().lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < lines.size(); i++) {
            note(i == 0 ? Bundle.REPORT.get("run.note") : "", lines.get(i));
        }
    }

    private void note(String what, String words) {
        Markup out = page.out().open("p").at("class", "note");
        if (!what.isEmpty()) {
            out.leaf("strong", what).text(" ");
        }
        out.leaf("bdi", words).close().line();
    }

    private static String style(ComparedRun run) {
        RunStatus status = run.analysis().status();
        return status == null ? "none" : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How the run went needs no heading: the word beside its name is one.
    private void aspect(RunCard card, Aspect aspect) {
        List<Statement> statements = Door.HTML.says(advice, card, aspect);
        if (statements.isEmpty()) {
            return;
        }
        if (aspect != Aspect.STATUS) {
            page.out().leaf("h4", aspect.heading());
        }
        page.list(statements);
        if (aspect == Aspect.NEXT) {
            page.changes(card, card.changes());
        }
    }
}
