package dev.runlens.write;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.GapOverTime;
import dev.runlens.analyze.single.Onset;
import dev.runlens.run.Series;
import dev.runlens.text.Digits;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a run's curves say, as members of its `analysis`.
final class CurveJson {
    private final JsonOut json;
    private final ComparedRun compared;

    CurveJson(JsonOut json, ComparedRun compared) {
        this.json = json;
        this.compared = compared;
    }

    void fittedBest(@Nullable CurveFit fit) {
        if (fit == null) {
            json.nothing("fitted_best");
            return;
        }
        json.inline().object("fitted_best", () -> {
            derived("value", fit.best().value());
            json.whole("iteration", fit.best().iteration());
        });
    }

    void judgement(CurveJudgement curve) {
        json.text("status", curve.status() == null ? null : curve.status().word());
        json.text(
                "status_reason",
                curve.reason() == null ? null : curve.reason().name().toLowerCase(Locale.ROOT));
        onset(curve.onset());
        json.whole("diverged_at", curve.divergedAt());
        fit(curve.fit());
    }

    private void onset(@Nullable Onset onset) {
        if (onset == null) {
            json.nothing("onset");
            return;
        }
        json.object("onset", () -> {
            json.whole("iteration", onset.iteration());
            json.whole("low", onset.low());
            json.whole("high", onset.high());
            derived("p_value", onset.pValue());
            json.inline().object("cost", () -> {
                json.whole("iterations", onset.cost().iterations());
                json.derived("minutes", onset.cost().minutes());
                json.derived("tokens", onset.cost().tokens());
                derived("loss", onset.cost().loss());
            });
        });
    }

    private void fit(@Nullable CurveFit fit) {
        if (fit == null) {
            json.nothing("fit");
            return;
        }
        json.object("fit", () -> {
            series(fit.fitted());
            derived("sigma", fit.sigma());
            gain(fit.gain());
            json.whole("a_fifth_over_lowest", fit.aFifthOver());
        });
    }

    private void gain(@Nullable ExpectedGain gain) {
        if (gain == null) {
            json.nothing("expected_gain");
            return;
        }
        json.inline().object("expected_gain", () -> {
            json.whole("iterations", gain.iterations());
            derived("gain", gain.gain());
            derived("low", gain.low());
            derived("high", gain.high());
        });
    }

    void gapOverTime() {
        Series gaps = GapOverTime.of(compared.run()).value();
        if (gaps.isEmpty()) {
            json.nothing("gap_over_time");
        } else {
            json.object("gap_over_time", () -> series(gaps));
        }
    }

    void checkpoint(@Nullable CheckpointAdvice advice) {
        if (advice == null) {
            json.nothing("recommended_checkpoint");
            return;
        }
        json.object("recommended_checkpoint", () -> {
            savedFile(advice.shipped());
            derived("cost", advice.cost());
            json.inline().object("lowest_file", () -> savedFile(advice.lowest()));
            json.whole("missed", advice.missed());
        });
    }

    private void savedFile(CheckpointAdvice.SavedFile file) {
        json.text("path", file.checkpoint().path().toString());
        json.whole("iteration", file.iteration());
        derived("val_loss", file.valLoss());
    }

    private void series(Series series) {
        json.inline().array("iterations", () -> {
            for (int i = 0; i < series.size(); i++) {
                json.whole(series.step(i));
            }
        });
        json.inline().array("values", () -> {
            for (int i = 0; i < series.size(); i++) {
                json.number(Double.isFinite(series.value(i)) ? Digits.derived(series.value(i)) : Double.NaN);
            }
        });
    }

    private void derived(String name, double value) {
        json.derived(name, OptionalDouble.of(value));
    }
}
