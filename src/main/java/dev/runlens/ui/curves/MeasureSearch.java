package dev.runlens.ui.curves;

import dev.runlens.plot.Measure;
import dev.runlens.run.Metric;
import dev.runlens.text.Bundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Many metrics in a menu: in groups below their names, with a search above that keeps those whose name contains what is
/// typed; Enter takes the first of them. Few metrics need neither.
final class MeasureSearch {
    /// A menu of so many is seen at one glance.
    private static final int FEW = 10;

    private static final Set<Metric> OF_SPEED = Set.of(
            Metric.TOKENS_PER_SEC, Metric.ITERATIONS_PER_SEC, Metric.TRAINED_TOKENS, Metric.PEAK_MEMORY_GB,
            Metric.VAL_TIME_SEC);

    private final Bundle texts;
    private final MenuButton menu;
    private final TextField search = new TextField();
    private Map<MenuItem, List<MenuItem>> groups = Map.of();

    MeasureSearch(Bundle texts, MenuButton menu) {
        this.texts = texts;
        this.menu = menu;
        search.setId("measure-search");
        search.setPromptText(texts.get("curves.search"));
        search.setAccessibleText(texts.get("curves.search"));
        search.textProperty().subscribe(this::keep);
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                takeFirst();
                event.consume();
            }
        });
        menu.setOnShown(event -> {
            if (!groups.isEmpty()) {
                search.clear();
                search.requestFocus();
            }
        });
    }

    /// The items of the menu.
    List<MenuItem> items(List<Measure> measures, Function<Measure, MenuItem> item) {
        groups = Map.of();
        if (measures.size() <= FEW) {
            return measures.stream().map(item).toList();
        }
        Map<String, List<Measure>> grouped = measures.stream()
                .collect(Collectors.groupingBy(
                        one -> group(one, measures), LinkedHashMap::new, Collectors.toList()));
        Map<MenuItem, List<MenuItem>> made = new LinkedHashMap<>();
        grouped.forEach((name, some) -> made.put(heading(name), some.stream().map(item).toList()));
        groups = made;
        CustomMenuItem field = new CustomMenuItem(search, false);
        field.setId("measure-search-item");
        List<MenuItem> items = new ArrayList<>(List.of(field));
        made.forEach((heading, some) -> {
            items.add(heading);
            items.addAll(some);
        });
        return items;
    }

    /// What a metric stands under: what it tells of training, of speed, or the first word of its name where others have that
    /// word too.
    private String group(Measure one, List<Measure> all) {
        if (one.isLoss() || one.metric().equals(Metric.LEARNING_RATE)) {
            return texts.get("curves.group.training");
        }
        if (OF_SPEED.contains(one.metric())) {
            return texts.get("curves.group.speed");
        }
        String word = firstWord(one);
        return all.stream().filter(other -> firstWord(other).equals(word)).count() > 1
                ? word
                : texts.get("curves.group.other");
    }

    private static String firstWord(Measure one) {
        return one.metric().key().split("[_/.]", 2)[0];
    }

    private static MenuItem heading(String name) {
        MenuItem heading = new MenuItem(name);
        heading.getStyleClass().add("menu-heading");
        heading.setMnemonicParsing(false);
        heading.setDisable(true);
        return heading;
    }

    private void keep(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        groups.forEach((heading, items) -> {
            items.forEach(item -> item.setVisible(item.getText().toLowerCase(Locale.ROOT).contains(wanted)));
            heading.setVisible(items.stream().anyMatch(MenuItem::isVisible));
        });
    }

    private void takeFirst() {
        groups.values().stream().flatMap(List::stream).filter(MenuItem::isVisible).findFirst().ifPresent(item -> {
            menu.hide();
            item.fire();
        });
    }
}
