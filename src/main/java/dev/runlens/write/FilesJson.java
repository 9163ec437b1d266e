package dev.runlens.write;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.StartComparison;
import dev.runlens.run.EvaluationNoise;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is known of a run's saved files, as members of its `analysis`.
final class FilesJson {
    private final JsonOut json;

    FilesJson(JsonOut json) {
        this.json = json;
    }

    void noise(EvaluationNoise noise) {
        json.inline().object("noise", () -> {
            json.text("kind", noise.kind().name().toLowerCase(Locale.ROOT));
            json.name("assumed");
            json.flag(noise.assumed());
            json.text("because", noise.because());
        });
    }

    void files(@Nullable CheckpointAdvice advice) {
        SavedFile shipped = advice == null ? null : advice.shipped();
        if (advice == null || shipped == null) {
            json.nothing("recommended_checkpoint");
        } else {
            json.object("recommended_checkpoint", () -> {
                file(shipped, advice.by());
                StartComparison start = advice.beside().start();
                json.text("beats_start", start == null ? null : word(start));
            });
        }
        List<SavedFile> files = advice == null ? List.of() : advice.files();
        json.array("checkpoints", files, file -> json.inline().object(() -> file(file, metric(advice))));
        start(advice == null ? null : advice.beside().start());
        SavedFile byLoss = advice == null ? null : advice.beside().byLoss();
        json.text("lowest_loss_checkpoint", byLoss == null ? null : byLoss.checkpoint().path().toString());
        missed(advice);
        further(advice == null ? null : advice.further());
    }

    private void further(CheckpointAdvice.@Nullable Further further) {
        if (further == null) {
            json.nothing("further");
            return;
        }
        json.inline().object("further", () -> {
            json.whole("end", further.end());
            derived("matters", further.matters());
            derived("chance", further.chance());
        });
    }

    private static FileMetric metric(@Nullable CheckpointAdvice advice) {
        return Objects.requireNonNull(advice).by();
    }

    private void file(SavedFile file, FileMetric by) {
        FileLoss known = file.known();
        Interval interval = file.interval();
        json.text("path", file.checkpoint().path().toString());
        json.whole("iteration", file.iteration());
        json.text("metric", by.metric().key());
        derived("measured", known == null ? null : known.measured());
        json.whole("measured_at", known == null ? OptionalLong.empty() : OptionalLong.of(Math.round(known.nearest())));
        derived("estimated", known == null ? null : known.value());
        derived("low", interval == null ? null : interval.low());
        derived("high", interval == null ? null : interval.high());
    }

    private void start(@Nullable StartComparison start) {
        if (start == null) {
            json.nothing("against_start");
            return;
        }
        json.inline().object("against_start", () -> {
            json.text("answer", word(start));
            derived("difference", start.difference());
            derived("deviation", start.deviation());
        });
    }

    private static String word(StartComparison start) {
        return start.answer().name().toLowerCase(Locale.ROOT);
    }

    private void missed(@Nullable CheckpointAdvice advice) {
        if (advice == null || advice.beside().missed().isEmpty()) {
            json.nothing("missed");
            return;
        }
        json.inline().object("missed", () -> {
            json.whole("iteration", advice.beside().missed());
            derived("cost", advice.beside().cost());
        });
    }

    private void derived(String name, @Nullable Double value) {
        json.derived(name, value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
    }
}
