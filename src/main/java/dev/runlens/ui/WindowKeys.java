package dev.runlens.ui;

import dev.runlens.chart.LossChart;
import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.text.Bundle;
import dev.runlens.ui.curves.ChartSwitches;
import dev.runlens.ui.curves.SubjectMenus;
import dev.runlens.ui.export.ExportMenu;
import dev.runlens.ui.keys.Shortcut;
import dev.runlens.ui.open.OpenCommands;
import dev.runlens.ui.runs.SearchField;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.View;
import dev.runlens.ui.verdict.VerdictPlace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the window, in the order in which they are listed.
final class WindowKeys {
    private final Bundle texts;
    private final DashboardModel model;
    private final List<Shortcut> keys = new ArrayList<>();

    WindowKeys(Bundle texts, DashboardModel model) {
        this.texts = texts;
        this.model = model;
    }

    List<Shortcut> all() {
        return List.copyOf(keys);
    }

    /// @param combinations apart by spaces, see [Shortcut#of]
    /// @param words the key of what it is called
    void add(String combinations, String words, Runnable action) {
        keys.add(Shortcut.of(combinations, texts.get(words), action));
    }

    void files(OpenCommands open, ExportMenu export, SearchField search) {
        add("Shortcut+O", "key.open", open::files);
        add("Shortcut+Shift+O", "key.folder", open::folder);
        add("Shortcut+V", "key.paste", open::paste);
        add("Shortcut+E", "key.export", export::show);
        add("Shortcut+F", "key.search", () -> {
            // What is found is seen there.
            model.views().panes().collapse(Collapsible.LIST, false);
            search.requestFocus();
        });
    }

    void views() {
        add("Shortcut+1", "key.chart", () -> model.views().look(View.CHART, false));
        add("Shortcut+2", "key.table", () -> model.views().look(View.TABLE, false));
        add("Shortcut+3", "key.sweep", () -> model.views().look(View.SWEEP, false));
        add("Shortcut+Shift+1", "key.chartBeside", () -> model.views().look(View.CHART, true));
        add("Shortcut+Shift+2", "key.tableBeside", () -> model.views().look(View.TABLE, true));
        add("Shortcut+Shift+3", "key.sweepBeside", () -> model.views().look(View.SWEEP, true));
    }

    void panes() {
        add("Shortcut+B", "key.list", () -> model.views().panes().flip(Collapsible.LIST));
        add("Shortcut+J", "key.settings", () -> model.views().panes().flip(Collapsible.SETTINGS));
    }

    void panels(Panels panels) {
        add("Shift+V", "key.whyOfRun", panels::why);
        add("H", "key.health", panels::health);
        add("I", "key.sources", panels::sources);
        add("F2", "key.rename", panels::rename);
        add("P", "key.prune", panels::prune);
    }

    void chart(SubjectMenus subjects, ChartSwitches switches, LossChart chart) {
        add("M", "key.measure", subjects::showMeasures);
        add("X", "key.axis", subjects::showAxes);
        add("L", "key.log", () -> flip(model.logScaleProperty()));
        add("S", "key.smoothing", switches::toggleSmoothing);
        add("O", "key.clip", () -> flip(chart.clippedProperty()));
        add("G", "key.gap", () -> flip(model.gapShownProperty()));
        add("D", "key.differences", () -> flip(model.onlyDifferencesProperty()));
    }

    void close(Node window, ModalLayer modal, VerdictPlace verdict) {
        add("Esc", "key.close", () -> {
            modal.close();
            verdict.closeWhy();
        });
        // Before the focused control, for lists and buttons with menus take Escape for themselves; text and chart need it.
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !modal.isVisible() && !needsEscape(event.getTarget())
                    && verdict.closeWhy()) {
                event.consume();
            }
        });
    }

    private static boolean needsEscape(EventTarget target) {
        return target instanceof TextInputControl || target instanceof LossChart;
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }
}
