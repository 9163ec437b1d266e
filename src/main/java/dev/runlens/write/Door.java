package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.wording.Statement;
import java.util.List;

/// Where an advice is shown. What a door leaves out, by design, is decided here and nowhere else; everything else every
/// door says.
///
/// No door leaves out the headline or anything under a topic. Which defaults sentences rest on
/// ([dev.runlens.analyze.advice.DefaultsSaid]) terminal and reports say once for several; the window at each of them, and
/// the JSON with each setting.
public enum Door {
    /// The command line: of each run only how it went, its gap, its file, what is wrong and what to try next; the strengths of a run
    /// that has nothing but its configuration. Of very many runs only how they went.
    TERMINAL,
    /// The Markdown report: of many runs no insights, of very many only how each went, its file and what is wrong.
    MARKDOWN,
    /// The HTML report, and what is made of it: the same.
    HTML,
    /// The window.
    WINDOW,
    /// The comparison JSON.
    JSON;

    /// From this many runs on, nobody reads all that can be said of each.
    private static final int VERY_MANY = Comparison.MANY + 1;

    /// From this many runs on, insights into each run against the others are more than anybody reads in a report.
    private static final int MANY = 7;

    /// What it says of one aspect of a run beyond what the topics said.
    public List<Statement> says(Advice advice, RunCard card, Aspect aspect) {
        List<Statement> unsaid = advice.unsaid(card, aspect);
        return switch (this) {
            case TERMINAL -> inTerminal(advice, card, aspect, unsaid);
            case MARKDOWN, HTML -> inReport(advice, card, aspect, unsaid);
            case WINDOW, JSON -> unsaid;
        };
    }

    private static List<Statement> inTerminal(
            Advice advice, RunCard card, Aspect aspect, List<Statement> unsaid) {
        boolean veryMany = advice.cards().size() >= VERY_MANY;
        boolean onlyConfigured = card.run().run().history().isEmpty();
        return switch (aspect) {
            case STATUS -> firstOf(card, aspect, unsaid);
            case FILE -> veryMany ? List.of() : firstOf(card, aspect, unsaid);
            case GAP, NEXT, HEALTH -> veryMany ? List.of() : unsaid;
            case STRENGTH -> !veryMany && onlyConfigured ? unsaid : List.of();
            case COST, TRADE_OFF, CHECK, UNCHECKED -> List.of();
        };
    }

    private static List<Statement> inReport(
            Advice advice, RunCard card, Aspect aspect, List<Statement> unsaid) {
        boolean many = advice.cards().size() >= MANY;
        boolean veryMany = advice.cards().size() >= VERY_MANY;
        return switch (aspect) {
            case STATUS, FILE -> veryMany ? firstOf(card, aspect, unsaid) : unsaid;
            case HEALTH -> unsaid;
            case GAP, COST, NEXT, UNCHECKED -> veryMany ? List.of() : unsaid;
            case STRENGTH, TRADE_OFF, CHECK -> many ? List.of() : unsaid;
        };
    }

    private static List<Statement> firstOf(RunCard card, Aspect aspect, List<Statement> unsaid) {
        // A run of which nothing is known has nothing said of it either.
        return card.of(aspect).stream().limit(1).filter(unsaid::contains).toList();
    }
}
