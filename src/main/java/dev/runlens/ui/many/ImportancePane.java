package dev.runlens.ui.many;

import dev.runlens.text.ReadingOrder;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.SettingInfluence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/// How much of the scatter of the losses goes with each setting, as bars with a mark where chance reaches; below them in
/// words what can be told. A click on a setting draws the results over it.
final class ImportancePane extends ScrollPane {
    private static final double HEIGHT = 10;
    private static final double REACHES = 2;

    private final Bundle texts;
    private final Consumer<String> chosen;
    private final VBox rows = new VBox(6);

    ImportancePane(Bundle texts, Consumer<String> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        setId("importance");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("importance-pane");
        rows.getStyleClass().add("importance-rows");
        setContent(rows);
    }

    /// Shows what is known of the largest group of comparable runs.
    ///
    /// @return the settings that are shown, the largest share first
    List<SettingInfluence> show(Ranking ranking) {
        rows.getChildren().clear();
        Label title = new Label(texts.get("sweep.importance"));
        title.getStyleClass().add("verdict-section");
        rows.getChildren().add(title);
        Optional<RankedGroup> group = ranking.groups().stream().findFirst();
        List<SettingInfluence> all = group.map(RankedGroup::settings).orElse(List.of());
        if (all.isEmpty()) {
            rows.getChildren().add(sentence(texts.get("sweep.tooFew")));
        }
        all.forEach(one -> rows.getChildren().add(row(one)));
        group.map(RankedGroup::beside).stream()
                .flatMap(List::stream)
                .map(Statement::text)
                .map(ImportancePane::sentence)
                .forEach(rows.getChildren()::add);
        return all;
    }

    private VBox row(SettingInfluence one) {
        Button name = new Button(one.names());
        name.getStyleClass().addAll("flat", "verdict-link", "importance-name");
        name.setMnemonicParsing(false);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setAlignment(Pos.CENTER_LEFT);
        name.setTooltip(new Tooltip(texts.get("sweep.importanceTip", one.setting())));
        name.setOnAction(event -> chosen.accept(one.setting()));
        String share = texts.get(
                "sweep.share", Numbers.smallShare(one.share()), Numbers.smallShare(one.chance()));
        name.setAccessibleText(one.names() + " " + share);
        Label words = new Label(share);
        words.getStyleClass().add("muted");
        return new VBox(3, new NameAndShare(name, words), bar(one));
    }

    private static Pane bar(SettingInfluence one) {
        Pane pane = new Pane();
        Rectangle ground = new Rectangle(0, HEIGHT);
        ground.widthProperty().bind(pane.widthProperty());
        ground.getStyleClass().add("importance-ground");
        Rectangle bar = new Rectangle(0, HEIGHT);
        bar.widthProperty().bind(pane.widthProperty().multiply(one.share()));
        bar.getStyleClass().add("importance-bar");
        Line chance = new Line(0, -REACHES, 0, HEIGHT + REACHES);
        chance.startXProperty().bind(pane.widthProperty().multiply(one.chance()));
        chance.endXProperty().bind(chance.startXProperty());
        chance.getStyleClass().add("importance-chance");
        pane.getChildren().addAll(ground, bar, chance);
        pane.setMinHeight(HEIGHT);
        pane.setMaxHeight(HEIGHT);
        return pane;
    }

    private static Label sentence(String words) {
        Label label = new Label(ReadingOrder.leftToRight(words));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("verdict-sentence");
        return label;
    }
}
