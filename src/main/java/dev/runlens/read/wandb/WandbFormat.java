package dev.runlens.read.wandb;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.Layout;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.MetricChoice;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.read.wire.LogBlocks;
import dev.runlens.read.wire.WireReader;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The history of a W&B run, `run-<id>.wandb`: its rows, configuration, name and end. Printed text, system figures and
/// the rest are passed over.
public final class WandbFormat implements GrowingFormat {
    /// The trainer that runs of this family name, where the names of their metrics do not tell.
    static final Trainer TRAINER = WidespreadTrainers.recorder("wandb");

    private static final byte[] MAGIC = {':', 'W', '&', 'B', (byte) 0xE1, (byte) 0xBE, 0};
    /// What W&B keeps in the folder of all runs: its journals, and a link or the name of the last run.
    private static final List<String> BESIDE_RUNS = List.of("debug.log", "debug-internal.log", "debug-core.log",
            "latest-run");
    private static final int HISTORY = 2;
    private static final int CONFIG = 5;
    private static final int RUN = 17;
    private static final int EXIT = 18;

    @Override
    public String name() {
        return "W&B history";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public Layout layout() {
        return WandbLayout.INSTANCE;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.headText().startsWith(":W&B")
                || probe.size() == 0 && probe.lowerCaseName().endsWith(".wandb");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        HistoryRows rows = new HistoryRows();
        RunRecords run = new RunRecords(input.path());
        try (ReadableByteChannel channel = input.open()) {
            LogBlocks blocks = new LogBlocks(channel, input, progress);
            read(blocks, rows, run);
            requireHeader(blocks);
            return content(input.path(), rows, run, blocks.damage().findings(input.path()), rows::take);
        }
    }

    @Override
    public Growing growing(Path file, long size) {
        return new GrowingHistory(file);
    }

    /// Reads records to their end.
    static void read(LogBlocks blocks, HistoryRows rows, RunRecords run) throws IOException {
        WireReader fields = new WireReader();
        while (blocks.next()) {
            fields.over(blocks.bytes(), blocks.from(), blocks.to());
            while (fields.next()) {
                record(blocks.bytes(), fields, rows, run);
            }
        }
    }

    /// Refuses what has another header, once some of it was read.
    static void requireHeader(LogBlocks blocks) throws UnreadableSourceException {
        if (!blocks.startsWith(MAGIC)) {
            throw new UnreadableSourceException(
                    "has no header of a W&B history that RunLens knows: it was cut off, or a newer W&B wrote it",
                    0);
        }
    }

    @Override
    public boolean includes(Path read, Path other) {
        Path run = read.getParent();
        return run != null && WandbPlace.idOf(run) != null
                && (other.startsWith(run)
                        || BESIDE_RUNS.stream().anyMatch(name -> other.equals(run.resolveSibling(name))));
    }

    private static void record(byte[] bytes, WireReader fields, HistoryRows rows, RunRecords run) {
        if (fields.is(HISTORY, WireReader.BYTES)) {
            rows.read(bytes, fields.from(), fields.to());
        } else if (fields.is(CONFIG, WireReader.BYTES)) {
            run.config(bytes, fields.from(), fields.to());
        } else if (fields.is(RUN, WireReader.BYTES)) {
            run.run(bytes, fields.from(), fields.to());
        } else if (fields.is(EXIT, WireReader.BYTES)) {
            run.exit(bytes, fields.from(), fields.to());
        }
    }

    /// What a history gives.
    ///
    /// @param damage what was wrong with its records
    /// @param series of its metrics
    static SourceContent content(
            Path file, HistoryRows rows, RunRecords run, List<Finding> damage, Supplier<Map<Metric, Series>> series) {
        List<Finding> findings = new ArrayList<>(damage);
        if (rows.isFull()) {
            findings.add(Finding.in(
                    file,
                    FindingCode.SKIPPED_LINE,
                    "has more metrics than can be told apart, or very long names; the others were left out"));
        }
        if (rows.restarts() > 0) {
            findings.add(Finding.in(
                    file,
                    FindingCode.INFERRED,
                    "its steps begin anew " + rows.restarts()
                            + " times, as a loop counts them within an epoch: they were counted on from one to the next"));
        }
        boolean transformers = MetricChoice.isTransformers(rows.names());
        Map<Metric, Series> metrics = series.get();
        LoggedTraining training = new LoggedTraining(
                metrics, WandbSettings.header(run.settings()), run.ending(!metrics.isEmpty()), List.of(), findings);
        return new SourceContent.Log(
                WandbPlace.ofHistory(file, run), transformers ? WidespreadTrainers.TRANSFORMERS : TRAINER,
                List.of(training), List.of());
    }
}
