package dev.runlens.ui;

import dev.runlens.analyze.advice.ShippedByAnswers;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.vote.Ballot;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.ui.answers.AnswersCard;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.FoundAnswers;
import dev.runlens.ui.state.OpenAnswers;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Step;
import dev.runlens.ui.state.Threads;
import java.nio.file.Files;
import java.util.List;
import javafx.beans.property.StringProperty;

/// Shows what all answers that are open say together, over the window.
final class AnswersDesk implements OpenAnswers.Listener {
    private static final int FINDINGS = 3;

    private final DashboardSetup setup;
    private final DashboardModel model;
    private final OpenAnswers answers;
    private final ModalLayer modal;
    private final Notices notices;
    private final Undo undo;
    private final VoteDesk votes;
    private Evaluation evaluation = Evaluation.NONE;
    private boolean cardWanted;

    AnswersDesk(DashboardSetup setup, DashboardModel model, OpenAnswers answers, ModalLayer modal, Undo undo) {
        this.setup = setup;
        this.model = model;
        this.answers = answers;
        this.modal = modal;
        this.undo = undo;
        this.notices = undo.notices();
        this.votes = new VoteDesk(setup, modal, notices);
        answers.tell(this);
    }

    /// The name under which votes are kept; empty for none.
    StringProperty voterProperty() {
        return votes.voterProperty();
    }

    @Override
    public void found(FoundAnswers found) {
        cardWanted |= found.shown() && found.files().keySet().stream().anyMatch(input -> !Files.isDirectory(input));
        reading();
    }

    @Override
    public void holdsNoRun(boolean shown) {
        if (shown) {
            cardWanted = true;
            showWanted();
        }
    }

    private void reading() {
        model.activityProperty().set(setup.texts().get("answers.reading"));
    }

    @Override
    public void read(Evaluation read) {
        model.activityProperty().set("");
        evaluation = read;
        read.findings().stream().limit(FINDINGS).forEach(finding -> notices.news(words(finding)));
        showWanted();
    }

    private void showWanted() {
        if (cardWanted && !evaluation.isEmpty()) {
            cardWanted = false;
            show();
        }
    }

    /// Shows what the answers say of the runs that are open; where there are none, how to come by some.
    void show() {
        if (evaluation.isEmpty()) {
            notices.say(setup.texts().get("answers.none"));
            return;
        }
        Evaluation now = evaluation;
        List<ShownRun> shown = model.runs();
        Threads threads = setup.threads();
        threads.slow().execute(() -> {
            AnswersAnalysis analysis = AnswersAnalysis.of(now, shown.stream().map(ShownRun::run).toList(), null);
            AnswersAnalysis whole = analysis.withFiles(
                    ShippedByAnswers.of(analysis, shown.stream().map(ShownRun::compared).toList()));
            List<Ballot> ballots = Ballot.of(now, AnswersAnalysis.SEED, 0);
            threads.screen().execute(() -> show(whole, ballots));
        });
    }

    private void show(AnswersAnalysis analysis, List<Ballot> ballots) {
        AnswersCard card = new AnswersCard(setup.texts(), analysis, new AnswersCard.Actions(
                ballots.isEmpty() ? null : () -> votes.begin(ballots), this::forget, modal::close));
        modal.open(card, card::focusFirst);
    }

    /// Takes all answers away; the files stay.
    private void forget() {
        Forgotten forgotten = new Forgotten();
        modal.close();
        undo.did(when -> setup.texts().get("undo.answers", when), Step.of(forgotten::bringBack, forgotten::forget));
    }

    /// Answers that were taken away, which more may have come to since they came back.
    private final class Forgotten {
        private OpenAnswers.Kept were = takeAway();

        private void forget() {
            were = takeAway();
        }

        private void bringBack() {
            reading();
            answers.add(were);
        }
    }

    private OpenAnswers.Kept takeAway() {
        evaluation = Evaluation.NONE;
        return answers.forget();
    }

    private static String words(Finding finding) {
        return finding.origin() == null ? finding.message()
                : finding.origin().file().getFileName() + ": " + finding.message();
    }
}
