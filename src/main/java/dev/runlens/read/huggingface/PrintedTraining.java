package dev.runlens.read.huggingface;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.series.DoubleBlocks;
import dev.runlens.read.series.IntBlocks;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A training while its reports are read: numbers by name and row, and the clues to the steps of the rows.
final class PrintedTraining {
    private final PrintedFacts facts;
    private final RowClues clues;
    private final IntBlocks lines;
    private final List<Column> columns = new ArrayList<>();
    private final List<LoggedTraining.Save> saves = new ArrayList<>();
    /// The step that was saved behind a row, by the row's number.
    private final Map<Integer, Long> saved = new HashMap<>();
    private final int line;
    private double lastEpoch = Double.NaN;
    private double finalEpoch = Double.NaN;
    private double finalResolution;
    private EpochLength.Estimate ran = EpochLength.Estimate.UNKNOWN;
    private double epochsOfBar = Double.NaN;
    private long announced;
    private boolean shown;
    private boolean finished;
    private @Nullable String interruption;
    private @Nullable String resumedFrom;

    /// The values of one name: the number of the row of each.
    private record Column(IntBlocks rows, DoubleBlocks values) {
        Column() {
            this(new IntBlocks(), new DoubleBlocks());
        }

        Column view() {
            return new Column(rows.view(), values.view());
        }
    }

    /// @param line where it begins
    PrintedTraining(Path file, int line) {
        this.facts = new PrintedFacts(file);
        this.clues = new RowClues();
        this.lines = new IntBlocks();
        this.line = line;
    }

    private PrintedTraining(PrintedTraining other) {
        facts = other.facts;
        clues = other.clues.view();
        lines = other.lines.view();
        other.columns.forEach(column -> columns.add(column.view()));
        saves.addAll(other.saves);
        saved.putAll(other.saved);
        line = other.line;
        lastEpoch = other.lastEpoch;
        finalEpoch = other.finalEpoch;
        finalResolution = other.finalResolution;
        ran = other.ran;
        epochsOfBar = other.epochsOfBar;
        announced = other.announced;
        shown = other.shown;
        finished = other.finished;
        interruption = other.interruption;
        resumedFrom = other.resumedFrom;
    }

    /// A training to be taken that holds what this one holds now; this one may go on afterwards.
    PrintedTraining view() {
        return new PrintedTraining(this);
    }

    PrintedFacts facts() {
        return facts;
    }

    int line() {
        return line;
    }

    /// It goes on from a checkpoint.
    ///
    /// @param step the step of it; 0 says nothing
    void continueFrom(long step) {
        resumedFrom = step > 0 ? "checkpoint-" + step : null;
    }

    /// The checkpoint that it went on from; null where unsaid.
    @Nullable
    String resumedFrom() {
        return resumedFrom;
    }

    boolean hasRows() {
        return clues.size() > 0;
    }

    boolean isFinished() {
        return finished;
    }

    /// Whether a report is of a later training: its epoch goes back, or a train loss comes after the end.
    boolean isOver(PrintedRow row, RowClues.Kind kind) {
        return finished && kind == RowClues.Kind.TRAIN && Double.isFinite(finalEpoch)
                || row.epoch < lastEpoch - row.resolution;
    }

    void bar(PrintedBar bar) {
        clues.bar(bar.done(), bar.total());
    }

    /// Takes a bar that is certainly that of training.
    void ownBar(PrintedBar bar) {
        bar(bar);
        epochsOfBar = bar.epochs();
        announced = bar.total();
    }

    void add(PrintedRow row, RowClues.Kind kind, int atLine) {
        int number = clues.size();
        clues.add(row, kind);
        lines.add(atLine);
        lastEpoch = Double.isNaN(row.epoch) ? lastEpoch : row.epoch;
        for (int i = 0; i < row.size(); i++) {
            while (columns.size() <= row.id(i)) {
                columns.add(new Column());
            }
            columns.get(row.id(i)).rows.add(number);
            columns.get(row.id(i)).values.add(row.value(i));
        }
        interruption = null;
        announced = row.steps > 0 ? row.steps : announced;
        if (kind == RowClues.Kind.SUMMARY) {
            finish();
            finalEpoch = row.epoch;
            finalResolution = row.trimmed ? clues.finest() : row.resolution;
            double steps = row.get("train_runtime") * row.get("train_steps_per_second");
            ran = ran.error() == 0 && ran.value() > 0 ? ran : new EpochLength.Estimate(steps, steps * row.inexactness);
        }
    }

    /// Takes the steps that were done at the end.
    void ran(long steps) {
        ran = new EpochLength.Estimate(steps, 0);
    }

    void save(LoggedTraining.Save save) {
        saved.put(clues.size() - 1, save.iteration());
        saves.add(save);
    }

    /// Notes that it is shown in a table, where the same may be shown again.
    void shown() {
        shown = true;
    }

    boolean isShown() {
        return shown;
    }

    void finish() {
        finished = true;
    }

    void interrupt(String what) {
        interruption = finished ? interruption : what;
    }

    List<LoggedTraining.Save> saves() {
        return saves;
    }

    LoggedTraining.Ending ending() {
        return new LoggedTraining.Ending(finished, interruption, null);
    }

    /// The steps of the rows; to be asked once, at the end.
    PrintedSteps steps() {
        boolean ended = !Double.isNaN(finalEpoch);
        EpochLength.Totals totals = new EpochLength.Totals(
                facts.steps() > 0 ? facts.steps() : announced,
                new EpochLength.Data(facts.stepsPerEpoch(), facts.batchesPerEpoch()),
                ended ? finalEpoch : epochsOfBar,
                ended ? finalResolution : 0,
                ran);
        return new PrintedSteps(clues.take(), totals, saved);
    }

    /// The series of each name, at the steps of the rows; to be asked once, at the end.
    Map<String, Series> series(long[] steps, List<String> names) {
        int[] lineOf = lines.take();
        Map<String, Series> series = new LinkedHashMap<>();
        Series like = Series.empty();
        for (int i = 0; i < columns.size(); i++) {
            int[] rows = columns.get(i).rows.take();
            if (rows.length > 0) {
                like = series(rows, columns.get(i).values.take(), steps, lineOf, like);
                series.put(names.get(i), like);
            }
        }
        return series;
    }

    /// Of several values at one step the first is kept: the same report printed by two processes, or an evaluation
    /// after training that loaded the best weights back.
    ///
    /// @param like a series that may have the same steps, as numbers of one report do: what they have alike is kept once
    private static Series series(int[] rows, double[] values, long[] stepOf, int[] lineOf, Series like) {
        long[] steps = new long[rows.length];
        int[] lines = new int[rows.length];
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            long step = stepOf[rows[i]];
            if (size == 0 || step > steps[size - 1]) {
                steps[size] = step;
                values[size] = values[i];
                lines[size++] = lineOf[rows[i]];
            }
        }
        return size == rows.length
                ? like.with(steps, values, lines)
                : like.with(Arrays.copyOf(steps, size), Arrays.copyOf(values, size), Arrays.copyOf(lines, size));
    }
}
