package dev.runlens.read.huggingface;

import dev.runlens.read.LoggedTraining;
import dev.runlens.run.DataPart;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Decides which training a printed report belongs to, and makes trainings of them.
///
/// A new one begins where a start is announced after reports, where epochs go back, and at the first train loss after
/// an end. One that goes on where an earlier one in the file had been is that one resumed.
final class PrintedTrainings {
    private static final int MOST = 1000;

    private final Path file;
    private final List<String> names;
    private final List<Map<String, Series>> histories = new ArrayList<>();
    private final List<LoggedTraining> trainings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int superseded;
    private PrintedTraining current;

    /// @param names the names of the numbers in rows, a list that grows
    PrintedTrainings(Path file, List<String> names) {
        this(file, names, new PrintedTraining(file, 1));
    }

    private PrintedTrainings(Path file, List<String> names, PrintedTraining current) {
        this.file = file;
        this.names = names;
        this.current = current;
    }

    /// Trainings to be taken that hold what these hold now; these may go on afterwards.
    PrintedTrainings view() {
        PrintedTrainings other = new PrintedTrainings(file, names, current.view());
        histories.forEach(history -> other.histories.add(new LinkedHashMap<>(history)));
        other.trainings.addAll(trainings);
        other.findings.addAll(findings);
        other.superseded = superseded;
        return other;
    }

    /// The training at hand.
    PrintedTraining current() {
        return current;
    }

    /// A training is announced.
    void starting(int line) {
        if (current.hasRows()) {
            close();
            current = new PrintedTraining(file, line);
        }
    }

    /// Takes a row of a table that shows a training.
    void show(PrintedRow row, int line) {
        add(row, line);
        current.shown();
    }

    /// Takes a report.
    void add(PrintedRow row, int line) {
        RowClues.Kind kind = row.has("train_runtime")
                ? RowClues.Kind.SUMMARY
                : row.has("loss") || !isEvaluation(row) ? RowClues.Kind.TRAIN : RowClues.Kind.EVALUATION;
        if (kind == RowClues.Kind.SUMMARY) {
            // The mean over the whole training, which is no point of its curve.
            row.drop("train_loss");
        }
        if (current.isOver(row, kind)) {
            starting(line);
        }
        current.add(row, kind, line);
    }

    private boolean isEvaluation(PrintedRow row) {
        for (int i = 0; i < row.size(); i++) {
            String name = names.get(row.id(i));
            int word = name.indexOf('_');
            word = word < 0 ? name.indexOf('/') : word;
            if (word > 0 && DataPart.of(name.substring(0, word)).filter(DataPart::isOfEvaluation).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The trainings, in order; none where nothing was reported. To be asked once, at the end.
    List<LoggedTraining> take() {
        close();
        if (superseded > 0) {
            findings.add(Finding.in(
                    file,
                    FindingCode.SUPERSEDED,
                    superseded + " values were reported again after training went back to an earlier step; the later"
                            + " ones count"));
        }
        return trainings;
    }

    /// What was strange; complete once the trainings are taken.
    List<Finding> findings() {
        return findings;
    }

    private void close() {
        if (!current.hasRows() || trainings.size() == MOST) {
            return;
        }
        PrintedSteps steps = current.steps();
        Map<String, Series> history = current.series(steps.steps(), names);
        Map<String, Series> before = histories.isEmpty() ? Map.of() : histories.getLast();
        if (current.isShown() && SameHistory.isOf(before, history)) {
            showAgain(before, history, steps);
            return;
        }
        if (!steps.isNumbered() && goesOn(before, history)) {
            superseded += Takeover.of(before, history);
            trainings.add(training(before, steps, trainings.removeLast()));
        } else {
            histories.add(history);
            trainings.add(training(history, steps, null));
        }
    }

    /// A training that a notebook shows a second time: the one that got further counts, and a table names its steps.
    private void showAgain(Map<String, Series> before, Map<String, Series> again, PrintedSteps steps) {
        if (SameHistory.size(again) > SameHistory.size(before)
                || SameHistory.size(again) == SameHistory.size(before) && !SameHistory.hasSameSteps(before, again)) {
            LoggedTraining old = trainings.removeLast();
            LoggedTraining words = new LoggedTraining(old.metrics(), old.header(), old.ending(), old.saves(),
                    List.of());
            histories.set(histories.size() - 1, again);
            trainings.add(training(again, steps, words));
        }
    }

    /// Whether a history begins later than a training begins, within another or right after it: it was resumed there.
    private static boolean goesOn(Map<String, Series> earlier, Map<String, Series> later) {
        Series before = earlier.get("loss");
        Series after = later.get("loss");
        if (before == null || after == null || before.size() < 2) {
            return false;
        }
        long every = after.size() > 1 ? after.step(1) - after.step(0) : before.step(1) - before.step(0);
        return after.step(0) > every && after.step(0) > before.step(0) && after.step(0) <= before.lastStep() + every;
    }

    private LoggedTraining training(Map<String, Series> history, PrintedSteps steps, @Nullable LoggedTraining resumed) {
        OptionalLong planned = steps.planned() > 0 ? OptionalLong.of(steps.planned()) : OptionalLong.empty();
        Map<String, Sourced<Setting>> stated = new LinkedHashMap<>();
        Hyperparameters facts = current.facts().settings();
        facts.names().forEach(name -> facts.sourced(name).ifPresent(value -> stated.put(name, value)));
        ReportNames.addLossType(history, stated, file);
        List<Finding> strange = new ArrayList<>(resumed == null ? List.of() : resumed.findings());
        if (steps.doubt() != null) {
            FindingCode code = steps.isNumbered() ? FindingCode.NUMBERED : FindingCode.INFERRED;
            strange.add(Finding.in(file, current.line(), code, steps.doubt()));
        }
        ReportNames.findings(history).stream()
                .filter(finding -> !strange.contains(finding))
                .forEach(strange::add);
        List<LoggedTraining.Save> saves = new ArrayList<>(resumed == null ? List.of() : resumed.saves());
        saves.addAll(current.saves());
        Hyperparameters all = Hyperparameters.of(stated);
        return new LoggedTraining(
                ReportNames.metrics(history),
                new LoggedTraining.Header(
                        resumed == null ? current.line() : resumed.header().line(),
                        null,
                        resumed == null ? current.resumedFrom() : resumed.header().resumedFrom(),
                        planned,
                        resumed == null ? all : all.filledWith(resumed.header().stated())),
                current.ending(),
                saves,
                strange);
    }
}
