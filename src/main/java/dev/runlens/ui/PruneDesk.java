package dev.runlens.ui;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Checkpoint;
import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.FailureCard;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.prune.PruneCard;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Step;
import dev.runlens.ui.state.Workspace;
import dev.runlens.write.Pruning;
import dev.runlens.write.PruningTable;
import dev.runlens.write.Trash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Shows what of a run's saved files may go, asks, and takes it away: into the trash where there is one, from which it can
/// be brought back.
final class PruneDesk {
    private final DashboardSetup setup;
    private final Around around;

    /// What the desk is told to.
    ///
    /// @param modal shows the question
    /// @param notices says what came of it
    /// @param undo brings files back
    /// @param model knows the runs of a place
    /// @param workspace reads again what has changed
    record Around(ModalLayer modal, Notices notices, Undo undo, DashboardModel model, Workspace workspace) {}

    PruneDesk(DashboardSetup setup, Around around) {
        this.setup = setup;
        this.around = around;
    }

    /// Asks about the files of a run.
    void ask(ComparedRun run) {
        Checkpoint shipped = run.analysis().fileToShip();
        if (shipped == null) {
            around.notices().say(setup.texts().get("prune.noFile", run.name()));
            return;
        }
        Trash trash = setup.surroundings().trash();
        setup.threads().slow().execute(() -> {
            try {
                Pruning pruning = Pruning.of(run, shipped);
                PruneCard.Care care = new PruneCard.Care(
                        pruning.files().stream().allMatch(file -> trash.takes(file.path())),
                        pruning.maybeStillTraining(setup.threads().clock().instant()));
                PruneCard.Question question = new PruneCard.Question(
                        run.name(), run.run().path(), shipped.path(), pruning, care);
                screen(() -> show(question, trash));
            } catch (IOException trouble) {
                screen(() -> failed(setup.texts().get("prune.notListed", run.name()), String.valueOf(trouble)));
            }
        });
    }

    private void show(PruneCard.Question question, Trash trash) {
        PruneCard card = new PruneCard(
                setup.texts(), question, () -> take(question, trash), around.modal()::close);
        around.modal().open(card, card::focusFirst);
    }

    private void take(PruneCard.Question question, Trash trash) {
        List<Trash.Kept> kept = new ArrayList<>();
        boolean trashed = question.care().trash();
        setup.threads().slow().execute(() -> {
            Pruning.Outcome outcome = trashed
                    ? question.pruning().remove(file -> kept.add(trash.put(file)))
                    : question.pruning().delete();
            screen(() -> told(question, outcome, List.copyOf(kept)));
        });
    }

    private void told(PruneCard.Question question, Pruning.Outcome outcome, List<Trash.Kept> kept) {
        Bundle texts = setup.texts();
        readAgain(question.folder());
        String size = PruningTable.size(outcome.bytes());
        int count = outcome.deleted().size();
        if (kept.isEmpty()) {
            around.notices().say(texts.get("prune.deleted", count, size));
        } else {
            around.undo().did(when -> texts.get("prune.trashed", count, size), Step.asking(
                    () -> bringBack(question, kept), () -> askAgain(question.folder())));
        }
        if (!outcome.left().isEmpty()) {
            failed(texts.get("prune.left", outcome.left().size()), String.join("\n", outcome.left()));
        }
    }

    private void askAgain(Path place) {
        around.model().runs().stream()
                .filter(run -> run.run().path().equals(place))
                .findFirst()
                .ifPresent(run -> ask(run.compared()));
    }

    private void bringBack(PruneCard.Question question, List<Trash.Kept> kept) {
        setup.threads().slow().execute(() -> {
            List<String> left = new ArrayList<>();
            for (Trash.Kept file : kept) {
                try {
                    file.putBack();
                } catch (IOException trouble) {
                    left.add(file.now() + ": " + trouble);
                }
            }
            screen(() -> {
                readAgain(question.folder());
                if (left.isEmpty()) {
                    around.notices().say(setup.texts().get("prune.back", kept.size()));
                } else {
                    failed(setup.texts().get("prune.notBack", left.size()), String.join("\n", left));
                }
            });
        });
    }

    private void readAgain(Path place) {
        around.workspace()
                .open(around.model().runs().stream()
                        .filter(run -> run.run().path().equals(place))
                        .flatMap(run -> run.inputs().stream())
                        .distinct()
                        .toList());
    }

    private void failed(String what, String reason) {
        FailureCard card = new FailureCard(setup.texts(), what, reason, around.modal()::close);
        around.modal().open(card, card::focusFirst);
    }

    private void screen(Runnable task) {
        setup.threads().screen().execute(task);
    }
}
