package dev.runlens.ui.runs;

import atlantafx.base.theme.Styles;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunField;
import dev.runlens.run.FinalMetric;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Judged;
import dev.runlens.ui.state.RunOrder;
import dev.runlens.ui.text.MenuWords;
import dev.runlens.ui.theme.HoverTip;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// By what the list of runs is sorted. Offers what the runs that are open have.
final class OrderMenu extends MenuButton {
    private static final List<Usual> USUAL = List.of(
            new Usual("name", "runs.order.name"),
            new Usual("loss", "runs.order.loss"),
            new Usual("best", "runs.order.best"),
            new Usual("gap", "runs.order.gap"),
            new Usual("status", "runs.order.status"));
    private static final double QUARTER = 90;

    private final Bundle texts;
    private final DashboardModel model;
    private final ObjectProperty<RunOrder> order;

    /// What is always offered.
    ///
    /// @param words the key of what it is called
    private record Usual(String field, String words) {}

    OrderMenu(Bundle texts, DashboardModel model) {
        this.texts = texts;
        this.model = model;
        this.order = model.listing().orderProperty();
        setId("list-order");
        getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "list-order", "no-arrow");
        FontIcon icon = new FontIcon(Feather.CODE);
        icon.setRotate(QUARTER);
        setGraphic(icon);
        setAccessibleText(texts.get("runs.order"));
        HoverTip.on(this, this::said);
        order.subscribe(now -> {
            fill();
            say();
        });
        model.judgedProperty().subscribe(this::say);
        setOnShowing(event -> fill());
    }

    private void say() {
        boolean sorted = model.listing().isSorted();
        setAccessibleHelp(sorted ? said() : "");
        if (!sorted) {
            getStyleClass().remove(Styles.ACCENT);
        } else if (!getStyleClass().contains(Styles.ACCENT)) {
            getStyleClass().add(Styles.ACCENT);
        }
    }

    private String said() {
        if (!model.listing().isSorted()) {
            return texts.get("runs.order");
        }
        RunOrder now = order.get();
        return now.isAutomatic()
                ? texts.get("runs.orderedByItself")
                : texts.get("runs.orderedBy", words(now.field()));
    }

    private void fill() {
        List<RunFacts> runs = model.listing().all();
        List<MenuItem> items = new ArrayList<>(List.of(
                item("automatic", RunOrder.AUTOMATIC,
                        texts.get("runs.order.automatic", DashboardModel.TICKED_AT_FIRST)),
                item("opened", RunOrder.AS_OPENED, texts.get("runs.order.opened"))));
        USUAL.forEach(usual -> items.add(item(usual.field(), texts.get(usual.words()))));
        List<MenuItem> metrics = new ArrayList<>();
        for (FinalMetric metric : FinalMetric.values()) {
            if (runs.stream().anyMatch(run -> RunField.of(run, metric.key()).isPresent())) {
                metrics.add(item(metric.key(), MenuWords.of(metric.label())));
            }
        }
        add(items, metrics);
        Judged judged = model.judgedProperty().get();
        below(items, "runs.order.reported", judged.undocumented().stream()
                .map(metric -> item(RunField.last(metric), MenuWords.of(metric.label())))
                .toList());
        below(items, "runs.order.settings", judged.varied().stream().map(name -> item(name, name)).toList());
        add(items, List.of(turned()));
        getItems().setAll(items);
    }

    private void below(List<MenuItem> items, String name, List<MenuItem> some) {
        if (!some.isEmpty()) {
            Menu menu = new Menu(texts.get(name));
            menu.getItems().setAll(some);
            items.add(menu);
        }
    }

    private static void add(List<MenuItem> items, List<MenuItem> more) {
        if (!more.isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.addAll(more);
        }
    }

    private String words(String field) {
        return USUAL.stream()
                .filter(usual -> usual.field().equals(field))
                .findFirst()
                .map(usual -> texts.get(usual.words()))
                .or(() -> FinalMetric.ofKey(field).map(FinalMetric::label))
                .or(() -> RunField.metric(field).map(metric -> texts.get("runs.lastOf", metric.label())))
                .orElse(field);
    }

    /// The other way round stays the other way round.
    private MenuItem item(String field, String words) {
        return item(field, new RunOrder(field, order.get().turned()), words);
    }

    private MenuItem item(String id, RunOrder wanted, String words) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setId("order-" + id);
        item.setSelected(order.get().equals(wanted));
        item.setOnAction(event -> order.set(wanted));
        return item;
    }

    private MenuItem turned() {
        CheckMenuItem item = new CheckMenuItem(texts.get("runs.order.turned"));
        item.setId("order-turned");
        item.setSelected(order.get().turned());
        item.setDisable(!order.get().isByField());
        item.setOnAction(event -> order.set(new RunOrder(order.get().field(), item.isSelected())));
        return item;
    }
}
