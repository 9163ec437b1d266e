package dev.runlens.ui;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingSummary;
import dev.runlens.session.Memo;
import dev.runlens.text.Bundle;
import dev.runlens.ui.health.HealthCard;
import dev.runlens.ui.memory.MemoForm;
import dev.runlens.ui.memory.RenameForm;
import dev.runlens.ui.runs.FindingsCard;
import dev.runlens.ui.sources.SourceFile;
import dev.runlens.ui.sources.SourcesCard;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.RunMemos;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What lies over the window and tells of the runs that are open: their health, their files, what is strange.
final class Panels {
    private final Bundle texts;
    private final DashboardModel model;
    private final ListActions.Around around;

    /// @param around what the panels are told to
    Panels(Bundle texts, DashboardModel model, ListActions.Around around) {
        this.texts = texts;
        this.model = model;
        this.around = around;
    }

    /// What a person said of runs.
    RunMemos memos() {
        return model.memos();
    }

    /// Shows what is wrong with the runs.
    void health() {
        board().ifPresent(board -> {
            HealthCard card = new HealthCard(
                    texts, board.comparison().advice().cards(),
                    run -> model.activities().goesOn(run.name()), around.modal()::close);
            card.pointed().subscribe(name -> model.highlightedProperty().set(model.runs().stream()
                    .filter(run -> run.name().equals(name))
                    .findFirst()
                    .map(ShownRun::key)
                    .orElse(null)));
            around.modal().open(card, card::focusFirst);
        });
    }

    /// Shows every file that was looked at.
    void sources() {
        board().ifPresent(board -> {
            List<SourceFile> files = SourceFile.of(
                    board.runs().stream().map(ShownRun::run).toList(), board.comparison().problems());
            SourcesCard card = new SourcesCard(texts, files, around.sources(), around.modal()::close);
            around.modal().open(card, card::focusFirst);
        });
    }

    /// Shows everything strange about all runs and files.
    void findings() {
        findings(texts.get("findings.all"), AllFindings.of(model));
    }

    /// Shows everything strange about a run.
    void findings(ShownRun run) {
        findings(run.name(), FindingSummary.of(run.run()));
    }

    private void findings(String of, List<Finding> findings) {
        FindingsCard card = new FindingsCard(texts, of, findings, around.sources(), around.modal()::close);
        around.modal().open(card, card::focusFirst);
    }

    /// Asks for another name of the run that is selected.
    void rename() {
        chosen().ifPresent(this::rename);
    }

    /// Asks for another name of a run.
    void rename(ShownRun run) {
        RunMemos memos = model.memos();
        Set<String> others = model.runs().stream()
                .map(ShownRun::name)
                .filter(name -> !name.equals(run.name()))
                .collect(Collectors.toSet());
        RenameForm form = new RenameForm(
                texts, run.name(), others,
                name -> write(run, memos.of(run.key()).named(name), "undo.renamed"),
                around.modal()::close);
        around.modal().open(form, form::focusFirst);
    }

    /// Asks for a note and tags of a run.
    void writeMemo(ShownRun run) {
        MemoForm form = new MemoForm(
                texts, run.name(), model.memos().of(run.key()), memo -> write(run, memo, "undo.memo"),
                around.modal()::close);
        around.modal().open(form, form::focusFirst);
    }

    /// Keeps what was written of a run, with a way back.
    private void write(ShownRun run, Memo memo, String words) {
        RunMemos memos = model.memos();
        Memo before = memos.of(run.key());
        if (!memo.equals(before)) {
            memos.write(run.key(), memo);
            around.undo().did(when -> texts.get(words, when, run.name()), Step.of(
                    () -> memos.write(run.key(), before), () -> memos.write(run.key(), memo)));
        }
    }

    /// Shows all that is known of the run that is selected.
    void why() {
        chosen().ifPresent(around.verdict()::openWhy);
    }

    /// Asks what of the files of the run that is selected may go.
    void prune() {
        chosen().map(ShownRun::compared).ifPresent(around.verdict().actions()::prune);
    }

    /// The run that is selected, or the only one there is; says so where it is neither.
    Optional<ShownRun> chosen() {
        Optional<ShownRun> picked = Optional.ofNullable(model.listing().pickedProperty().get()).flatMap(model::run);
        if (picked.isEmpty() && model.runs().size() == 1) {
            return Optional.of(model.runs().getFirst());
        }
        if (picked.isEmpty()) {
            around.notices().hint(texts.get("runs.selectOne"));
        }
        return picked;
    }

    private Optional<Board> board() {
        return Optional.ofNullable(model.boardProperty().get()).filter(board -> !board.items().isEmpty());
    }
}
