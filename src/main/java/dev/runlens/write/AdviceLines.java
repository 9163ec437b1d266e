package dev.runlens.write;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.DefaultsSaid;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.VisibleText;
import java.util.ArrayList;
import java.util.List;

/// An advice as plain text: the headline, the topics, then each run.
public final class AdviceLines {
    /// How wide text is where nobody knows how wide it may be.
    public static final int USUAL_WIDTH = 100;

    private static final int NARROWEST = 40;
    private static final int INDENTATION = 4;

    private final Advice advice;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private AdviceLines(Advice advice, int width) {
        this.advice = advice;
        this.width = Math.max(NARROWEST, width);
    }

    /// The headline alone.
    ///
    /// @param width the most characters of a line, where words allow it
    public static List<String> headline(Advice advice, int width) {
        AdviceLines text = new AdviceLines(advice, width);
        text.headline();
        return text.lines;
    }

    /// The headline and the topics.
    ///
    /// @param width the most characters of a line, where words allow it
    public static List<String> decision(Advice advice, int width) {
        AdviceLines text = new AdviceLines(advice, width);
        text.headline();
        for (Topic topic : Topic.values()) {
            if (!advice.of(topic).isEmpty()) {
                text.lines.add(topic.heading());
                advice.of(topic).forEach(text::line);
            }
        }
        DefaultsSaid.ofDecision(advice).ifPresent(defaults -> text.wrap("", defaults.text()));
        return text.lines;
    }

    /// The headline, and what the settings of the largest group of runs have to do with the losses.
    ///
    /// @param width the most characters of a line, where words allow it
    public static List<String> ofMany(Advice advice, Ranking ranking, int width) {
        AdviceLines text = new AdviceLines(advice, width);
        text.headline();
        List<Statement> beside = ranking.groups().stream()
                .limit(1)
                .flatMap(group -> group.beside().stream())
                .toList();
        beside.forEach(statement -> text.wrap("  - ", statement.text()));
        DefaultsSaid.of(advice, beside).ifPresent(defaults -> text.wrap("  - ", defaults.text()));
        return text.lines;
    }

    /// What is left to say of each run, below its name.
    ///
    /// @param width the most characters of a line, where words allow it
    public static List<String> ofEach(Advice advice, int width) {
        return ofEach(advice, advice.cards(), width);
    }

    /// The same of some of the runs.
    static List<String> ofEach(Advice advice, List<RunCard> cards, int width) {
        AdviceLines text = new AdviceLines(advice, width);
        for (RunCard card : cards) {
            List<Statement> said = new ArrayList<>();
            for (Aspect aspect : Aspect.values()) {
                said.addAll(Door.TERMINAL.says(advice, card, aspect));
            }
            if (!said.isEmpty()) {
                text.lines.add(VisibleText.of(card.name()));
                DefaultsSaid.beyond(advice, said).ifPresent(said::add);
                said.forEach(statement -> text.wrap("  - ", statement.text()));
            }
        }
        return text.lines;
    }

    private void headline() {
        Statement headline = advice.headline();
        if (headline != null) {
            wrap("", headline.text());
        }
    }

    /// A text in lines, further ones below the first word of the text.
    ///
    /// @param start what the first line begins with
    static List<String> wrapped(String start, String text, int width) {
        int indentation = Math.min(start.length(), INDENTATION);
        String rest = " ".repeat(indentation);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(VisibleText.of(start));
        boolean fresh = true;
        for (String word : VisibleText.of(text).split(" ", -1)) {
            if (!fresh && line.length() + 1 + word.length() > Math.max(NARROWEST, width)) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(rest);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        lines.add(line.toString());
        return lines;
    }

    private void line(Advice.Line line) {
        String about = advice.about(line);
        wrap("  - ", (about.isEmpty() ? "" : about + ": ") + line.statement().text());
    }

    private void wrap(String start, String text) {
        lines.addAll(wrapped(start, text, width));
    }
}
