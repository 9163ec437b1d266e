package dev.runlens.ui;

import dev.runlens.analyze.advice.ShippedByAnswers;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.vote.Ballot;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.ui.answers.AnswersCard;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.ShownRun;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.state.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.StringProperty;

/// Takes files with answers out of what is opened, and shows what all of them together say: over the window, and beside the
/// loss wherever runs are compared.
final class AnswersDesk {
    private static final int FINDINGS = 3;

    private final DashboardSetup setup;
    private final DashboardModel model;
    private final Workspace workspace;
    private final ModalLayer modal;
    private final Notices notices;
    private final Undo undo;
    private final VoteDesk votes;
    private final Set<Path> inputs = new LinkedHashSet<>();
    private final Set<Path> files = new LinkedHashSet<>();
    private Evaluation evaluation = Evaluation.NONE;
    private long wanted;
    private boolean cardWanted;

    AnswersDesk(DashboardSetup setup, DashboardModel model, Workspace workspace, ModalLayer modal, Undo undo) {
        this.setup = setup;
        this.model = model;
        this.workspace = workspace;
        this.modal = modal;
        this.undo = undo;
        this.notices = undo.notices();
        this.votes = new VoteDesk(setup, modal, notices);
    }

    /// The name under which votes are kept; empty for none.
    StringProperty voterProperty() {
        return votes.voterProperty();
    }

    /// The inputs in which answers were found.
    List<Path> inputs() {
        return List.copyOf(inputs);
    }

    /// Opens inputs. A file holds either answers or runs, which takes a look into it; a folder may hold both, so that it is
    /// searched for answers while its runs are read.
    ///
    /// @param shown whether answers are shown over the window: those of files, and of folders without a run
    void open(List<Path> opened, boolean shown) {
        List<Path> folders = opened.stream().filter(Files::isDirectory).toList();
        List<Path> single = opened.stream().filter(input -> !folders.contains(input)).toList();
        if (!folders.isEmpty()) {
            workspace.open(folders);
        }
        Threads threads = setup.threads();
        threads.slow().execute(() -> {
            EvaluationReader reader = new EvaluationReader();
            Map<Path, List<Path>> found = new LinkedHashMap<>();
            single.forEach(input -> found.put(input, reader.answersIn(input)));
            List<Path> runs = single.stream().filter(input -> found.getOrDefault(input, List.of()).isEmpty()).toList();
            if (!runs.isEmpty()) {
                workspace.open(runs);
            }
            folders.forEach(input -> found.put(input, reader.answersIn(input)));
            found.values().removeIf(List::isEmpty);
            if (!found.isEmpty()) {
                threads.screen().execute(() -> take(found, shown));
            }
        });
    }

    private void take(Map<Path, List<Path>> found, boolean shown) {
        cardWanted |= shown && found.keySet().stream().anyMatch(input -> !Files.isDirectory(input));
        inputs.addAll(found.keySet());
        found.values().forEach(files::addAll);
        found.keySet().stream().filter(Files::isDirectory).forEach(folder -> workspace.needNoRun(folder, () -> {
            if (shown) {
                cardWanted = true;
                showWanted();
            }
        }));
        read();
    }

    /// Reads all files together, for a subject may be spread over several.
    private void read() {
        long wish = ++wanted;
        List<Path> all = List.copyOf(files);
        Threads threads = setup.threads();
        model.activityProperty().set(setup.texts().get("answers.reading"));
        threads.slow().execute(() -> {
            Evaluation read = new EvaluationReader().read(all, ReadProgress.NONE);
            threads.screen().execute(() -> {
                if (wish == wanted) {
                    model.activityProperty().set("");
                    know(read);
                }
            });
        });
    }

    private void know(Evaluation read) {
        evaluation = read;
        workspace.know(read);
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
        List<Path> wereInputs = List.copyOf(inputs);
        List<Path> wereFiles = List.copyOf(files);
        wanted++;
        inputs.clear();
        files.clear();
        evaluation = Evaluation.NONE;
        workspace.know(evaluation);
        modal.close();
        undo.did(setup.texts().get("undo.answers"), () -> {
            inputs.addAll(wereInputs);
            files.addAll(wereFiles);
            read();
        });
    }

    private static String words(Finding finding) {
        return finding.origin() == null ? finding.message()
                : finding.origin().file().getFileName() + ": " + finding.message();
    }
}
