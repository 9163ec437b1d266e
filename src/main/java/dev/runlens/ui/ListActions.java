package dev.runlens.ui;

import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetrics;
import dev.runlens.text.Bundle;
import dev.runlens.ui.metrics.ManualMetricsForm;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.runs.RunListActions;
import dev.runlens.ui.series.PatternForm;
import dev.runlens.ui.text.SourceActions;
import dev.runlens.ui.series.SeriesForm;
import dev.runlens.ui.state.RunMemos;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Step;
import dev.runlens.ui.state.Workspace;
import dev.runlens.ui.verdict.VerdictPlace;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Carries out what the runs list asks for.
final class ListActions implements RunListActions {
    private final Bundle texts;
    private final Workspace workspace;
    private final RunMemos memos;
    private final ModalLayer modal;
    private String patterns = "";
    private final Undo undo;
    private final Panels panels;
    private final SourceActions sources;
    private final VerdictPlace verdict;

    /// What the actions are told to.
    ///
    /// @param modal shows forms
    /// @param sources copies and shows files
    /// @param notices says what came of something
    /// @param undo takes back what was removed
    /// @param verdict shows all that is known of a run, copies and takes away what runs saved
    record Around(ModalLayer modal, SourceActions sources, Notices notices, Undo undo, VerdictPlace verdict) {}

    ListActions(Bundle texts, Workspace workspace, Around around, Panels panels) {
        this.memos = panels.memos();
        this.undo = around.undo();
        this.sources = around.sources();
        this.verdict = around.verdict();
        this.panels = panels;
        this.texts = texts;
        this.workspace = workspace;
        this.modal = around.modal();
    }

    @Override
    public void cancel(Path input) {
        workspace.cancel(input);
    }

    @Override
    public void dismiss(Path input) {
        workspace.remove(input);
        undo.did(when -> texts.get("undo.removed", when, input.getFileName()), Step.of(
                () -> workspace.bringBack(input), () -> workspace.remove(input)));
    }

    @Override
    public void retry(Path input) {
        workspace.open(List.of(input));
    }

    @Override
    public void remove(List<ShownRun> runs) {
        workspace.remove(runs);
        undo.did(when -> runs.size() == 1
                ? texts.get("undo.removed", when, runs.getFirst().name())
                : texts.get("undo.removedRuns", when, runs.size()),
                Step.of(() -> workspace.bringBack(runs), () -> workspace.remove(runs)));
    }

    @Override
    public void why(ShownRun run) {
        verdict.openWhy(run);
    }

    @Override
    public void showFindings(ShownRun run) {
        panels.findings(run);
    }

    @Override
    public void chooseSeries(ShownRun run) {
        SeriesForm form = new SeriesForm(texts, run, choice -> {
            workspace.choose(run.key(), choice);
            undo.did(when -> texts.get("undo.series", when, run.name()), Step.of(
                    () -> workspace.choose(run.key(), run.choice()), () -> workspace.choose(run.key(), choice)));
        }, modal::close);
        modal.open(form, form::focusFirst);
    }

    @Override
    public void describeLines(String name, List<Path> inputs) {
        PatternForm form = new PatternForm(
                texts,
                name,
                patterns,
                described -> {
                    patterns = described.text();
                    workspace.describe(inputs, described.patterns());
                },
                modal::close);
        modal.open(form, form::focusFirst);
    }

    @Override
    public void prune(ShownRun run) {
        verdict.actions().prune(run.compared());
    }

    @Override
    public void copyCommand(ShownRun run, Checkpoint file) {
        verdict.actions().copyCommand(run.name(), file);
    }

    @Override
    public void rename(ShownRun run) {
        panels.rename(run);
    }

    @Override
    public void colour(ShownRun run, int look) {
        workspace.look(run.key(), look);
        undo.did(when -> texts.get("undo.colour", when, run.name()), Step.of(
                () -> workspace.look(run.key(), run.look()), () -> workspace.look(run.key(), look)));
    }

    @Override
    public void copy(Path path) {
        sources.copy(path.toString());
    }

    @Override
    public void reveal(ShownRun run) {
        sources.reveal(run.run().path());
    }

    @Override
    public void writeMemo(ShownRun run) {
        panels.writeMemo(run);
    }

    @Override
    public void assign(Path log, ShownRun run) {
        Path before = memos.logsProperty().get().folder(log).orElse(null);
        give(log, run.key().path());
        undo.did(when -> texts.get("undo.assigned", when, log.getFileName(), run.name()), Step.of(
                () -> give(log, before), () -> give(log, run.key().path())));
    }

    private void give(Path log, @Nullable Path folder) {
        memos.logsProperty().set(memos.logsProperty().get().with(log, folder));
    }

    @Override
    public void enterMetrics(ShownRun run) {
        FinalMetrics before = run.run().finals().byHand();
        ManualMetricsForm form = new ManualMetricsForm(texts, run, values -> {
            workspace.enter(run.key(), values);
            undo.did(when -> texts.get("undo.metrics", when, run.name()), Step.of(
                    () -> workspace.enter(run.key(), before), () -> workspace.enter(run.key(), values)));
        }, modal::close);
        modal.open(form, form::focusFirst);
    }
}
