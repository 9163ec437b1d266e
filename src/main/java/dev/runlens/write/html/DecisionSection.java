package dev.runlens.write.html;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.DefaultsSaid;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What to do and why, before any data: one row for each topic of the advice.
final class DecisionSection {
    private final Page page;
    private final Advice advice;

    DecisionSection(Page page) {
        this.page = page;
        this.advice = page.comparison().advice();
    }

    void draw() {
        page.out().open("dl").at("class", "decision").line();
        for (Topic topic : Topic.values()) {
            if (topic != Topic.PLACES && !advice.of(topic).isEmpty()) {
                row(topic);
            }
        }
        page.out().close().line();
        page.defaults(DefaultsSaid.ofDecision(advice));
    }

    private void row(Topic topic) {
        page.out().open("dt").at("class", "to-" + topic.word()).text(topic.heading());
        page.out().close().open("dd").open("ul").at("class", "sentences");
        advice.of(topic).forEach(this::line);
        changes(advice.of(topic));
        page.out().close().close().line();
    }

    /// What the sentences of a topic propose to change, once for the runs of which it is the same.
    private void changes(List<Advice.Line> lines) {
        Map<List<Change>, Set<RunCard>> alike = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> !line.changes().isEmpty())
                .flatMap(line -> line.each().stream())
                .map(Advice.Line::card)
                .filter(Objects::nonNull)
                .filter(card -> !card.changes().isEmpty())
                .forEach(card -> alike.computeIfAbsent(card.changes(), first -> new LinkedHashSet<>()).add(card));
        alike.forEach((changes, cards) -> {
            page.out().open("li");
            about(List.copyOf(cards));
            page.changes(cards.iterator().next(), changes);
            page.out().close();
        });
    }

    private void line(Advice.Line line) {
        List<RunCard> cards = line.each().stream().map(Advice.Line::card).filter(Objects::nonNull).toList();
        page.out().open("li");
        about(cards);
        page.say(line.statement());
        page.out().close();
    }

    /// The runs that something is about, where there are others.
    private void about(List<RunCard> cards) {
        if (!cards.isEmpty() && advice.cards().size() > 1) {
            for (int i = 0; i < cards.size(); i++) {
                page.out().text(i == 0 ? "" : ", ");
                page.label(page.index(cards.get(i).run()));
            }
            page.out().text(": ");
        }
    }
}
