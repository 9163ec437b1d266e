package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.analyze.single.ComparedRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A comparison as the documented `training_runs_comparison.json`, with what is ours under keys of its own.
///
/// The keys are explained in `docs/comparison-json.md` and fixed by `docs/comparison.schema.json`. Always strict JSON
/// in UTF-8: what is unknown is `null`, what is not finite is `null` and listed. Series go from their arrays to the
/// stream; no tree is built. `dev.runlens.read.comparison` reads the file back into the same runs.
public final class ComparisonJson {
    /// The version of the file's schema, under `schema_version`.
    public static final int SCHEMA_VERSION = 2;

    private static final DateTimeFormatter LOCAL_MICROSECONDS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS", Locale.ROOT);

    private ComparisonJson() {}

    /// How much is written of many runs ([Comparison#many]).
    public enum Extent {
        /// Everything, however many runs there are.
        FULL,
        /// Of many runs not what grows with their square, nor the curves that can be worked out again from their series.
        USUAL
    }

    /// Writes a comparison to a stream, which is flushed and stays open.
    ///
    /// @throws IOException when the stream does not take it
    public static void write(Comparison comparison, OutputStream out) throws IOException {
        write(comparison, Extent.USUAL, out);
    }

    /// The same to some extent.
    ///
    /// @throws IOException when the stream does not take it
    public static void write(Comparison comparison, Extent extent, OutputStream out) throws IOException {
        boolean whole = extent == Extent.FULL || !comparison.many();
        JsonOut.document(out, json -> json.object(() -> members(comparison, whole, json)));
    }

    /// Writes a comparison to a file, whole or not at all.
    ///
    /// @throws IOException when the file cannot be written, with a sentence for the user
    public static void write(Comparison comparison, Path file) throws IOException {
        AtomicFile.write(file, out -> write(comparison, out));
    }

    private static void members(Comparison comparison, boolean whole, JsonOut json) {
        json.text("timestamp", timestamp(comparison.timestamp()));
        EvidencePaths paths = new EvidencePaths(comparison.runs());
        AdviceJson advice = new AdviceJson(json, paths, comparison.advice());
        json.array(
                "runs",
                comparison.advice().cards(),
                card -> json.object(() -> new RunJson(json, advice, card).members(whole)));
        json.text("comparison_table", ComparisonTable.of(comparison));
        json.whole("schema_version", SCHEMA_VERSION);
        json.object("differences", () -> differences(comparison, json));
        VerdictJson verdicts = new VerdictJson(json, paths);
        verdicts.verdict("verdict", comparison.verdict(), comparison.of());
        verdicts.ranking("ranking", comparison.ranking());
        if (whole) {
            json.array("attributions", comparison.attributions(), verdicts::attribution);
        } else {
            json.nothing("attributions");
        }
        json.object("advice", advice::members);
        AnswersJson.member(json, paths, comparison.answers());
        FindingJson.array(json, "problems", comparison.problems());
    }

    private static void differences(Comparison comparison, JsonOut json) {
        List<ComparedRun> runs = comparison.runs();
        for (SettingDifference difference : comparison.differences()) {
            json.object(difference.name(), () -> {
                for (int i = 0; i < runs.size(); i++) {
                    json.name(runs.get(i).run().name());
                    SettingJson.value(json, difference.values().get(i).orElse(null));
                }
            });
        }
    }

    static String timestamp(LocalDateTime time) {
        return LOCAL_MICROSECONDS.format(time);
    }
}
