package dev.runlens.ui.verdict;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.AssumedGrounds;
import dev.runlens.analyze.advice.EvidencePlace;
import dev.runlens.analyze.advice.EvidencePlaces;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.run.Origin;
import dev.runlens.text.Bundle;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.text.SourceItems;
import dev.runlens.write.EvidencePaths;
import dev.runlens.write.EvidenceValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What stands behind the sentences on some runs: where it lies in the chart, and a menu with each number, the file and line
/// that it came from, and what can be done with them.
final class Grounds {
    private static final int LONGEST = 60;

    private final Bundle texts;
    private final SourceItems sources;
    private final EvidencePlaces places;
    private final AssumedGrounds assumed;
    private final EvidencePaths paths;
    private final EvidenceValues values;
    private List<Evidence> hovered = List.of();
    private List<Evidence> focused = List.of();
    private final ReadOnlyObjectWrapper<List<EvidencePlace>> pointed = new ReadOnlyObjectWrapper<>(List.of());

    /// @param sources what can be done with the place that a number came from
    Grounds(Bundle texts, Comparison comparison, SourceActions sources) {
        this.texts = texts;
        this.sources = new SourceItems(texts, sources);
        places = new EvidencePlaces(comparison.runs(), comparison.verdict());
        assumed = new AssumedGrounds(comparison.runs());
        paths = new EvidencePaths(comparison.runs());
        values = new EvidenceValues(comparison);
    }

    /// Where that lies which is pointed at; nothing where nothing is.
    ReadOnlyObjectProperty<List<EvidencePlace>> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Which defaults some evidence rests on, in words; empty where on none.
    String defaults(List<Evidence> evidence) {
        return assumed.statement(evidence).map(Statement::text).map(VisibleText::of).orElse("");
    }

    /// Tells that the pointer has come to some evidence, or left it.
    void hover(List<Evidence> evidence, boolean come) {
        hovered = come ? evidence : hovered.equals(evidence) ? List.of() : hovered;
        point();
    }

    /// Tells that the focus has come to some evidence, or left it.
    void focus(List<Evidence> evidence, boolean come) {
        focused = come ? evidence : focused.equals(evidence) ? List.of() : focused;
        point();
    }

    /// What the pointer is on goes before what has the focus.
    private void point() {
        List<Evidence> evidence = hovered.isEmpty() ? focused : hovered;
        pointed.set(evidence.stream().flatMap(one -> places.of(one).stream()).distinct().toList());
    }

    /// A line for each piece of evidence; the actions themselves where there is one alone. Before them that a number that is
    /// shown is copied: what it rests on may be another.
    ///
    /// @param shown the number, as data; empty for a sentence
    ContextMenu menu(List<Evidence> evidence, String shown) {
        List<Menu> lines = evidence.stream().distinct().flatMap(this::lines).toList();
        ContextMenu menu = new ContextMenu();
        menu.setId("grounds");
        if (!shown.isEmpty()) {
            menu.getItems().addAll(copy(shown), new SeparatorMenuItem());
        }
        if (lines.size() == 1) {
            MenuItem told = new MenuItem(lines.getFirst().getText());
            told.setMnemonicParsing(false);
            told.setDisable(true);
            menu.getItems().add(told);
            menu.getItems().addAll(List.copyOf(lines.getFirst().getItems()));
        } else {
            menu.getItems().addAll(lines);
        }
        return menu;
    }

    /// What lies in two runs has a line for each.
    private Stream<Menu> lines(Evidence evidence) {
        List<EvidencePlace> all = places.of(evidence);
        return all.isEmpty() ? Stream.of(line(evidence, Optional.empty()))
                : all.stream()
                        .map(place -> line(evidence, Optional.of(place)));
    }

    private Menu line(Evidence evidence, Optional<EvidencePlace> place) {
        String value = values.of(evidence).orElse(texts.get("table.unknown"));
        Optional<Origin.InFile> file = place.flatMap(EvidencePlace::file);
        String from = file.map(SourceItems::shortened)
                .or(() -> place.map(EvidencePlace::from).map(Origin::toString))
                .orElse(texts.get("grounds.computed"));
        String run = place.map(EvidencePlace::run).orElse("");
        String field = paths.of(evidence).replaceFirst("^runs\\[\\d+]\\.", "");
        Menu line = new Menu(texts.get("grounds.line", run.isEmpty() ? field : texts.get("verdict.ofRun", run, field),
                shortened(value), from));
        line.setMnemonicParsing(false);
        List<MenuItem> items = new ArrayList<>();
        items.add(copy(value));
        file.ifPresent(origin -> items.addAll(sources.of(origin)));
        line.getItems().addAll(items);
        return line;
    }

    private MenuItem copy(String value) {
        MenuItem copy = sources.item("grounds.copy", () -> sources.sources().copy(value));
        copy.setText(texts.get("grounds.copy", shortened(value)));
        copy.setMnemonicParsing(false);
        return copy;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
