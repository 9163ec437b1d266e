package dev.runlens.ui.keys;

import dev.runlens.chart.EverySign;
import dev.runlens.text.Bundle;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/// Lists the keys.
public final class KeysCard extends VBox {
    /// Between the words of one half and the keys of the other, so that a key is read with its own.
    private static final double APART = 20;

    private static final List<String> PAGES = List.of("keys.everywhere", "keys.parts", "keys.signs");

    private final Button close;

    /// @param closed told that the card is done with
    public KeysCard(Bundle texts, List<Shortcut> shortcuts, Runnable closed) {
        setId("keys-card");
        getStyleClass().addAll("dialog-card", "keys-card");
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("dialog-title");
        GridPane everywhere = grid(shortcuts);
        HBox parts = PartKeys.page(texts);
        EverySign signs = new EverySign();
        signs.setId("signs-of-chart");
        // All have their room, so that the card stays as it is when another comes.
        ScrollPane scroll = new ScrollPane(new StackPane(everywhere, parts, signs));
        scroll.setId("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(title.getText());
        close = new Button(texts.get("keys.close"));
        close.setId("keys-close");
        close.setDefaultButton(true);
        close.setCancelButton(true);
        close.setOnAction(event -> closed.run());
        // The button first, where the focus begins.
        BorderPane buttons = new BorderPane();
        buttons.setRight(close);
        buttons.setLeft(pages(texts, List.of(everywhere, parts, signs)));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, scroll, buttons);
    }

    private static SegmentedButton pages(Bundle texts, List<Node> shown) {
        SegmentedButton pages = new SegmentedButton();
        for (int i = 0; i < PAGES.size(); i++) {
            ToggleButton page = new ToggleButton(texts.get(PAGES.get(i)));
            page.setId(PAGES.get(i).replace("keys.", "keys-page-"));
            page.setSelected(i == 0);
            shown.get(i).visibleProperty().bind(page.selectedProperty());
            pages.getButtons().add(page);
        }
        // One of them is always seen.
        pages.getToggleGroup().selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
        return pages;
    }

    /// In two columns, which fit into a low window.
    private static GridPane grid(List<Shortcut> shortcuts) {
        GridPane grid = new GridPane(12, 5);
        int rows = (shortcuts.size() + 1) / 2;
        for (int i = 0; i < shortcuts.size(); i++) {
            Shortcut shortcut = shortcuts.get(i);
            Label keys = key(shortcut.said());
            Label words = words(shortcut.words());
            words.setPadding(new Insets(0, i < rows ? APART : 0, 0, 0));
            grid.add(keys, i / rows * 2, i % rows);
            grid.add(words, i / rows * 2 + 1, i % rows);
        }
        return grid;
    }

    static Label key(String keys) {
        Label label = words(keys);
        label.getStyleClass().add("key");
        return label;
    }

    static Label words(String words) {
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Puts the focus where Enter closes the card.
    public void focusFirst() {
        close.requestFocus();
    }
}
