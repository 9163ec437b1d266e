package dev.runlens.analyze.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Activity;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Progress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveLineTest {
    private static final Activity AT_REST = new Activity.AtRest(Instant.EPOCH);

    @Test
    void theLineSaysHowFarItIsItsLossesWhatTheySayAndWhetherItGoesOn() {
        assertThat(LiveLine.of(LiveRuns.following(LiveRuns.FALLING)))
                .isEqualTo("100 of 200 · train 1.200 · val 1.200 · still improving · following");
    }

    @Test
    void theLowestLossIsNamedWhereTheLastIsAnother() {
        assertThat(LiveLine.of(LiveRuns.following(LiveRuns.RISING)))
                .isEqualTo("100 of 200 · train 1.200 · val 2.000 (lowest 1.100 at 50) · overfitting"
                        + " · going on is unlikely to pay · following");
    }

    @Test
    void withoutAPlanTheIterationIsNamed() {
        assertThat(LiveLine.of(LiveRuns.live(Progress.UNKNOWN, AT_REST, LiveRuns.FALLING)))
                .isEqualTo("iteration 100 · train 1.200 · val 1.200 · still improving · not written to");
    }

    @Test
    void lossesThatWereNotReportedAreNotNamed() {
        assertThat(LiveLine.of(LiveRuns.live(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(2, 1)), Progress.UNKNOWN, LiveRuns.FOLLOWING)))
                        .isEqualTo("iteration 20 · train 1.000 · no validation · following");
        assertThat(LiveLine.of(LiveRuns.live(
                Map.of(Metric.VAL_LOSS, Runs.every10(2, 1)), Progress.UNKNOWN, LiveRuns.FOLLOWING)))
                        .isEqualTo("iteration 20 · val 1.000 · cannot tell · following");
        assertThat(LiveLine.of(LiveRuns.live(Map.of(), Progress.UNKNOWN, LiveRuns.FOLLOWING))).isEqualTo("following");
    }

    @Test
    void aLossThatWasNeverANumberHasNoLowest() {
        assertThat(LiveLine.of(LiveRuns.live(
                Map.of(Metric.VAL_LOSS, Runs.every10(Double.NaN, Double.NaN)), Progress.UNKNOWN, LiveRuns.FOLLOWING)))
                        .startsWith("iteration 20 · val NaN · ");
    }

    @ParameterizedTest
    @CsvSource({"FINISHED, finished", "INTERRUPTED, stopped", "UNFINISHED, not written to", "UNKNOWN, not written to"})
    void aRunAtRestIsCalledByItsEnd(State state, String word) {
        LiveRun run = LiveRuns.live(new Progress(state, OptionalLong.empty()), AT_REST, LiveRuns.FALLING);

        assertThat(LiveLine.activity(run)).isEqualTo(word);
        assertThat(LiveLine.activity(run.run(), AT_REST)).isEqualTo(word);
    }

    @Test
    void aRunThatWasFollowedIsCalledByWhatItDoes() {
        assertThat(called(new Activity.Following())).isEqualTo("following");
        assertThat(called(new Activity.Stalled(Duration.ofMinutes(12)))).isEqualTo("stalled for 12 min");
        assertThat(called(new Activity.Finished())).isEqualTo("finished");
        assertThat(called(new Activity.Interrupted())).isEqualTo("stopped");
    }

    @Test
    void aRunIsCalledByItsName() {
        assertThat(LiveRuns.following(LiveRuns.FALLING).name()).isEqualTo("one");
    }

    private static String called(Activity activity) {
        return LiveLine.activity(LiveRuns.live(LiveRuns.OPEN, activity, LiveRuns.FALLING));
    }
}
