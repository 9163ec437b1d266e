package dev.runlens.write.html;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import java.util.List;
import java.util.Objects;

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
    }

    private void row(Topic topic) {
        page.out().open("dt").at("class", "to-" + topic.word()).text(topic.heading());
        page.out().close().open("dd").open("ul").at("class", "sentences");
        advice.of(topic).forEach(this::line);
        page.out().close().close().line();
    }

    private void line(Advice.Line line) {
        List<RunCard> cards = line.each().stream().map(Advice.Line::card).filter(Objects::nonNull).toList();
        page.out().open("li");
        if (!cards.isEmpty() && advice.cards().size() > 1) {
            for (int i = 0; i < cards.size(); i++) {
                page.out().text(i == 0 ? "" : ", ");
                page.label(page.index(cards.get(i).run()));
            }
            page.out().text(": ");
        }
        page.say(line.statement());
        if (!line.changes().isEmpty()) {
            cards.forEach(card -> page.changes(card, card.changes()));
        }
        page.out().close();
    }
}
