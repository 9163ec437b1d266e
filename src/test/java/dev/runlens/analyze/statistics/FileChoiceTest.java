package dev.runlens.analyze.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import dev.runlens.analyze.statistics.StartComparison.Answer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileChoiceTest {

    private static final double[] STEPS = {1, 50, 100, 150, 200, 250, 300, 350};
    private static final double[] LOSSES = {2.61, 2.351, 2.2, 2.158, 2.169, 2.133, 2.15, 2.19};

    @Test
    void ofExactEvaluationsTheLowestMeasuredFileIsShipped() {
        FileChoice choice = FileChoice.measured(observations(1.60, 1.52, 1.71), 1, 2, 3);

        assertThat(choice.chosen()).hasValue(1);
        assertThat(choice.files().get(1)).isEqualTo(new FileLoss(2, 1.52, null, 2, 1.52));
        assertThat(choice.files().get(1).evaluated()).isTrue();
    }

    @Test
    void betweenTwoExactEvaluationsTheLineBetweenThemStandsForTheFile() {
        FileChoice choice = FileChoice.measured(observations(4, 2, 3), 1.25, 2.5, 2.75);

        assertThat(choice.files()).extracting(FileLoss::value).containsExactly(3.5, 2.5, 2.75);
        assertThat(choice.files()).extracting(FileLoss::nearest).containsExactly(1.0, 2.0, 3.0);
        assertThat(choice.files()).extracting(FileLoss::measured).containsExactly(4.0, 2.0, 3.0);
        assertThat(choice.files()).noneMatch(FileLoss::evaluated);
        assertThat(choice.chosen()).hasValue(1);
    }

    @Test
    void ofEquallyLowFilesTheEarliestIsShippedInWhateverOrderTheyCome() {
        assertThat(FileChoice.measured(observations(4, 2, 2, 3), 3, 4, 2).chosen()).hasValue(2);
    }

    @Test
    void nothingIsClaimedOfFilesOutsideTheEvaluations() {
        FileChoice outside = FileChoice.measured(observations(4, 2, 3), 0.5, 3.5);

        assertThat(outside.chosen()).isEmpty();
        assertThat(outside.files()).noneMatch(FileLoss::known);
        assertThat(outside.files().get(1).nearest()).isEqualTo(3);
        assertThatThrownBy(() -> outside.against(1)).isInstanceOf(IllegalStateException.class);
    }

    /// Twenty evaluations that fall to 1.01, of which one is off.
    private static Observations off(int at, double by) {
        double[] losses = new Draws(5).normal(20);
        double[] steps = new double[20];
        for (int i = 0; i < 20; i++) {
            steps[i] = i == 0 ? 1 : 50 * i;
            losses[i] = 1 + 1.5 * Math.exp(-5 * i / 19.0) + 0.005 * losses[i] + (i == at ? by : 0);
        }
        return Observations.of(steps, losses);
    }

    @Test
    void oneOddEvaluationNeitherNamesTheFileNorWidensWhatIsToldOfIt() {
        for (double by : new double[] {-0.5, 0.5, 20}) {
            FileChoice choice = FileChoice.estimated(off(6, by),
                    IntStream.range(1, 20).mapToDouble(i -> 50.0 * i).toArray());
            FileLoss best = choice.best().orElseThrow();
            assertThat(best.step()).isGreaterThanOrEqualTo(800);
            assertThat(Objects.requireNonNull(best.interval()).high() - best.value()).isLessThan(0.02);
        }
    }

    @Test
    void aFileWhoseEvaluationLiesFarAboveAllOthersIsAsBadAsItWasMeasured() {
        FileChoice choice = FileChoice.estimated(off(19, 3), 850, 900, 950);

        assertThat(choice.best().orElseThrow().step()).isEqualTo(900);
        assertThat(choice.files().getLast().value()).isGreaterThan(3.9);
        assertThat(choice.files().getLast().interval()).isNull();
        assertThat(FileChoice.estimated(off(19, 3), 950).against(1).answer())
                .isEqualTo(Answer.NOT_BETTER_AS_MEASURED);
        assertThat(FileChoice.estimated(off(19, 1), 950).against(1).answer()).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void ofSampledEvaluationsThePosteriorDecidesAndTellsHowSureItIs() {
        FileChoice choice = FileChoice.estimated(Observations.of(STEPS, LOSSES), 50, 150, 200, 250, 400);

        assertThat(choice.chosen()).hasValue(3);
        FileLoss file = choice.files().get(3);
        double half = 2 * (1 + 1.0 / 6) * 0.01228404;
        assertThat(file.value()).isCloseTo(2.14053485, within(1e-8));
        assertThat(Objects.requireNonNull(file.interval()).low()).isCloseTo(2.14053485 - half, within(1e-7));
        assertThat(Objects.requireNonNull(file.interval()).high()).isCloseTo(2.14053485 + half, within(1e-7));
        assertThat(choice.files().get(4).known()).isFalse();
        assertThat(choice.files().get(4).interval()).isNull();
        assertThat(choice.files().get(2).value()).isCloseTo(2.15934409, within(1e-8));
    }

    @Test
    void aFileAHairAboveTheLowestIsTakenWhereItIsEarlier() {
        Observations smooth = Observations.of(
                new double[] {1, 10, 20, 30, 40, 50, 60}, new double[] {3, 2.5, 2.21, 2.09, 2.05, 2.061, 2.048});
        JointEstimate curve = Posterior.of(smooth).at(40, 59, 60);
        double close = curve.mean(2) + 0.1 * curve.deviation(2);

        assertThat(curve.mean(1)).isBetween(curve.mean(2), close);
        assertThat(FileChoice.estimated(smooth, 60, 59).chosen()).hasValue(1);
        assertThat(curve.mean(0)).isGreaterThan(curve.mean(2) + 0.1 * curve.deviation(0));
        assertThat(FileChoice.estimated(smooth, 40, 60).chosen()).hasValue(1);
    }

    @Test
    void withFewerThanFiveSampledEvaluationsTheLowestMeasuredIsShippedWithoutAnInterval() {
        FileChoice four = FileChoice.estimated(observations(2.405, 1.761, 1.635, 1.729), 1, 2, 3, 4);
        FileChoice five = FileChoice.estimated(observations(2.405, 1.761, 1.635, 1.729, 1.840), 1, 2, 3, 4, 5);

        assertThat(four.chosen()).hasValue(2);
        assertThat(four.files().get(2)).isEqualTo(new FileLoss(3, 1.635, null, 3, 1.635));
        assertThat(five.chosen()).hasValue(2);
        assertThat(five.files().get(2).interval()).isNotNull();
        assertThat(FileChoice.intervalWidth(5)).isCloseTo(8.0 / 3, within(1e-15));
    }

    @Test
    void exactEvaluationsTellWhetherTheFileBeatsTheStart() {
        assertThat(FileChoice.measured(observations(4, 3, 3.5), 2, 3).against(1))
                .isEqualTo(new StartComparison(-1, 0, Answer.BETTER));
        StartComparison same = FileChoice.measured(observations(4, 4, 5), 2, 3).against(1);
        assertThat(same).isEqualTo(new StartComparison(0, 0, Answer.NOT_BETTER));
        assertThat(same.worthShipping()).isFalse();
    }

    @Test
    void sampledEvaluationsTellItWithHowSureTheyAre() {
        StartComparison start = FileChoice.estimated(Observations.of(STEPS, LOSSES), 50, 250).against(1);

        assertThat(start.answer()).isEqualTo(Answer.BETTER);
        assertThat(start.worthShipping()).isTrue();
        assertThat(start.difference()).isCloseTo(-0.4669569379711822, within(1e-8));
        assertThat(start.deviation()).isCloseTo(0.024264620597892268, within(1e-8));
    }

    @Test
    void aFileThatOnlyMeasuresWorseThanTheStartIsNotShippedEither() {
        StartComparison start = FileChoice.estimated(
                Observations.of(STEPS, new double[] {5.347, 5.51, 5.62, 5.70, 5.66, 5.9, 6.1, 6.0}), 50)
                .against(1);

        // 0.151 is above half of 0.079 and below 1.15 · 2.571 · 0.079.
        assertThat(start.answer()).isEqualTo(Answer.NOT_BETTER_AS_MEASURED);
        assertThat(start.worthShipping()).isFalse();
        assertThat(start.difference()).isCloseTo(0.15096759839102614, within(1e-8));
    }

    @Test
    void aFileFarAboveTheStartIsSaidToBeNoBetter() {
        double[] rising = {2, 2.51, 2.79, 3.02, 3.19, 3.36, 3.51, 3.64};

        assertThat(FileChoice.estimated(Observations.of(STEPS, rising), 100).against(1).answer())
                .isEqualTo(Answer.NOT_BETTER);
    }

    @Test
    void ofAFlatCurveNobodyCanTell() {
        double[] flat = {2.011, 1.987, 2.004, 1.991, 2.016, 1.998, 2.001, 1.992};

        StartComparison start = FileChoice.estimated(Observations.of(STEPS, flat), 250).against(1);
        assertThat(start.answer()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(start.worthShipping()).isTrue();
    }

    @Test
    void whatIsSmallerThanTheLastDecimalIsNeverTold() {
        double[] steps = IntStream.rangeClosed(1, 30).asDoubleStream().toArray();
        double[] losses = IntStream.range(0, 30).mapToDouble(i -> i < 15 ? 2.3 : 2.2).toArray();

        assertThat(FileChoice.estimated(Observations.of(steps, losses), 30).against(1).answer())
                .isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void fourSampledEvaluationsNeverTellMoreThanWhatWasMeasured() {
        assertThat(FileChoice.estimated(observations(4, 3, 2.5, 2.25), 4).against(1).answer())
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(FileChoice.estimated(observations(2, 3, 3.5, 3.75), 2).against(1).answer())
                .isEqualTo(Answer.NOT_BETTER_AS_MEASURED);
    }

    private static Observations observations(double... losses) {
        return Observations.of(
                IntStream.rangeClosed(1, losses.length).asDoubleStream().toArray(), losses);
    }
}
