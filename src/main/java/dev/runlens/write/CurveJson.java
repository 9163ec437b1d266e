package dev.runlens.write;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.EstimatedCurve;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.GapOverTime;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.LateChange;
import dev.runlens.analyze.statistics.RiseTest;
import dev.runlens.run.Series;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a run's curves say, as members of its `analysis`.
final class CurveJson {
    private final JsonOut json;
    private final ComparedRun compared;

    CurveJson(JsonOut json, ComparedRun compared) {
        this.json = json;
        this.compared = compared;
    }

    void judgement(CurveJudgement curve) {
        json.text("status", curve.status() == null ? null : curve.status().word());
        ValidationCourse validation = curve.validation();
        onset(curve.onset(), validation);
        lowest(validation == null ? null : validation.lowest());
        json.whole("diverged_at", curve.divergedAt());
        late(validation == null ? null : validation.course().late());
        gain(validation == null ? null : validation.gain());
        json.whole("a_fifth_over_lowest", validation == null ? OptionalLong.empty() : validation.aFifthOver());
    }

    /// The curve without the luck of the draw, and the gap.
    ///
    /// @param whole `null` stands for both otherwise
    void curves(boolean whole) {
        estimated(whole ? compared.estimated() : null);
        gapOverTime(whole ? GapOverTime.of(compared.run()).value() : Series.empty());
    }

    private void onset(@Nullable LowestPoint onset, @Nullable ValidationCourse validation) {
        RiseTest rise = validation == null ? null : validation.course().rise();
        if (onset == null) {
            json.nothing("onset");
            return;
        }
        json.object("onset", () -> {
            json.whole("iteration", onset.iteration());
            json.whole("low", onset.low());
            json.whole("high", onset.high());
            json.derived("p_value", rise == null ? OptionalDouble.empty() : OptionalDouble.of(rise.pValue()));
            json.inline().object("cost", () -> {
                json.whole("iterations", onset.since().iterations());
                json.derived("minutes", onset.since().minutes());
                json.derived("tokens", onset.since().tokens());
                derived("loss", onset.since().loss());
            });
        });
    }

    private void lowest(@Nullable LowestPoint lowest) {
        if (lowest == null) {
            json.nothing("lowest_point");
            return;
        }
        json.inline().object("lowest_point", () -> {
            json.whole("iteration", lowest.iteration());
            json.whole("low", lowest.low());
            json.whole("high", lowest.high());
            json.flag("at_or_before", lowest.first());
        });
    }

    private void late(@Nullable LateChange late) {
        if (late == null) {
            json.nothing("late_change");
            return;
        }
        json.inline().object("late_change", () -> {
            derived("percent", 100 * late.change());
            derived("low", 100 * late.interval().low());
            derived("high", 100 * late.interval().high());
            derived("margin", 100 * late.margin());
        });
    }

    private void estimated(@Nullable EstimatedCurve estimated) {
        if (estimated == null) {
            json.nothing("estimated");
            return;
        }
        json.object("estimated", () -> {
            series(estimated.means());
            values("low", estimated.low());
            values("high", estimated.high());
            derived("sigma", estimated.sigma());
            json.inline().object("lowest", () -> {
                derived("value", estimated.lowest().value());
                json.whole("iteration", estimated.lowest().iteration());
            });
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

    private void gapOverTime(Series gaps) {
        if (gaps.isEmpty()) {
            json.nothing("gap_over_time");
        } else {
            json.object("gap_over_time", () -> series(gaps));
        }
    }

    private void series(Series series) {
        json.numbers("iterations", numbers -> {
            for (int i = 0; i < series.size(); i++) {
                numbers.whole(series.step(i));
            }
        });
        values("values", series);
    }

    private void values(String name, Series series) {
        json.numbers(name, numbers -> {
            for (int i = 0; i < series.size(); i++) {
                numbers.derived(series.value(i));
            }
        });
    }

    private void derived(String name, double value) {
        json.derived(name, OptionalDouble.of(value));
    }
}
