package dev.runlens.write;

import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.RunAnalysis;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The `analysis` of a run: every key is always there, `null` for what is unknown or not judged.
final class AnalysisJson {
    private final JsonOut json;
    private final ComparedRun compared;

    AnalysisJson(JsonOut json, ComparedRun compared) {
        this.json = json;
        this.compared = compared;
    }

    /// @param whole whether the curves that were worked out are written too
    void members(boolean whole) {
        RunAnalysis analysis = compared.analysis();
        gap(analysis.gap());
        best(analysis.best());
        CurveJson curve = new CurveJson(json, compared);
        json.inline().object("speed", () -> {
            json.derived("tokens_per_sec", analysis.speed().tokensPerSec());
            json.derived("iterations_per_sec", analysis.speed().iterationsPerSec());
        });
        curve.judgement(analysis.curve());
        curve.curves(whole);
        FilesJson files = new FilesJson(json);
        files.noise(compared.effective().noise());
        files.files(analysis.checkpoint());
        json.whole("effective_batch_size", compared.effective().effectiveBatchSize());
        json.derived("epochs", compared.effective().epochs(compared.run().configuration()));
    }

    private void gap(@Nullable Gap gap) {
        json.derived("train_val_gap", gap == null ? OptionalDouble.empty() : OptionalDouble.of(gap.value()));
        json.derived("train_val_gap_percent", gap == null ? OptionalDouble.empty() : gap.percent());
        json.text(
                "gap_band",
                gap == null || gap.band() == null ? null : gap.band().words());
    }

    private void best(@Nullable BestValidation best) {
        if (best == null) {
            json.nothing("best_val_loss");
            return;
        }
        json.inline().object("best_val_loss", () -> {
            json.name("value");
            json.number(best.value());
            json.whole("iteration", best.iteration());
        });
    }
}
