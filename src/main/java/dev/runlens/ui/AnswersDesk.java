package dev.runlens.ui;

import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.vote.Ballot;
import dev.runlens.analyze.answers.vote.Voting;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.read.evaluation.VoteReader;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Vote;
import dev.runlens.text.Bundle;
import dev.runlens.ui.answers.AnswersCard;
import dev.runlens.ui.answers.VoteCard;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Threads;
import dev.runlens.write.VoteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Takes files with answers out of what is opened, and shows what all of them together say.
final class AnswersDesk {
    private static final String VOTES = "votes.jsonl";

    private final DashboardSetup setup;
    private final DashboardModel model;
    private final ModalLayer modal;
    private final Notices notices;
    private final Set<Path> files = new LinkedHashSet<>();

    AnswersDesk(DashboardSetup setup, DashboardModel model, ModalLayer modal, Notices notices) {
        this.setup = setup;
        this.model = model;
        this.modal = modal;
        this.notices = notices;
    }

    /// Opens inputs: files with answers here, everything else elsewhere. Which is which takes a look into each file.
    ///
    /// @param runs opens what holds no answers; never given an empty list
    void open(List<Path> inputs, Consumer<List<Path>> runs) {
        Threads threads = setup.threads();
        threads.slow().execute(() -> {
            EvaluationReader reader = new EvaluationReader();
            List<Path> answers = inputs.stream().filter(reader::holdsAnswers).toList();
            List<Path> rest = inputs.stream().filter(input -> !answers.contains(input)).toList();
            threads.screen().execute(() -> {
                if (!rest.isEmpty()) {
                    runs.accept(rest);
                }
                if (!answers.isEmpty()) {
                    files.addAll(answers);
                    show();
                }
            });
        });
    }

    /// Shows what the answers that were opened say of the runs that are open.
    private void show() {
        List<Path> all = List.copyOf(files);
        List<Run> runs = model.runs().stream().map(run -> run.run()).toList();
        Threads threads = setup.threads();
        threads.slow().execute(() -> {
            Evaluation evaluation = new EvaluationReader().read(all, ReadProgress.NONE);
            AnswersAnalysis analysis = AnswersAnalysis.of(evaluation, runs, null);
            List<Ballot> ballots = Ballot.of(evaluation, AnswersAnalysis.SEED, 0);
            threads.screen().execute(() -> show(analysis, ballots));
        });
    }

    private void show(AnswersAnalysis analysis, List<Ballot> ballots) {
        Bundle texts = setup.texts();
        analysis.findings().stream().limit(3).forEach(finding -> notices.news(words(finding)));
        if (!analysis.subjects().isEmpty()) {
            AnswersCard card = new AnswersCard(texts, analysis, ballots.isEmpty() ? null : () -> vote(ballots),
                    modal::close);
            modal.open(card, card::focusFirst);
        }
    }

    private static String words(Finding finding) {
        return finding.origin() == null ? finding.message()
                : finding.origin().file().getFileName() + ": "
                        + finding.message();
    }

    /// Votes are kept where the user wants them; what is there is gone on with.
    private void vote(List<Ballot> ballots) {
        setup.dialogs().chooseTarget(VOTES).ifPresent(file -> setup.threads().slow().execute(() -> {
            List<Vote> earlier = Files.exists(file) ? VoteReader.read(List.of(file), new ArrayList<>()) : List.of();
            setup.threads().screen().execute(() -> {
                Voting voting = new Voting(ballots, "", earlier);
                VoteCard card = new VoteCard(setup.texts(), voting, (vote, retracted) -> keep(file, vote, retracted),
                        modal::close);
                modal.open(card, card::focusFirst);
            });
        }));
    }

    private void keep(Path file, Vote vote, boolean retracted) {
        Bundle texts = setup.texts();
        setup.threads().work().execute(() -> {
            try (VoteFile kept = VoteFile.of(file)) {
                kept.add(vote, retracted);
            } catch (IOException trouble) {
                String words = texts.get("vote.failed", String.valueOf(trouble.getMessage()));
                setup.threads().screen().execute(() -> notices.news(words));
            }
        });
    }
}
