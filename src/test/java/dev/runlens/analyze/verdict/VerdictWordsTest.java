package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.statistics.ShippedDifference;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class VerdictWordsTest {
    private static final double[] LOSSES = {3, 2, 1};

    private final RunPair pair = TwoRuns.pair(
            TwoRuns.run("A", LOSSES, "note", "x"), TwoRuns.of("x", "B", Map.of(Metric.VAL_LOSS, Runs.every10(LOSSES))));

    @Test
    void aDifferenceWithinNoiseIsSaidWithItsSigns() {
        assertThat(words().withinNoise(difference(-0.1, 0.2)).text())
                .isEqualTo("Between what would be shipped of the two lies −0.100 (B − A). The 95 % interval goes"
                        + " from −0.300 to +0.100: zero is in it, so chance alone may have made the difference.");
        assertThat(words().withinNoise(difference(0, 0.3)).text()).contains("lies 0.000 (B − A)");
    }

    @Test
    void theSizeOfADifferenceIsSaidWithoutItsSign() {
        assertThat(
                words().better(difference(-0.3, 0.1), Side.CANDIDATE, AssumedSame.SAME_DATA, Optional.empty()).text())
                        .isEqualTo("If both were validated on the same data: B has the lower validation loss."
                                + " What would be shipped of it lies 0.300 below that of A (95 % interval 0.200 to 0.400).");
    }

    @Test
    void whatWouldDecideIsAsMuchDataAsMakesTheIntervalNarrowEnough() {
        assertThat(words().decides(difference(-0.1, 0.2)))
                .extracting(Statement::text)
                .first(InstanceOfAssertFactories.STRING)
                .startsWith("About 4 times as much validation data");
        assertThat(words().decides(difference(-0.001, 0.2)))
                .extracting(Statement::id)
                .containsExactly("decides.val_batches");
    }

    @Test
    void aHundredTimesAsMuchDataIsTheMostThatIsAskedFor() {
        assertThat(words().decides(difference(0.5, 5))).extracting(Statement::id)
                .containsExactly("decides.data", "decides.val_batches");
        assertThat(words().decides(difference(0.5, 5)).getFirst().text()).startsWith("About 100 times");
        assertThat(words().decides(difference(0.5, 5.001))).extracting(Statement::id)
                .containsExactly("decides.val_batches");
    }

    @Test
    void theWholeSetIsAskedForWhereARunIsKnownToDrawPartsOfIt() {
        for (int batches : new int[] {-1, 0}) {
            RunPair whole = TwoRuns.pair(TwoRuns.run("A", LOSSES, "val_batches", batches),
                    TwoRuns.run("B", LOSSES, "val_batches", batches));
            assertThat(new VerdictWords(whole, new Wording()).moreEvaluations()).extracting(Statement::id)
                    .containsExactly("decides.first_evaluations");
        }
        RunPair one = TwoRuns.pair(TwoRuns.run("A", LOSSES, "val_batches", -1),
                TwoRuns.run("B", LOSSES, "val_batches", 1));
        assertThat(new VerdictWords(one, new Wording()).moreEvaluations()).extracting(Statement::id)
                .containsExactly("decides.first_evaluations", "decides.val_batches");
    }

    @Test
    void whyNothingCanBeToldNamesTheRunOrBoth() {
        ComparedRun none = TwoRuns.of("x", "N", Map.of(Metric.TRAIN_LOSS, Runs.every10(LOSSES)));
        ComparedRun lost = TwoRuns.run("L", new double[] {3, 2, Double.NaN});
        ComparedRun fine = TwoRuns.run("F", LOSSES);

        assertThat(CannotTellReason.of(TwoRuns.pair(none, fine)))
                .contains(new CannotTellReason(CannotTellReason.Kind.NO_VALIDATION, Side.BASELINE, false));
        assertThat(CannotTellReason.of(TwoRuns.pair(fine, none)))
                .contains(new CannotTellReason(CannotTellReason.Kind.NO_VALIDATION, Side.CANDIDATE, false));
        assertThat(CannotTellReason.of(TwoRuns.pair(none, none)))
                .contains(new CannotTellReason(CannotTellReason.Kind.NO_VALIDATION, Side.BASELINE, true));
        assertThat(CannotTellReason.of(TwoRuns.pair(lost, lost)))
                .contains(new CannotTellReason(CannotTellReason.Kind.DIVERGED, Side.BASELINE, true));
        assertThat(CannotTellReason.of(TwoRuns.pair(fine, lost)))
                .contains(new CannotTellReason(CannotTellReason.Kind.DIVERGED, Side.CANDIDATE, false));
        assertThat(CannotTellReason.of(TwoRuns.pair(fine, fine))).isEmpty();
    }

    @Test
    void whereNothingIsToldBothRunsAreNamed() {
        assertThat(words().cannotTell().text())
                .isEqualTo("Cannot tell which has the lower validation loss on this validation set: A or B.");
        assertThat(words().notComparable().text()).isEqualTo("A and B cannot be compared by their validation losses.");
    }

    @Test
    void aSettingIsFoundWhereTheFileHasIt() {
        assertThat(pair.settingEvidence("learning_rate"))
                .containsExactly(new Evidence.Used("A", "learning_rate"), new Evidence.Stated("B", "learning_rate"));
        assertThat(pair.settingEvidence("note"))
                .containsExactly(new Evidence.Stated("A", "note"),
                        new Evidence.Known("B", Evidence.RunPart.HYPERPARAMETERS));
    }

    @Test
    void sidesAndVerdictsHaveTheirWords() {
        assertThat(List.of(Side.values())).extracting(Side::word).containsExactly("baseline", "candidate");
        assertThat(word(0, "data", "elsewhere")).isEqualTo("not_comparable");
        assertThat(word(0)).isEqualTo("cannot_tell");
        assertThat(word(5)).isEqualTo("better");
    }

    private static String word(double shift, Object... settings) {
        double[] many = TwoRuns.curve(20, 2, 0.05, 1);
        return TwoRuns.judge(TwoRuns.run("A", many), TwoRuns.run("B", TwoRuns.plus(many, shift), settings))
                .verdict()
                .word();
    }

    private VerdictWords words() {
        return new VerdictWords(pair, new Wording());
    }

    private static Difference difference(double value, double half) {
        return new Difference(
                new ShippedDifference(value, half, half, ShippedDifference.Basis.OTHER_STEPS, 17), 0);
    }

    @Test
    void whatIsWrongWithARunIsSaidWithItsName() {
        ComparedRun masked = TwoRuns.of("transformers", "masked",
                Map.of(Metric.TRAIN_LOSS, Runs.every10(0, 0, 0, 0, 0, 0), Metric.VAL_LOSS,
                        Runs.every10(1.5, 1.5, 1.5, 1.5)));
        ComparedRun fine = TwoRuns.of("transformers", "fine",
                Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2, 1, 0.9, 0.8, 0.7), Metric.VAL_LOSS,
                        Runs.every10(3, 2, 1.4, 1.3)));

        Verdict verdict = TwoRuns.judge(fine, masked).verdict();

        assertThat(verdict).isInstanceOf(CannotTell.class);
        assertThat(verdict.text().reasons()).filteredOn(said -> said.id().equals("verdict.unsound"))
                .singleElement().extracting(Statement::text).asString().startsWith("masked").doesNotContain("fine");
        assertThat(verdict.text().decides()).extracting(Statement::id).contains("decides.unsound");
    }

    @Test
    void allOfAVerdictIsSaidInOneOrder() {
        Verdict verdict = TwoRuns.judge(TwoRuns.run("A", TwoRuns.curve(20, 1.5, 0.03, 1)),
                TwoRuns.run("B", TwoRuns.curve(20, 1.5, 0.03, 2))).verdict();
        VerdictStatements text = verdict.text();
        List<Statement> expected = new ArrayList<>(List.of(text.headline()));
        expected.addAll(text.reasons());
        expected.addAll(text.decides());
        expected.addAll(text.cautions());
        assertThat(text.all()).containsExactlyElementsOf(expected).hasSizeGreaterThan(2);
    }
}
