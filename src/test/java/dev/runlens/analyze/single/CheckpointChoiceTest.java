package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointChoiceTest {
    /// At 10, 20, … 50: lowest at 30 and 40, which stand on one level.
    private static final Series FITTED = Runs.every10(3, 2, 1, 1, 2);

    @Test
    void betweenTwoEvaluationsTheLossIsInterpolated() {
        CheckpointAdvice advice = chosen(0, at(25)).orElseThrow();
        assertThat(advice.iteration()).isEqualTo(25);
        assertThat(advice.valLoss()).isCloseTo(1.5, within(1e-12));
        assertThat(advice.cost()).isCloseTo(0.5, within(1e-12));
        assertThat(advice.missed()).hasValue(30);
        assertThat(chosen(0, at(43)).orElseThrow().valLoss()).isCloseTo(1.3, within(1e-12));
    }

    @Test
    void aFileAtTheLowestPointCostsNothing() {
        CheckpointAdvice advice = chosen(0, at(40)).orElseThrow();
        assertThat(advice.valLoss()).isEqualTo(1);
        assertThat(advice.cost()).isZero();
        assertThat(advice.missed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "50, true", "51, false"})
    void onlyFilesBetweenTheFirstAndTheLastEvaluationHaveALoss(long iteration, boolean known) {
        assertThat(chosen(0, at(iteration)).isPresent()).isEqualTo(known);
    }

    /// The lowest level is the mean of two evaluations: its standard error is σ ÷ √2.
    @ParameterizedTest
    @CsvSource({
            "0.25, 28, 40, 40", // 1.2 against 1 + 0.177
            "0.29, 28, 40, 28", // 1.2 against 1 + 0.205
            "0.25, 28, 30, 30",
            "0.29, 28, 30, 28",
            "0, 30, 40, 30",
    })
    void theEarliestWithinOneStandardErrorOfTheLowestIsTaken(double sigma, long one, long other, long chosen) {
        assertThat(chosen(sigma, at(one), at(other)).orElseThrow().iteration()).isEqualTo(chosen);
        assertThat(chosen(sigma, at(other), at(one)).orElseThrow().iteration()).isEqualTo(chosen);
    }

    @Test
    void aLevelOfOneEvaluationHasItsWholeScatter() {
        assertThat(chosen(0.15, at(46), at(50), at(45)).orElseThrow().iteration())
                .isEqualTo(45);
        assertThat(chosen(0.11, at(46), at(48)).orElseThrow().iteration()).isEqualTo(46);
        assertThat(chosen(0.5, at(11), at(16)).orElseThrow().iteration()).isEqualTo(11);
        assertThat(chosen(0.4, at(11), at(16)).orElseThrow().iteration()).isEqualTo(16);
    }

    @Test
    void theLowestFileIsToldBesideTheOneThatIsShipped() {
        CheckpointAdvice advice = chosen(0.29, at(28), at(40)).orElseThrow();
        assertThat(advice.iteration()).isEqualTo(28);
        assertThat(advice.lowest().iteration()).isEqualTo(40);
        assertThat(advice.lowest().valLoss()).isEqualTo(1);
        assertThat(chosen(0.25, at(28), at(40)).orElseThrow().lowest().iteration())
                .isEqualTo(40);
    }

    @Test
    void filesThatAreGoneAreNotRecommended() {
        Checkpoint gone = new Checkpoint(Path.of("gone"), OptionalLong.of(30), false, false);
        assertThat(chosen(0, gone)).isEmpty();
        assertThat(chosen(0, gone, at(20)).orElseThrow().iteration()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"39, true", "40, false", "41, false"})
    void filesFromAfterTheWeightsWereLostAreNotRecommended(long iteration, boolean recommended) {
        Run run = run(FITTED, FITTED, at(iteration));
        assertThat(new CheckpointChoice(run, fit(0)).made(OptionalLong.of(40)).isPresent())
                .isEqualTo(recommended);
    }

    @Test
    void theFileThatTrainingOverwritesIsOfItsLastIteration() {
        Checkpoint last = new Checkpoint(Path.of("last"), OptionalLong.empty(), true, true);
        Series shorter = FITTED.slice(0, 4, 0);
        for (Run run : List.of(run(shorter, FITTED, last), run(FITTED, shorter, last))) {
            CheckpointAdvice advice = new CheckpointChoice(run, fit(0)).made(OptionalLong.empty()).orElseThrow();
            assertThat(advice.iteration()).isEqualTo(50);
            assertThat(advice.valLoss()).isEqualTo(2);
        }
    }

    @Test
    void aNumberedFileWithoutItsNumberIsOfNoKnownIteration() {
        assertThat(chosen(0, new Checkpoint(Path.of("some"), OptionalLong.empty(), true, false)))
                .isEmpty();
    }

    @Test
    void ofTwoWithTheSameWeightsTheOneThatStaysIsTaken() {
        Checkpoint last = new Checkpoint(Path.of("last"), OptionalLong.of(40), true, true);
        assertThat(chosen(0, last, at(40)).orElseThrow().checkpoint().last()).isFalse();
        assertThat(chosen(0, at(40), last).orElseThrow().checkpoint().last()).isFalse();
    }

    private static Checkpoint at(long iteration) {
        return new Checkpoint(Path.of("file" + iteration), OptionalLong.of(iteration), true, false);
    }

    private static Optional<CheckpointAdvice> chosen(double sigma, Checkpoint... checkpoints) {
        return new CheckpointChoice(run(FITTED, FITTED, checkpoints), fit(sigma)).made(OptionalLong.empty());
    }

    private static CurveFit fit(double sigma) {
        return new CurveFit(FITTED, sigma, new CurveFit.FittedBest(1, 30));
    }

    private static Run run(Series train, Series val, Checkpoint... checkpoints) {
        Run run = Runs.reporting(Map.of(Metric.TRAIN_LOSS, train, Metric.VAL_LOSS, val));
        return new Run(run.identity(), run.configuration(), run.history(), List.of(checkpoints), List.of());
    }
}
