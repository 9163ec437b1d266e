package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What two runs must say the same of.
class CriterionTest {
    private static ComparedRun run(Object... settings) {
        return TwoRuns.run("run", new double[] {3, 2, 1}, settings);
    }

    private static boolean agree(ComparedRun one, ComparedRun other) {
        return Criterion.agree(TwoRuns.pair(one, other));
    }

    @Test
    void runsThatSayTheSameOfEverythingAgree() {
        assertThat(agree(run(), run("learning_rate", 1e-5))).isTrue();
        assertThat(agree(run("mask_prompt", true), run("mask_prompt", true))).isTrue();
    }

    /// Leaving open is not saying the same.
    @ParameterizedTest
    @CsvSource({"tokenizer_path, t", "dataset_name, d", "eval_dataset, e", "completion_only_loss, yes"})
    void whatOneOfTwoLeavesOpenTheyDoNotAgreeOn(String name, String value) {
        assertThat(agree(run(), run(name, value))).isFalse();
        assertThat(agree(run(name, value), run())).isFalse();
        assertThat(agree(run(name, value), run(name, value))).isTrue();
    }

    @Test
    void anotherObjectiveIsNoAgreement() {
        Map<Metric, Series> loss = Map.of(Metric.VAL_LOSS, Runs.every10(3, 2, 1));
        ComparedRun preference = TwoRuns.of("x", "a", loss, "loss_type", "dpo");
        ComparedRun supervised = TwoRuns.of("x", "b", loss, "loss_type", "nll");
        ComparedRun silent = TwoRuns.of("x", "c", loss);

        assertThat(agree(preference, supervised)).isFalse();
        assertThat(agree(preference, silent)).isFalse();
        assertThat(agree(supervised, TwoRuns.of("x", "d", loss, "loss_type", "sft"))).isTrue();
    }

    @Test
    void otherExamplesAreNoAgreementWhateverTheDataIsCalled() {
        assertThat(agree(digested("1"), digested("2"))).isFalse();
        assertThat(agree(digested("1"), run())).isFalse();
        assertThat(agree(digested("1"), digested("1"))).isTrue();
        assertThat(Criterion.VALIDATION_DATA.of(TwoRuns.pair(digested("1"), digested("2"))).likeness())
                .isEqualTo(Likeness.DIFFERENT);
        assertThat(Criterion.VALIDATION_DATA.of(TwoRuns.pair(digested("1"), digested("1"))).setting())
                .isEqualTo(Criterion.DIGEST);
    }

    /// Of several names for one thing the one that says most is told: the same before what may be the same.
    @Test
    void theSettingThatSaysMostIsTold() {
        RunPair pair = TwoRuns.pair(
                run("tokenizer", "a/t", "tokenizer_path", "here"), run("tokenizer", "t", "tokenizer_path", "here"));
        assertThat(Criterion.TOKENIZER.of(pair).likeness()).isEqualTo(Likeness.SAME);
        assertThat(Criterion.TOKENIZER.of(pair).setting()).isEqualTo("tokenizer_path");
    }

    @Test
    void theFirstOfTwoSettingsThatSayAsMuchIsTold() {
        RunPair pair = TwoRuns.pair(
                run("tokenizer", "t", "tokenizer_path", "t"), run("tokenizer", "t", "tokenizer_path", "t"));
        assertThat(Criterion.TOKENIZER.of(pair).setting()).isEqualTo("tokenizer");
    }

    @Test
    void eachSideHasItsOwnObjective() {
        Map<Metric, Series> loss = Map.of(Metric.VAL_LOSS, Runs.every10(3, 2, 1));
        RunPair pair = TwoRuns.pair(TwoRuns.of("x", "a", loss, "loss_type", "kto"),
                TwoRuns.of("x", "b", loss, "loss_type", "nll"));
        Criterion.Finding found = Criterion.LOSS_TYPE.of(pair);
        assertThat(List.of(found.value(pair, Side.BASELINE), found.value(pair, Side.CANDIDATE)))
                .containsExactly("kto", "sft");
    }

    private static ComparedRun digested(String content) {
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.VAL_LOSS, Runs.every10(3, 2, 1)), List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        return TwoRuns.compared(Runs.run("run", "mlx-lm",
                new Configuration(Runs.settings("model", "base", "data", "data/mine"), null, null,
                        new Sourced<>(content, Runs.CONFIG)),
                history));
    }
}
