package dev.runlens.read.table;

import dev.runlens.read.FileProbe;
import dev.runlens.read.FolderName;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// A chart that was downloaded from W&B as CSV: a column of steps, then for each run `NAME - METRIC`, with its smallest and
/// largest in `…__MIN` and `…__MAX`, which are left out. The files of one run in one folder are one run.
public final class WandbChartFormat implements RunFormat {
    private static final String BETWEEN = " - ";
    private static final Trainer TRAINER = WidespreadTrainers.recorder("wandb");

    @Override
    public String name() {
        return "chart downloaded from W&B";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public boolean recognises(FileProbe probe) {
        List<String> header = CsvText.header(probe);
        return header.size() > 1
                && StepNames.of(List.of(header.getFirst())).isPresent()
                && header.stream().skip(1).allMatch(name -> name.indexOf(BETWEEN) > 0)
                && header.stream().anyMatch(name -> name.endsWith("__MIN"));
    }

    /// One curve of a chart.
    private record Curve(int column, String metric, RecordedRun run) {}

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source file = Source.of(input.path(), Source.Rank.RECORDS);
        Map<String, RecordedRun> runs = new LinkedHashMap<>();
        List<Curve> curves = new ArrayList<>();
        CsvText.read(input, progress, (fields, line) -> {
            if (curves.isEmpty()) {
                curves.addAll(curves(fields, file, runs));
                return;
            }
            OptionalDouble step = CsvText.whole(fields.getFirst());
            if (step.isEmpty() || !RowTrainings.isStep(step.getAsDouble())) {
                return;
            }
            for (Curve curve : curves) {
                if (curve.column < fields.size()) {
                    CsvText.number(fields.get(curve.column))
                            .ifPresent(value -> curve.run.add(curve.metric, (long) step.getAsDouble(), value, line));
                }
            }
        });
        List<SourceContent> parts = new ArrayList<>();
        runs.values().forEach(run -> parts.addAll(run.contents()));
        return new SourceContent.Several(file, parts);
    }

    private static List<Curve> curves(List<String> header, Source file, Map<String, RecordedRun> runs) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 1; i < header.size(); i++) {
            String name = header.get(i);
            int between = name.lastIndexOf(BETWEEN);
            if (between > 0 && !name.endsWith("__MIN") && !name.endsWith("__MAX")) {
                String run = name.substring(0, between).strip();
                Path home = file.home().resolve(FolderName.of(run));
                curves.add(new Curve(
                        i,
                        name.substring(between + BETWEEN.length()).strip(),
                        runs.computeIfAbsent(run, _ -> new RecordedRun(file.at(home).named(run), TRAINER))));
            }
        }
        return curves;
    }
}
