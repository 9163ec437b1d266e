package dev.runlens.ui.many;

import dev.runlens.analyze.verdict.SettingInfluence;
import dev.runlens.text.Bundle;
import dev.runlens.ui.panes.DividedPane;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.text.MenuWords;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.RunColours;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Results against settings: a scatter over one setting, how much each setting explains, and lines through all settings,
/// on which a brush narrows the search that list and table share. While it is in no window it does nothing.
public final class SweepPane extends BorderPane {
    private static final double LEAST_PLOTS = 290;

    private final Bundle texts;
    private final DashboardModel model;
    private final ScatterPlot scatter;
    private final ParallelPlot parallel;
    private final ImportancePane importance;
    private final MenuButton along = new MenuButton();
    private final MenuButton colour = new MenuButton();
    private List<String> settings = List.of();
    private Judged shown = Judged.NOTHING;

    /// A pane over the runs that the model lists.
    public SweepPane(Bundle texts, DashboardModel model, RunColours colours) {
        this.texts = texts;
        this.model = model;
        scatter = new ScatterPlot(texts, model, colours);
        parallel = new ParallelPlot(texts, model, colours);
        importance = new ImportancePane(texts, this::choose);
        setId("sweep-pane");
        getStyleClass().add("sweep-pane");
        setTop(header());
        DividedPane upper = new DividedPane(model.views().panes());
        upper.setId("sweep-upper");
        upper.show("importance", List.of(scatter, importance), 0.62);
        DividedPane rows = new DividedPane(model.views().panes());
        rows.setId("sweep-rows");
        rows.setOrientation(Orientation.VERTICAL);
        rows.show("parallel", List.of(upper, parallel), 0.56);
        setCenter(scrolled(rows));
        model.judgedParts().show(judged -> refill());
        model.listing().listedProperty().subscribe(listed -> draw());
        model.visibleProperty().subscribe(ticked -> draw());
        model.listing().pickedProperty().subscribe(picked -> draw());
        model.highlightedProperty().subscribe(run -> draw());
        colours.appearance().subscribe(now -> draw());
        sceneProperty().subscribe(scene -> refill());
    }

    /// In a low window the plots keep what they need to be read.
    private static ScrollPane scrolled(DividedPane rows) {
        rows.setMinHeight(LEAST_PLOTS);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setId("sweep-scroll");
        scroll.getStyleClass().add("sweep-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        return scroll;
    }

    private HBox header() {
        Label title = new Label(texts.get("sweep.title"));
        title.getStyleClass().add("pane-title");
        along.setId("sweep-along");
        HoverTip.on(along, texts.get("sweep.alongTip"));
        along.setMnemonicParsing(false);
        colour.setId("sweep-colour");
        HoverTip.on(colour, texts.get("sweep.colourTip"));
        colour.setMnemonicParsing(false);
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox header = new HBox(10, title, spacer, along, colour);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private void refill() {
        Judged judged = model.judgedProperty().get();
        if (getScene() == null || judged.equals(shown)) {
            draw();
            return;
        }
        shown = judged;
        List<String> varied = judged.variedComparable();
        List<SettingInfluence> shares = importance.show(judged.comparison().ranking());
        if (!varied.equals(settings)) {
            settings = varied;
            fill(along, "along-", List.of(), this::choose);
            fill(colour, "colour-", List.of(""), this::colourBy);
            colourBy("");
            parallel.along(varied);
        }
        if (!settings.contains(scatter.setting())) {
            choose(shares.isEmpty() ? (settings.isEmpty() ? "" : settings.getFirst()) : shares.getFirst().setting());
        }
        draw();
    }

    private void fill(MenuButton menu, String prefix, List<String> before, Consumer<String> chosen) {
        menu.getItems().clear();
        for (List<String> names : List.of(before, settings)) {
            for (String name : names) {
                MenuItem item = new MenuItem(name.isEmpty() ? MenuWords.of(texts.get("sweep.ofRun")) : name);
                item.setId(prefix + name);
                item.setMnemonicParsing(false);
                item.setOnAction(event -> chosen.accept(name));
                menu.getItems().add(item);
            }
        }
    }

    private void choose(String setting) {
        scatter.along(setting);
        along.setText(texts.get("sweep.along", setting));
        draw();
    }

    private void colourBy(String setting) {
        scatter.colourBy(setting);
        colour.setText(texts.get("sweep.colour", setting.isEmpty() ? texts.get("sweep.ofRun") : setting));
        draw();
    }

    private void draw() {
        if (getScene() != null) {
            scatter.draw();
            parallel.draw();
        }
    }
}
