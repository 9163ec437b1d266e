package dev.runlens.write;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.DefaultsSaid;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An advice as Markdown.
final class ReportAdvice {
    private final Advice advice;
    private final List<String> lines = new ArrayList<>();

    private ReportAdvice(Advice advice) {
        this.advice = advice;
    }

    /// The headline and what is said under each topic; nothing where there is no run.
    static List<String> decision(Advice advice) {
        ReportAdvice report = new ReportAdvice(advice);
        Statement headline = advice.headline();
        if (headline != null) {
            report.lines.add("## Decision");
            report.lines.add("");
            report.lines.add("**" + MarkdownText.words(headline.text()) + "**");
            for (Topic topic : Topic.values()) {
                report.topic(topic);
            }
            DefaultsSaid.ofDecision(advice).ifPresent(defaults -> report.lines.addAll(
                    List.of("", MarkdownText.words(defaults.text()))));
            report.lines.add("");
        }
        return report.lines;
    }

    /// What is left to say of a run, as items of a list.
    static List<String> of(Advice advice, RunCard card) {
        ReportAdvice report = new ReportAdvice(advice);
        List<Statement> shown = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            List<Statement> statements = Door.MARKDOWN.says(advice, card, aspect);
            shown.addAll(statements);
            if (!statements.isEmpty()) {
                report.lines.add("- **" + aspect.heading() + ":**");
                statements.forEach(statement -> report.lines.add("  - " + MarkdownText.words(statement.text())));
                if (aspect == Aspect.NEXT) {
                    report.changes("    - ", card.changes());
                }
            }
        }
        DefaultsSaid.beyond(advice, shown)
                .ifPresent(defaults -> report.lines.add("- " + MarkdownText.words(defaults.text())));
        return report.lines;
    }

    private void topic(Topic topic) {
        if (advice.of(topic).isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("### " + topic.heading());
        lines.add("");
        Set<Change> said = new HashSet<>();
        for (Advice.Line line : advice.of(topic)) {
            String about = advice.about(line);
            String name = about.isEmpty() ? "" : MarkdownText.code(about) + ": ";
            lines.add("- " + name + MarkdownText.words(line.statement().text()));
            changes("  - ", line.changes().stream().filter(said::add).toList());
        }
    }

    private void changes(String start, List<Change> changes) {
        changes.forEach(change -> lines.add(start + MarkdownText.code(change.words())));
    }
}
