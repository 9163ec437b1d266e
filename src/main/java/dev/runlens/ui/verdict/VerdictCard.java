package dev.runlens.ui.verdict;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Everything that is behind the banner: decision, why, risk, cost, next step, the order of the runs, and each run.
final class VerdictCard extends VBox {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 620;

    private final Bundle texts;
    private final VerdictContent content;
    private final Advice advice;
    private final ScrollPane scroll = new ScrollPane();

    VerdictCard(Bundle texts, VerdictContent content, VerdictActions actions) {
        this.texts = texts;
        this.content = content;
        this.advice = content.comparison().advice();
        setId("verdict-card");
        getStyleClass().addAll("dialog-card", "verdict-card");
        setPrefSize(WIDTH, HEIGHT);
        VBox body = new VBox();
        body.getStyleClass().add("verdict-body");
        body.getChildren().addAll(sections());
        for (RunCard card : advice.cards()) {
            body.getChildren().add(new RunVerdict(texts, advice, card, actions));
        }
        scroll.setContent(body);
        scroll.setId("verdict-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("verdict-scroll");
        scroll.setAccessibleText(texts.get("verdict.card"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = new Button(texts.get("verdict.close"));
        close.setId("verdict-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> actions.close());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(head(), scroll, buttons);
    }

    /// Puts the focus where the arrow keys scroll.
    void focusFirst() {
        scroll.requestFocus();
    }

    private HBox head() {
        FontIcon icon = new FontIcon(content.kind().icon());
        Label word = new Label(content.kind().word(texts));
        word.getStyleClass().add("dialog-title");
        HBox head = new HBox(10, icon, word);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("verdict-head", content.kind().styleClass());
        return head;
    }

    private List<VBox> sections() {
        List<VBox> sections = new ArrayList<>();
        sections.add(section(texts.get("verdict.decision"), List.of(content.headline())));
        for (Topic topic : Topic.values()) {
            if (!advice.of(topic).isEmpty()) {
                sections.add(section(
                        topic.heading(), advice.of(topic).stream().flatMap(this::sentences).toList()));
            }
        }
        return sections;
    }

    private Stream<String> sentences(Advice.Line line) {
        String about = advice.about(line);
        String sentence = about.isEmpty()
                ? line.statement().text()
                : texts.get("verdict.ofRun", about, line.statement().text());
        return Stream.concat(Stream.of(sentence), line.changes().stream().map(change -> change(texts, change)));
    }

    /// A key that changes, as an item of a list.
    static String change(Bundle texts, Change change) {
        return texts.get("verdict.change", change.words());
    }

    /// A heading with sentences below it.
    static VBox section(String title, List<String> sentences) {
        Label heading = new Label(title);
        heading.getStyleClass().add("verdict-section");
        VBox section = new VBox(heading);
        section.getStyleClass().add("verdict-block");
        for (String sentence : sentences) {
            Label label = new Label(sentence);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("verdict-sentence");
            section.getChildren().add(label);
        }
        return section;
    }
}
