package dev.runlens.read.swanlab;

import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run of SwanLab, `swanlog/run-<time>-<id>/`: known by `files/swanlab-metadata.json`, with its configuration beside
/// that, its values in `logs/<metric>/1000.log`, and the names of its metrics in `swanlog/runs.swanlab`.
public final class SwanlabFormat implements RunFormat {
    /// What recorded the runs of this family.
    static final Trainer TRAINER = WidespreadTrainers.recorder("swanlab");

    private static final int MOST_ENTRIES = 10_000;

    /// What it calls that file.
    static final String METADATA = "swanlab-metadata.json";

    /// The format.
    public SwanlabFormat() {}

    @Override
    public String name() {
        return "SwanLab run folder";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public Layout layout() {
        return SwanlabLayout.INSTANCE;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.lowerCaseName().equals(METADATA) && probe.firstByte() == '{';
    }

    @Override
    public boolean includes(Path read, Path other) {
        Path files = read.getParent();
        Path run = files == null ? null : files.getParent();
        return files != null
                && run != null
                && files.endsWith("files")
                && (other.startsWith(run) || other.equals(run.resolveSibling("runs.swanlab")));
    }

    @Override
    public boolean looksBeside() {
        return true;
    }

    /// The folder of all runs, which has what their metrics are called and whether they go on.
    @Override
    public @Nullable Path lookedThrough(Path file) {
        Path folder = folder(file);
        Path above = folder == null ? null : folder.getParent();
        return above == null ? folder : above;
    }

    /// Its values are beside the folder of this file.
    @Override
    public @Nullable Path runFolder(Path file) {
        return folder(file);
    }

    private static @Nullable Path folder(Path file) {
        Path home = file.getParent();
        Path above = home == null ? null : home.getParent();
        return home != null && home.endsWith("files") && above != null ? above : home;
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source file = Source.of(input.path(), Source.Rank.STATE);
        Path folder = Objects.requireNonNullElse(folder(input.path()), file.home());
        SwanlabNames names = SwanlabNames.of(folder, progress);
        Source source = names.run() == null ? file.at(folder) : file.at(folder).named(names.run());
        RecordedRun run = new RecordedRun(source, TRAINER);
        new SwanlabFolder(folder, names, progress).read(run);
        List<SourceContent> contents = run.contents();
        boolean recorded = contents.stream().noneMatch(SwanlabFormat::isTraining) && hasRecordFile(folder);
        return new SourceContent.Several(
                source,
                recorded ? contents.stream().filter(SourceContent.Config.class::isInstance).toList() : contents);
    }

    private static boolean isTraining(SourceContent content) {
        return content instanceof SourceContent.Log log
                && log.trainings().stream().anyMatch(training -> !training.isEmpty());
    }

    /// Whether the values are in a [record file][SwanlabRecordFormat] of the folder.
    private static boolean hasRecordFile(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.limit(MOST_ENTRIES)
                    .anyMatch(file -> SwanlabRecordFormat.isCalledSo(String.valueOf(file.getFileName())));
        }
    }
}
