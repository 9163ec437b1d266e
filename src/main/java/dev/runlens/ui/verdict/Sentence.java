package dev.runlens.ui.verdict;

import dev.runlens.text.ReadingOrder;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Bundle;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;

/// A sentence, or a number, with what stands behind it: while the pointer or the focus is on it, its place is marked in the
/// chart; a click, Enter or the menu key tells where its numbers came from.
///
/// Of all sentences of a card Tab reaches one; the arrow keys go on from there.
final class Sentence extends Label {
    private final List<Evidence> evidence;
    private final Grounds grounds;
    private final String copied;

    /// A number that is copied as it is read.
    static Sentence number(String number, List<Evidence> evidence, Grounds grounds) {
        return new Sentence(number, number, evidence, grounds);
    }

    Sentence(String words, List<Evidence> evidence, Grounds grounds) {
        this(words, "", evidence, grounds);
    }

    private Sentence(String words, String copied, List<Evidence> evidence, Grounds grounds) {
        super(ReadingOrder.leftToRight(words));
        this.evidence = List.copyOf(evidence);
        this.copied = copied;
        this.grounds = grounds;
        getStyleClass().add("grounded");
        hoverProperty().subscribe((before, now) -> grounds.hover(this.evidence, now));
        // Also while its menu has the focus of the desktop.
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((before, now) -> {
            if (equals(now) || equals(before)) {
                grounds.focus(this.evidence, equals(now));
            }
        });
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                menu().show(this, event.getScreenX(), event.getScreenY());
            }
        });
        setOnContextMenuRequested(event -> {
            menu().show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                menu().show(this, Side.BOTTOM, 0, 0);
                event.consume();
            }
        });
    }

    /// Adds a sentence of its own, on as many lines as it needs, and below it the defaults that it rests on.
    static void addTo(Pane section, String words, List<Statement> said, Bundle texts, Grounds grounds) {
        List<Evidence> evidence = said.stream().flatMap(statement -> statement.evidence().stream()).toList();
        Sentence sentence = of(words, evidence, texts, grounds);
        section.getChildren().add(sentence);
        String defaults = grounds.defaults(evidence);
        if (!defaults.isEmpty()) {
            Label below = new Label(defaults);
            below.setWrapText(true);
            below.setMinHeight(USE_PREF_SIZE);
            below.getStyleClass().addAll("muted", "verdict-defaults");
            sentence.setAccessibleText(words + " " + defaults);
            section.getChildren().add(below);
        }
    }

    private static Sentence of(String words, List<Evidence> evidence, Bundle texts, Grounds grounds) {
        Sentence sentence = new Sentence(words, evidence, grounds);
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.getStyleClass().add("verdict-sentence");
        sentence.setAccessibleHelp(texts.get("grounds.help"));
        return sentence;
    }

    private ContextMenu menu() {
        return grounds.menu(evidence, copied);
    }
}
