package dev.runlens.ui.runs;

import atlantafx.base.theme.Styles;
import dev.runlens.analyze.live.LiveRun;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.RunNameLabel;
import dev.runlens.ui.theme.RunSign;
import dev.runlens.ui.verdict.StatusChip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A run in the list: tick, colour, name, how much there is of it, its gap in words, and how many findings it has.
final class RunRow extends HBox {
    private final Bundle texts;
    private final DashboardModel model;
    private final RunColours colours;
    private final RunListActions actions;
    private final CheckBox tick = new CheckBox();
    private final RunSign sign = new RunSign();
    private final RunNameLabel name = new RunNameLabel();
    private final Label counts = new Label();
    private final Label verdict = new Label();
    private final ActivityLabel activity = new ActivityLabel();
    private final StopLabel stop = new StopLabel();
    private final MemoLabel memo = new MemoLabel();
    private final StatusChip status;
    private final Button findings = new Button();
    private final Tooltip tip = new Tooltip();
    private @Nullable ShownRun shown;

    RunRow(Bundle texts, DashboardModel model, RunColours colours, RunListActions actions) {
        this.texts = texts;
        this.model = model;
        this.colours = colours;
        this.actions = actions;
        this.status = new StatusChip(texts);
        getStyleClass().add("run-row");
        name.getStyleClass().add("run-name");
        counts.getStyleClass().add("run-counts");
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> toggle());
        findings.getStyleClass().addAll("findings-badge", Styles.SMALL);
        findings.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        findings.setFocusTraversable(false);
        findings.setMinWidth(USE_PREF_SIZE);
        findings.setOnAction(event -> showFindings());
        Tooltip.install(name, tip);
        Tooltip.install(verdict, tip);
        layOut();
    }

    private void layOut() {
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox first = new HBox(6, name, findings);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox judged = new HBox(6, status, verdict);
        judged.setAlignment(Pos.CENTER_LEFT);
        HBox reported = new HBox(6, counts, spacer(), activity);
        VBox words = new VBox(1, first, reported, judged, stop, memo);
        words.setMinWidth(0);
        for (Label label : new Label[] {counts, verdict}) {
            label.setMinWidth(0);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox signs = new HBox(8, tick, sign);
        signs.setAlignment(Pos.TOP_LEFT);
        signs.getStyleClass().add("run-signs");
        getChildren().addAll(signs, words);
    }

    private static HBox spacer() {
        HBox spacer = new HBox();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    void show(ShownRun run) {
        shown = run;
        RunSummary summary = RunSummary.of(run, texts);
        name.show(model.shortNames(), run.name());
        counts.setText(summary.counts());
        activity.show(run.run(), model.activities().of(run).orElse(null));
        memo.show(model.memos().of(run.key()), texts.get("runs.memo", run.name()));
        stop.show(model.card(run).flatMap(LiveRun::stopAdvice).orElse(null));
        status.show(run.analysis().status());
        verdict.setText(summary.brief());
        verdict.getStyleClass().setAll("label", "run-verdict", summary.styleClass());
        tip.setText(texts.get("runs.tip", run.name(), run.run().path(), summary.counts(), summary.verdict()));
        tick.setSelected(model.isTicked(run.key()));
        tick.setAccessibleText(texts.get("runs.tick", run.name()));
        sign.show(colours.style(run.look()));
        int count = model.activities().warnings(run).size();
        findings.setText(Integer.toString(count));
        findings.setVisible(count > 0);
        findings.setManaged(count > 0);
        findings.setAccessibleText(texts.get("runs.findings", count, run.name()));
    }

    private void showFindings() {
        if (shown != null) {
            actions.showFindings(shown);
        }
    }

    private void toggle() {
        if (shown != null) {
            model.tick(shown.key(), tick.isSelected());
        }
    }
}
