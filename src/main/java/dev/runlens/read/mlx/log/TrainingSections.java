package dev.runlens.read.mlx.log;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.mlx.dense.ReportBatch;
import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.mlx.dialect.LogEvents;
import dev.runlens.read.mlx.dialect.MetricNames;
import dev.runlens.read.series.RowForecast;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Decides which training a line belongs to, and keeps what the lines say.
///
/// A new training begins where its start is printed and the one before already reports or has started, where
/// iterations go back, and at the first report after weights were loaded. Lines that announce a training belong to the
/// one that comes.
final class TrainingSections implements LogEvents {
    private static final ReportRow NOTHING = new ReportRow();

    private final Path file;
    private final MetricNames names;
    private final Supplier<RowForecast> forecasts;
    private final LogFindings findings;
    private final List<LoggedTraining> trainings = new ArrayList<>();
    private @Nullable TrainingDraft silent;
    private @Nullable TrainingDraft current;
    private @Nullable Announced coming;
    private final ReportRow first = new ReportRow();
    private boolean attentive;
    Trainer printedBy = MlxTrainers.MLX_LM;

    /// @param forecasts how much room a training that begins now will need
    TrainingSections(Path file, MetricNames names, LogFindings findings, Supplier<RowForecast> forecasts) {
        this.forecasts = forecasts;
        this.file = file;
        this.names = names;
        this.findings = findings;
    }

    /// Sections to be taken from that hold what these hold now; these may go on.
    ///
    /// @param told the findings so far, taken with them
    TrainingSections shared(LogFindings told) {
        TrainingSections other = new TrainingSections(file, names, told, forecasts);
        other.trainings.addAll(trainings);
        other.silent = silent;
        other.current = current == null ? null : current.shared();
        other.printedBy = printedBy;
        return other;
    }

    /// The trainings, once everything is read; none that reports nothing, unless it is the only one.
    List<LoggedTraining> take() {
        close();
        if (trainings.isEmpty() && silent != null) {
            trainings.add(silent.take(names, findings));
        }
        return trainings;
    }

    @Override
    public void report(long step, int line, ReportRow train, ReportRow val) {
        TrainingDraft draft = current;
        if (draft == null || (attentive && isAnotherTraining(draft))) {
            draft = begun(line);
        }
        boolean newTrain = draft.train.isNew(step, train, line, this);
        boolean newVal = draft.val.isNew(step, val, line, this);
        if ((newTrain && step <= draft.train.lastStep()) || (newVal && step <= draft.val.lastStep())) {
            draft = begun(line);
        }
        if (attentive) {
            goesOn(draft);
        }
        if (newTrain) {
            draft.train.add(step, line, train);
        }
        if (newVal) {
            draft.val.add(step, line, val);
        }
    }

    /// Takes train reports of a batch that follow each other, as [#report] would take them one by one.
    ///
    /// @param from the index of the first, which stands on the line
    /// @param count at least one
    void reports(ReportBatch batch, int from, int count, int line) {
        report(batch.steps()[from], line, batch.row(from, first), NOTHING);
        if (current != null && count > 1) {
            current.train.add(batch, from + 1, count - 1, line + 1);
        }
    }

    @Override
    public void starting(int line, long planned) {
        TrainingDraft draft = current;
        if (draft == null || (draft.isOver(coming != null) && !draft.awaitsStart())) {
            draft = begun(line);
        }
        draft.starts++;
        draft.isStarted = true;
        if (planned > 0) {
            draft.plan(planned);
            draft.stated.iterations(planned, line);
        }
    }

    @Override
    public void tableHeader(int line) {
        TrainingDraft draft = current;
        if (draft == null || draft.isOver(coming != null)) {
            draft = begun(line);
        }
        draft.isStarted = true;
    }

    @Override
    public void panel(String key, String value, int line) {
        TrainingDraft draft = current;
        if (draft == null || draft.hasReports()) {
            draft = begun(line);
        }
        draft.plan(draft.stated.panel(key, value, line));
    }

    @Override
    public void loading(Preamble what, String path, int line) {
        coming = (coming == null ? Announced.at(line) : coming).with(what, path, line);
        attentive = true;
    }

    @Override
    public void stated(String name, long value, int line) {
        ongoing(line).stated.number(name, value, line);
    }

    @Override
    public void objective(String mode, int line) {
        TrainingDraft draft = current;
        if (draft != null && draft.isStarted && !draft.hasReports()) {
            draft.stated.objective(mode, line);
        } else {
            coming = (coming == null ? Announced.at(line) : coming).optimising(new Announced.Objective(mode, line));
            attentive = true;
        }
    }

    @Override
    public void lossType(String type, int line) {
        ongoing(line).stated.lossType(type, line);
    }

    @Override
    public void writtenBy(Trainer tool) {
        printedBy = printedBy.equals(MlxTrainers.MLX_LM) ? tool : printedBy;
    }

    @Override
    public void node(int count) {
        if (current != null) {
            current.processes = Math.max(current.processes, count);
        }
    }

    @Override
    public void saved(long step, String path, int line) {
        ongoing(line).saves.add(new LoggedTraining.Save(step, path, line));
    }

    @Override
    public void savedFinal(String path, int line) {
        ongoing(line).finish(path);
    }

    @Override
    public void bar(long done, long total, int line) {
        ongoing(line).bar(done, total);
    }

    @Override
    public void test(int metric, double value, int line) {
        if (ongoing(line).test(metric, value, line) && metric == MetricNames.TEST_LOSS) {
            finding(FindingCode.CONFLICT, line, "A second test loss for one training; the later one is kept.");
        }
    }

    @Override
    public void interrupted(String what, int line) {
        if (coming == null && current != null) {
            current.interrupt(what);
            attentive = true;
        }
    }

    @Override
    public void finding(FindingCode code, int line, String message) {
        findings.add(code, line, message);
    }

    /// Whether a report after loaded weights belongs to the training that they were loaded for.
    private boolean isAnotherTraining(TrainingDraft draft) {
        return coming != null && coming.resumedFrom() != null && draft.hasReports() && draft.processes <= 1;
    }

    /// The training reports again: nothing has stopped it, and what was loaded meanwhile, by another of its processes,
    /// was for it.
    private void goesOn(TrainingDraft draft) {
        attentive = false;
        draft.interrupt(null);
        if (coming != null && (!draft.hasReports() || draft.processes > 1)) {
            draft.announce(coming);
            coming = null;
        }
    }

    private TrainingDraft ongoing(int line) {
        TrainingDraft draft = current;
        return draft == null ? begun(line) : draft;
    }

    private TrainingDraft begun(int line) {
        close();
        Announced announced = coming == null ? Announced.at(line) : coming;
        coming = null;
        attentive = false;
        TrainingDraft draft = new TrainingDraft(announced, new StatedSettings(file), forecasts.get());
        current = draft;
        return draft;
    }

    private void close() {
        TrainingDraft draft = current;
        if (draft == null) {
            return;
        }
        if (draft.isEmpty()) {
            silent = draft;
            finding(FindingCode.SKIPPED_LINE, draft.line(), "The training that begins here reports nothing.");
        } else {
            trainings.add(draft.take(names, findings));
        }
        current = null;
    }
}
