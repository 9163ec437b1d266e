package dev.runlens.ui.curves;

import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.plot.Measure;
import dev.runlens.plot.PlotSubject;
import dev.runlens.text.Bundle;
import dev.runlens.ui.form.SearchedMenu;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.text.MenuWords;
import dev.runlens.ui.theme.HoverTip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

/// What the chart shows over what: a metric that the runs report, over an axis that they say their place on. An axis
/// that no run has stays in the menu, with the reason.
public final class SubjectMenus extends HBox {
    private static final double WIDEST = 170;
    private static final int MOST_PANELS = 6;

    private final Bundle texts;
    private final DashboardModel model;
    private final MenuButton measure = new MenuButton();
    private final MenuButton axis = new MenuButton();
    private final SearchedMenu search;
    private final MeasureGroups groups;

    /// Menus for the model's subject.
    public SubjectMenus(Bundle texts, DashboardModel model) {
        super(6);
        this.texts = texts;
        this.model = model;
        this.search = new SearchedMenu(measure, "measure-search", texts.get("curves.search"));
        this.groups = new MeasureGroups(texts);
        setId("subject-menus");
        dress(measure, "measure", texts.get("curves.measureTip"));
        dress(axis, "axis", texts.get("curves.axisTip"));
        getChildren().addAll(measure, axis);
        // It has its place before there are runs, so that the toolbar does not move when they come.
        disableProperty().bind(model.boardProperty().map(board -> board.runs().isEmpty()).orElse(true));
        model.judgedParts().show(judged -> refill());
        model.subjectProperty().subscribe(subject -> refill());
        model.views().panelsProperty().subscribe(panels -> refill());
    }

    /// Opens the choice of the vertical axis.
    public void showMeasures() {
        measure.requestFocus();
        measure.show();
    }

    /// Opens the choice of the horizontal axis.
    public void showAxes() {
        axis.requestFocus();
        axis.show();
    }

    private static void dress(MenuButton button, String id, String tip) {
        button.setId(id);
        HoverTip.on(button, tip);
        button.setMaxWidth(WIDEST);
        button.setMnemonicParsing(false);
    }

    private void refill() {
        List<Measure> reported = model.judgedProperty().get().measures();
        PlotSubject now = model.subjectProperty().get();
        List<Measure> measures = reported.isEmpty() ? List.of(Measure.LOSS) : reported;
        if (!measures.contains(now.measure())) {
            model.subjectProperty().set(new PlotSubject(now.axis(), nearest(now.measure(), measures)));
            return;
        }
        Map<String, List<MenuItem>> items = new LinkedHashMap<>();
        groups.of(measures).forEach((name, some) -> items.put(
                name, some.stream().map(one -> ofMeasure(one, now)).toList()));
        search.fill(items);
        measure.getItems().addAll(new SeparatorMenuItem(), below(measures));
        axis.getItems()
                .setAll(Arrays.stream(TrainingAxis.values())
                        .map(one -> ofAxis(one, now))
                        .toList());
        measure.setText(measureName(now.measure()));
        measure.setAccessibleText(texts.get("curves.measure", measure.getText()));
        axis.setText(axisName(now.axis()));
        axis.setAccessibleText(texts.get("curves.axis", axis.getText()));
    }

    /// The same metric where it lost or got its evaluations, else the loss.
    private static Measure nearest(Measure gone, List<Measure> measures) {
        return measures.stream()
                .filter(other -> other.metric().equals(gone.metric()))
                .findFirst()
                .orElse(Measure.LOSS);
    }

    private MenuItem ofMeasure(Measure one, PlotSubject now) {
        RadioMenuItem item = choice("measure-" + one.metric().key(), measureName(one), one.equals(now.measure()));
        item.setOnAction(event -> model.subjectProperty().set(new PlotSubject(now.axis(), one)));
        return item;
    }

    /// Which metrics small charts show below the chart.
    private Menu below(List<Measure> measures) {
        Menu menu = new Menu(texts.get("curves.panels"));
        menu.setId("panels");
        measures.forEach(one -> menu.getItems().add(panel(one)));
        return menu;
    }

    private CheckMenuItem panel(Measure one) {
        String key = ChosenPanels.key(one);
        List<String> shown = model.views().panelsProperty().get();
        CheckMenuItem item = new CheckMenuItem(measureName(one));
        item.setId("panel-" + key);
        item.setMnemonicParsing(false);
        item.setSelected(shown.contains(key));
        item.setDisable(!item.isSelected() && shown.size() >= MOST_PANELS);
        item.setOnAction(event -> {
            List<String> next = new ArrayList<>(shown);
            if (!next.remove(key)) {
                next.add(key);
            }
            model.views().panelsProperty().set(List.copyOf(next));
        });
        return item;
    }

    private MenuItem ofAxis(TrainingAxis one, PlotSubject now) {
        boolean known = model.judgedProperty().get().knows(one);
        String name = axisName(one);
        String why = known ? name : texts.get("curves.axisMissing", name, missing(one));
        RadioMenuItem item = choice("axis-" + one.name().toLowerCase(Locale.ROOT), why, one == now.axis());
        item.setDisable(!known && one != now.axis());
        item.setOnAction(event -> model.subjectProperty().set(new PlotSubject(one, now.measure())));
        return item;
    }

    private static RadioMenuItem choice(String id, String text, boolean chosen) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        return item;
    }

    private String measureName(Measure one) {
        return MenuWords.of(one.label());
    }

    private String axisName(TrainingAxis one) {
        return switch (one) {
            case ITERATION -> texts.get("axis.iterations");
            case EPOCH -> texts.get("axis.epochs");
            case TOKENS -> texts.get("axis.tokens");
            case EXAMPLES -> texts.get("axis.examples");
            case UPDATES -> texts.get("axis.updates");
            case MINUTES -> texts.get("axis.time");
            case CLOCK -> texts.get("axis.clock");
        };
    }

    private String missing(TrainingAxis one) {
        return switch (one) {
            case ITERATION -> "";
            case EPOCH -> texts.get("axis.noEpochs");
            case TOKENS -> texts.get("axis.noTokens");
            case EXAMPLES -> texts.get("axis.noExamples");
            case UPDATES -> texts.get("axis.noUpdates");
            case MINUTES -> texts.get("axis.noTime");
            case CLOCK -> texts.get("axis.noClock");
        };
    }
}
