package dev.runlens.ui.verdict;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Bundle;
import dev.runlens.write.Door;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Decision, why, risk, cost, next step, the order of the runs, and each run, the one that is spoken for first.
final class VerdictCard extends VBox {
    /// More runs than these come when they are asked for.
    private static final int MOST_CARDS = 30;

    private final Bundle texts;
    private final Advice advice;
    private final VerdictActions actions;
    private final Grounds grounds;
    private final Consumer<List<Runnable>> later;
    private final Map<Topic, Node> sections = new EnumMap<>(Topic.class);
    private @Nullable Node pointedAt;
    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper(this, "pointed");

    /// @param grounds what stands behind its sentences
    /// @param later does one after the other what would take too long at once
    VerdictCard(
            Bundle texts, VerdictContent content, VerdictActions actions, Grounds grounds,
            Consumer<List<Runnable>> later) {
        this.texts = texts;
        this.actions = actions;
        this.grounds = grounds;
        this.later = later;
        this.advice = content.comparison().advice();
        setId("verdict-card");
        getStyleClass().add("verdict-body");
        VBox decision = section(texts.get("verdict.decision"));
        Statement headline = advice.headline();
        Sentence.addTo(
                decision, content.headline(), headline == null ? List.of() : List.of(headline), texts, grounds);
        getChildren().add(decision);
        for (Topic topic : Topic.values()) {
            if (!advice.of(topic).isEmpty()) {
                VBox section = ofTopic(topic);
                sections.put(topic, section);
                getChildren().add(section);
            }
        }
        RunCard first = advice.speaksFor();
        List<RunCard> cards = Stream.concat(
                Stream.ofNullable(first),
                bestFirst(content.comparison()).filter(card -> !card.equals(first)))
                .toList();
        results(content.comparison());
        cards(cards);
    }

    private Stream<RunCard> bestFirst(Comparison comparison) {
        Map<String, RunCard> byName = new HashMap<>();
        advice.cards().forEach(card -> byName.put(card.name(), card));
        return comparison.ranking().bestFirst().stream()
                .map(run -> byName.get(run.name()))
                .filter(Objects::nonNull);
    }

    /// The name of the run that the pointer is on; null for none.
    ReadOnlyStringProperty pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// The pointer moves: a run whose sentence has the focus, but not the pointer, stands out no more.
    void pointerMoved() {
        Node at = pointedAt;
        if (at != null && !at.isHover()) {
            pointedAt = null;
            pointed.set(null);
        }
    }

    /// Where a topic is; empty where nothing is said of it.
    Optional<Node> section(Topic topic) {
        return Optional.ofNullable(sections.get(topic));
    }

    private void results(Comparison comparison) {
        ResultGrid grid = new ResultGrid(texts, comparison, grounds);
        if (grid.getRowCount() > 1) {
            VBox results = section(texts.get("verdict.results"));
            results.getChildren().add(grid);
            getChildren().add(results);
        }
    }

    /// The runs one after the other, below what is there.
    private void cards(List<RunCard> cards) {
        List<RunCard> next = cards.subList(0, Math.min(MOST_CARDS, cards.size()));
        List<RunCard> others = cards.subList(next.size(), cards.size());
        Label coming = new Label(texts.get("verdict.coming", next.size()));
        coming.setId("verdict-coming");
        coming.getStyleClass().add("muted");
        getChildren().add(coming);
        List<Runnable> steps = new ArrayList<>();
        next.forEach(card -> steps.add(() -> getChildren().add(getChildren().indexOf(coming), verdict(card))));
        steps.add(() -> {
            getChildren().remove(coming);
            if (!others.isEmpty()) {
                getChildren().add(more(others));
            }
        });
        later.accept(steps);
    }

    private Button more(List<RunCard> others) {
        Button more = new Button(texts.get("verdict.moreCards", others.size()));
        more.setId("verdict-more");
        more.setOnAction(event -> {
            getChildren().remove(more);
            cards(others);
        });
        return more;
    }

    private RunVerdict verdict(RunCard card) {
        RunVerdict verdict = new RunVerdict(
                texts, card, aspect -> Door.WINDOW.says(advice, card, aspect), actions, grounds);
        points(verdict, card);
        return verdict;
    }

    private void points(Node node, RunCard card) {
        Runnable look = () -> {
            boolean on = node.isHover() || node.isFocusWithin();
            pointedAt = on ? node : null;
            pointed.set(on ? card.name() : null);
        };
        node.hoverProperty().subscribe((before, now) -> look.run());
        node.focusWithinProperty().subscribe((before, now) -> look.run());
    }

    private VBox ofTopic(Topic topic) {
        VBox section = section(topic.heading());
        for (Advice.Line line : advice.of(topic)) {
            VBox said = new VBox();
            Sentence.addTo(said, sentence(line), line.statements(), texts, grounds);
            line.changes().forEach(change -> said.getChildren().add(change(texts, change)));
            if (line.card() != null) {
                points(said, line.card());
            }
            section.getChildren().add(said);
        }
        return section;
    }

    private String sentence(Advice.Line line) {
        String about = advice.about(line);
        return about.isEmpty() ? line.statement().text() : texts.get("verdict.ofRun", about, line.statement().text());
    }

    /// A key that changes, as an item of a list.
    static Label change(Bundle texts, Change change) {
        Label label = new Label(texts.get("verdict.change", change.words()));
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("verdict-sentence");
        return label;
    }

    /// A heading, with room for what is said below it.
    static VBox section(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("verdict-section");
        VBox section = new VBox(heading);
        section.getStyleClass().add("verdict-block");
        return section;
    }
}
