package dev.runlens.ui.runs;

import dev.runlens.chart.NodeState;
import atlantafx.base.theme.Styles;
import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Activity;
import dev.runlens.session.Memo;
import dev.runlens.text.Bundle;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.theme.FittingLabel;
import dev.runlens.ui.theme.HoverTip;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.RunNameLabel;
import dev.runlens.ui.theme.RunSign;
import dev.runlens.ui.verdict.StatusChip;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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
    private final FittingLabel counts = new FittingLabel();
    private final FittingLabel verdict = new FittingLabel();
    private final NodeState band = new NodeState(verdict);
    private final StatusChip status;
    private final HBox named = new HBox(6, name);
    private final HBox reported = new HBox(6, counts, spacer());
    private final VBox words = new VBox(1);
    private @Nullable ActivityLabel activity;
    private @Nullable StopLabel stop;
    private @Nullable MemoLabel memo;
    private @Nullable Button findings;
    private @Nullable ShownRun shown;
    private String tip = "";

    RunRow(Bundle texts, DashboardModel model, RunColours colours, RunListActions actions) {
        this.texts = texts;
        this.model = model;
        this.colours = colours;
        this.actions = actions;
        this.status = new StatusChip();
        getStyleClass().add("run-row");
        name.getStyleClass().add("run-name");
        counts.getStyleClass().add("run-counts");
        verdict.getStyleClass().add("run-verdict");
        tick.setFocusTraversable(false);
        tick.setOnAction(event -> toggle());
        HoverTip.on(name, () -> tip);
        HoverTip.on(verdict, () -> tip);
        layOut();
    }

    private void layOut() {
        HBox.setHgrow(name, Priority.ALWAYS);
        named.setAlignment(Pos.CENTER_LEFT);
        HBox judged = new HBox(6, status, verdict);
        judged.setAlignment(Pos.CENTER_LEFT);
        words.getChildren().setAll(named, reported, judged);
        words.setMinWidth(0);
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
        counts.show(summary.counts());
        showActivity(run);
        showStop(model.card(run).flatMap(LiveRun::stopAdvice).orElse(null));
        showMemo(run);
        status.show(run.analysis());
        verdict.show(summary.brief());
        band.set(summary.styleClass());
        tip = texts.get("runs.tip", run.name(), run.run().path(), summary.counts().getFirst(), summary.verdict());
        tick.setSelected(model.isTicked(run.key()));
        tick.setAccessibleText(texts.get("runs.tick", run.name()));
        sign.show(colours.style(run.look()));
        showFindings(run, model.activities().warnings(run).size());
    }

    // What few runs have is made for those: each label takes as long as all that is told of most runs.

    private void showActivity(ShownRun run) {
        Activity now = model.activities().of(run).orElse(null);
        if (activity == null && ActivityLabel.says(now)) {
            activity = new ActivityLabel();
            reported.getChildren().add(activity);
        }
        if (activity != null) {
            activity.show(run.run(), now);
        }
    }

    private void showStop(@Nullable Statement advice) {
        if (stop == null && advice != null) {
            stop = new StopLabel();
            words.getChildren().add(words.getChildren().size() - (memo == null ? 0 : 1), stop);
        }
        if (stop != null) {
            stop.show(advice);
        }
    }

    private void showMemo(ShownRun run) {
        Memo written = model.memos().of(run.key());
        if (memo == null && MemoLabel.says(written)) {
            memo = new MemoLabel();
            words.getChildren().add(memo);
        }
        if (memo != null) {
            memo.show(written, texts.get("runs.memo", run.name()));
        }
    }

    private void showFindings(ShownRun run, int count) {
        if (findings == null && count > 0) {
            findings = findings();
            named.getChildren().add(findings);
        }
        if (findings != null) {
            findings.setText(Integer.toString(count));
            findings.setVisible(count > 0);
            findings.setManaged(count > 0);
            findings.setAccessibleText(texts.get("runs.findings", count, run.name()));
        }
    }

    private Button findings() {
        Button badge = new Button();
        badge.getStyleClass().addAll("findings-badge", Styles.SMALL);
        badge.setGraphic(new FontIcon(Feather.ALERT_TRIANGLE));
        badge.setFocusTraversable(false);
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setOnAction(event -> showFindings());
        return badge;
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
