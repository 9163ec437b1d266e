package dev.runlens.ui.verdict;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Decision, why, risk, cost, next step, the order of the runs, and each run, the one that is spoken for first.
final class VerdictCard extends VBox {
    /// More cards than these are made when they are asked for.
    private static final int MOST_CARDS = 30;

    private final Bundle texts;
    private final Advice advice;
    private final VerdictActions actions;
    private final Grounds grounds;
    private final Map<Topic, Node> sections = new EnumMap<>(Topic.class);
    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper(this, "pointed");

    /// @param grounds what stands behind its sentences
    VerdictCard(Bundle texts, VerdictContent content, VerdictActions actions, Grounds grounds) {
        this.texts = texts;
        this.actions = actions;
        this.grounds = grounds;
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
        results(content.comparison());
        cards();
    }

    /// The name of the run that the pointer is on; null for none.
    ReadOnlyStringProperty pointed() {
        return pointed.getReadOnlyProperty();
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

    private void cards() {
        RunCard first = advice.speaksFor();
        List<RunCard> cards = Stream.concat(
                Stream.ofNullable(first),
                advice.cards().stream().filter(card -> !card.equals(first)))
                .toList();
        cards.stream().limit(MOST_CARDS).forEach(this::add);
        if (cards.size() > MOST_CARDS) {
            Button more = new Button(texts.get("verdict.moreCards", cards.size() - MOST_CARDS));
            more.setId("verdict-more");
            more.setOnAction(event -> {
                getChildren().remove(more);
                cards.stream().skip(MOST_CARDS).forEach(this::add);
            });
            getChildren().add(more);
        }
    }

    private void add(RunCard card) {
        RunVerdict verdict = new RunVerdict(texts, advice, card, actions, grounds);
        points(verdict, card);
        getChildren().add(verdict);
    }

    private void points(Node node, RunCard card) {
        Runnable look = () -> pointed.set(node.isHover() || node.isFocusWithin() ? card.name() : null);
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
