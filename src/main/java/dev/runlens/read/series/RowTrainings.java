package dev.runlens.read.series;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// Makes trainings of rows. Rows of one step are one report; a step that is back at the beginning begins a training.
public final class RowTrainings {
    private static final double LARGEST_STEP = 0x1p53;
    private static final List<Metric> LOSSES = List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS);

    private final Path file;
    private final ColumnChoice choice;
    private final List<LoggedTraining> trainings = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private RowColumns columns;
    private EpochSteps epochs = new EpochSteps();
    private int beginning;
    private long firstStep;
    private long lastStep;
    private int reports;
    private BackwardSteps turns = new BackwardSteps();
    private int replaced;
    private boolean finished;
    private boolean separated;
    private RowIntents intents = new RowIntents();

    /// @param file for findings
    public RowTrainings(Path file) {
        this(file, ColumnChoice.NONE, RowForecast.none());
    }

    /// @param file for findings
    /// @param choice which columns are the losses, where a person said so
    /// @param forecast how many rows there will be
    public RowTrainings(Path file, ColumnChoice choice, RowForecast forecast) {
        columns = new RowColumns(forecast);
        this.file = file;
        this.choice = choice;
    }

    /// A new column; its number is one more than that of the one before, the first is 0.
    public void addColumn(String name) {
        columns.addColumn(name);
    }

    /// Adds a value to the row that was begun, under a name that makes a column where there was none.
    public void add(String name, double value, int line) throws UnreadableSourceException {
        add(column(name), value, line);
    }

    /// The column of a name, which is made where there is none.
    public int column(String name) {
        return columns.column(name);
    }

    /// How many steps the next training is to do.
    public void plan(long steps) {
        intents.plan(steps);
    }

    /// How many steps a report says that its training does: of the training at hand where that is not known, and of
    /// the next.
    public void planOfReport(long steps) {
        intents.planOfReport(steps, beginning != 0);
    }

    /// What comes is a training of its own, whatever its steps.
    public void separate() {
        separated = true;
    }

    /// The training at hand says that it finished.
    public void finish() {
        finished = true;
    }

    /// The settings of the next training.
    public void state(Hyperparameters settings) {
        intents.state(settings);
    }

    /// The step of the row that was begun last.
    public long lastStep() {
        return lastStep;
    }

    /// The file, for origins.
    public Path file() {
        return file;
    }

    /// Whether one of the columns is a loss.
    public boolean hasLoss() {
        return !Collections.disjoint(MetricChoice.of(columns.names(), choice).values(), LOSSES);
    }

    /// How many reports there are, rows of one step counting once.
    public int reports() {
        return reports;
    }

    /// Whether there is no row.
    public boolean isEmpty() {
        return beginning == 0;
    }

    /// Whether a number can be a step.
    public static boolean isStep(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_STEP;
    }

    /// Begins a row.
    ///
    /// @throws UnreadableSourceException when the steps go back too often to be in any order
    public void begin(long step, int line) throws UnreadableSourceException {
        boolean again = beginning != 0 && (separated || step < lastStep && step <= firstStep);
        separated = false;
        if (again) {
            turns.add(line);
            close();
        }
        if (again || beginning == 0) {
            beginning = line;
            firstStep = step;
            intents.begin();
        }
        reports += reports == 0 || again || step != lastStep ? 1 : 0;
        lastStep = step;
    }

    /// Begins a row of the training at hand that was written too late; false where one of the values that it names has a
    /// later one, which means that it was measured again.
    public boolean goBack(long step, Set<String> values) {
        lastStep = step;
        return values.stream().noneMatch(name -> columns.isBeyond(name, step));
    }

    /// Whether a column has a value behind the row that was begun.
    public boolean isBeyond(String name) {
        return columns.isBeyond(name, lastStep);
    }

    /// Begins a row whose step may be counted anew in each epoch: it is counted on then.
    ///
    /// @param epoch NaN where the row names none
    /// @throws UnreadableSourceException when the steps go back too often to be in any order
    public void begin(long step, double epoch, int line) throws UnreadableSourceException {
        try {
            begin(epochs.of(step, epoch), line);
        } catch (ArithmeticException beyondAllNumbers) {
            throw new UnreadableSourceException("has steps beyond all counting", line);
        }
    }

    /// Whether a row would go on where the last one was: in its training, and at no step before it. NaN is no epoch.
    public boolean goesOn(long step, double epoch) {
        return beginning != 0 && !separated && epochs.goesOn(step, epoch, lastStep);
    }

    /// Adds the numbers of rows that were begun, each after it was known to go on: the values of each column by row.
    ///
    /// @throws UnreadableSourceException when the steps go back too often to be in any order
    public void addAll(RowBatch rows, IntFunction<double[]> values) throws UnreadableSourceException {
        if (columns.areBeyond(rows)) {
            rows.each(values, this::addTo);
        } else {
            columns.addAll(rows, values);
        }
    }

    private void addTo(long step, int column, double value, int line) throws UnreadableSourceException {
        lastStep = step;
        add(column, value, line);
    }

    /// Adds a value to the row that was begun.
    public void add(int column, double value, int line) throws UnreadableSourceException {
        if (columns.add(column, lastStep, value, line)) {
            if (replaced++ == 0) {
                findings.add(BackwardSteps.said(file, line, lastStep));
            }
            turns.add(line);
        }
    }

    /// Adds something strange.
    public void find(Finding finding) {
        findings.add(finding);
    }

    /// Trainings that hold what these hold now; each may go on.
    public RowTrainings view() {
        RowTrainings other = new RowTrainings(file, choice, RowForecast.none());
        other.columns = columns.view();
        other.epochs = epochs.copy();
        other.trainings.addAll(trainings);
        other.findings.addAll(findings);
        other.turns = turns.copy();
        other.beginning = beginning;
        other.firstStep = firstStep;
        other.lastStep = lastStep;
        other.reports = reports;
        other.replaced = replaced;
        other.finished = finished;
        other.separated = separated;
        other.intents = intents.copy();
        return other;
    }

    /// The trainings.
    ///
    /// @throws UnreadableSourceException when there is none
    public List<LoggedTraining> trainings() throws UnreadableSourceException {
        if (beginning != 0) {
            close();
        }
        epochs.said(file).ifPresent(findings::add);
        columns.said(file).ifPresent(findings::add);
        if (trainings.stream().allMatch(LoggedTraining::isEmpty)) {
            throw new UnreadableSourceException("is a table of a training, but has no row with a step and a value", 0);
        }
        return PartedTrainings.joined(trainings);
    }

    /// What was strange; complete once the trainings are taken.
    public List<Finding> findings() {
        return findings;
    }

    private void close() {
        Map<Metric, Series> metrics = columns.take(choice);
        LoggedTraining.Header header = new LoggedTraining.Header(beginning, null, null, intents.planned(),
                intents.stated());
        LoggedTraining.Ending end = new LoggedTraining.Ending(finished, null, null);
        finished = false;
        trainings.add(new LoggedTraining(metrics, header, end, List.of(), List.of()));
    }
}
