package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparabilityTest {
    private static final double[] VAL = {3, 2.5, 2.2, 2.1, 2.05, 2.04, 2.05, 2.04};

    @ParameterizedTest
    @CsvSource({
            "model, a, b, not_comparable.base_model",
            "tokenizer, a, b, not_comparable.tokenizer",
            "data, a, b, not_comparable.validation_data",
            "hf_dataset.path, a, b, not_comparable.validation_data",
            "eval_dataset, a, b, not_comparable.validation_data",
            "loss_type, sft, dpo, not_comparable.loss_type",
            "train_mode, grpo, orpo, not_comparable.loss_type"
    })
    void whatIsKnownAndDifferentForbidsTheComparisonInBothOrders(String name, String one, String other, String id) {
        Comparability there = of(TwoRuns.run("A", VAL, name, one), TwoRuns.run("B", VAL, name, other));
        Comparability back = of(TwoRuns.run("B", VAL, name, other), TwoRuns.run("A", VAL, name, one));

        assertThat(there.comparable()).isFalse();
        assertThat(there.reasons()).extracting(Statement::id).containsExactly(id);
        assertThat(back.reasons()).extracting(Statement::id).containsExactly(id);
        assertThat(there.reasons().getFirst().text()).contains("A", one, "B", other);
    }

    @Test
    void theSameEverywhereIsComparableWithoutCautions() {
        Comparability same = of(TwoRuns.run("A", VAL), TwoRuns.run("B", VAL, "learning_rate", 3e-4));
        assertThat(same.comparable()).isTrue();
        assertThat(same.cautions()).isEmpty();
    }

    @Test
    void anAbsentKeyIsTheToolsDefault() {
        assertThat(of(TwoRuns.run("A", VAL), TwoRuns.run("B", VAL, "mask_prompt", false))
                .comparable())
                        .isTrue();
        Comparability masked = of(TwoRuns.run("A", VAL), TwoRuns.run("B", VAL, "mask_prompt", true));
        assertThat(masked.reasons()).extracting(Statement::id).containsExactly("not_comparable.mask_prompt");
        assertThat(masked.reasons().getFirst().text()).contains("mask_prompt is off in A and on in B");
        assertThat(masked.reasons().getFirst().evidence())
                .containsExactly(new Evidence.Used("A", "mask_prompt"), new Evidence.Used("B", "mask_prompt"));
    }

    @Test
    void theSameExamplesAreTheSameDataWhateverTheirFolderIsCalled() {
        Comparability same = of(digested("A", "x", "1f"), digested("B", "y", "1f"));
        assertThat(same.comparable()).isTrue();
    }

    @Test
    void otherExamplesAreOtherDataEvenInTheSameFolder() {
        Comparability changed = of(digested("A", "x", "1f"), digested("B", "x", "2e"));
        assertThat(changed.reasons().getFirst().evidence())
                .containsExactly(new Evidence.Known("A", Evidence.RunPart.VALIDATION_DIGEST),
                        new Evidence.Known("B", Evidence.RunPart.VALIDATION_DIGEST));
        assertThat(of(digested("A", "x", "1f"), TwoRuns.run("B", VAL, "data", "x"))
                .comparable())
                        .isTrue();
        assertThat(changed.reasons())
                .extracting(Statement::id)
                .containsExactly("not_comparable.validation_data_content");
    }

    @Test
    void whatOneRunDoesNotSayIsACautionThatNamesIt() {
        ComparedRun silent = TwoRuns.of("transformers", "B", Map.of(Metric.VAL_LOSS, Runs.every10(VAL)));
        Comparability there = of(TwoRuns.run("A", VAL), silent);
        assertThat(there.comparable()).isTrue();
        assertThat(there.cautions())
                .extracting(Statement::id)
                .contains(
                        "caution.unknown.base_model.one",
                        "caution.unknown.validation_data.one",
                        "caution.unknown.mask_prompt.one",
                        "caution.unknown.loss_type.one",
                        "caution.trainer")
                .doesNotContain("caution.unknown.tokenizer.one");
        assertThat(there.cautions().getFirst().text()).startsWith("B does not say");
        assertThat(of(silent, TwoRuns.run("A", VAL)).cautions().getFirst().text())
                .startsWith("B does not say");
        assertThat(of(silent, silent).cautions())
                .extracting(Statement::id)
                .containsExactly(
                        "caution.unknown.base_model",
                        "caution.unknown.validation_data",
                        "caution.unknown.mask_prompt",
                        "caution.unknown.loss_type");
    }

    @Test
    void aPathThatMayBeTheSameIsACaution() {
        Comparability perhaps = of(TwoRuns.run("A", VAL, "data", "/home/me/data/mine"),
                TwoRuns.run("B", VAL, "data", "data/mine"));
        assertThat(perhaps.comparable()).isTrue();
        assertThat(perhaps.cautions()).extracting(Statement::id).containsExactly("caution.perhaps.validation_data");
    }

    @Test
    void aDifferenceBehindAnAgreementCounts() {
        Comparability other = of(
                TwoRuns.run("A", VAL, "hf_dataset.path", "org/a"), TwoRuns.run("B", VAL, "hf_dataset.path", "org/b"));
        assertThat(other.comparable()).isFalse();
    }

    @Test
    void kindsOfLossWithOneMeaningAreOneKind() {
        ComparedRun trl = TwoRuns.of(
                "trl",
                "B",
                Map.of(Metric.VAL_LOSS, Runs.every10(VAL)),
                "model",
                "base",
                "data",
                "data/mine",
                "loss_type",
                "chunked_nll");
        assertThat(of(TwoRuns.run("A", VAL), trl).reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"max_seq_length, 512, 700", "val_batches, 25, 10", "batch_size, 2, 4", "seed, 0, 7"})
    void otherSettingsThatMoveTheLossAreCautions(String name, int one, int other) {
        Comparability there = of(TwoRuns.run("A", VAL, name, one), TwoRuns.run("B", VAL, name, other));
        assertThat(there.comparable()).isTrue();
        assertThat(there.cautions()).extracting(Statement::id).containsExactly("caution." + name);
        assertThat(there.cautions().getFirst().text())
                .contains("A", Integer.toString(one), "B", Integer.toString(other));
        assertThat(of(TwoRuns.run("A", VAL, name, one), TwoRuns.run("B", VAL, name, one))
                .cautions())
                        .isEmpty();
    }

    @Test
    void aSingleEvaluationIsACaution() {
        assertThat(of(TwoRuns.run("A", new double[] {2}), TwoRuns.run("B", VAL)).cautions())
                .extracting(Statement::id)
                .containsExactly("caution.single_evaluation");
        assertThat(of(TwoRuns.run("A", new double[] {Double.NaN, 2}), TwoRuns.run("B", VAL)).cautions().getFirst()
                .evidence()).containsExactly(new Evidence.ReportedAt("A", Metric.VAL_LOSS, 20));
        assertThat(of(TwoRuns.run("A", new double[] {2, 1}), TwoRuns.run("B", VAL))
                .cautions())
                        .isEmpty();
    }

    @Test
    void aSingleFinalValueTypedInIsTwoCautions() {
        FinalMetrics finals = FinalMetrics
                .of(Map.of(FinalMetric.FINAL_VAL_LOSS, new Sourced<>(1.6, new Origin.ByHand())));
        Run run = Runs.configured("A", "model", "base", "data", "data/mine").withFinals(finals);
        assertThat(of(TwoRuns.compared(run), TwoRuns.run("B", VAL)).cautions())
                .extracting(Statement::id)
                .containsExactly("caution.single_evaluation", "caution.entered_by_hand");
        assertThat(of(TwoRuns.compared(run), TwoRuns.run("B", VAL)).cautions())
                .extracting(Statement::evidence)
                .containsOnly(List.of(new Evidence.Last("A", FinalMetric.FINAL_VAL_LOSS)));
    }

    @Test
    void howARunEndedAndWhereItsSettingsComeFromAreCautions() {
        for (Progress.State state : List.of(Progress.State.UNFINISHED, Progress.State.INTERRUPTED)) {
            assertThat(of(ended(state), TwoRuns.run("B", VAL)).cautions())
                    .extracting(Statement::id)
                    .containsExactly("caution.unfinished");
        }
        assertThat(of(ended(Progress.State.FINISHED), TwoRuns.run("B", VAL)).cautions())
                .isEmpty();
        ComparedRun stale = TwoRuns.compared(
                TwoRuns.run("A", VAL).run().withFinding(Finding.of(FindingCode.CONFIG_MISMATCH, "newer")));
        assertThat(of(TwoRuns.run("B", VAL), stale).cautions())
                .extracting(Statement::id)
                .containsExactly("caution.config_mismatch");
        ComparedRun other = TwoRuns.compared(
                TwoRuns.run("A", VAL).run().withFinding(Finding.of(FindingCode.NON_FINITE, "one")));
        assertThat(of(TwoRuns.run("B", VAL), other).cautions()).as("of no use here").isEmpty();
    }

    @Test
    void severalEvaluationSetsAreACaution() {
        ComparedRun several = TwoRuns.of(
                "mlx-lm",
                "A",
                Map.of(
                        Metric.VAL_LOSS,
                        Runs.every10(VAL),
                        Metric.of("eval_chat_loss"),
                        Runs.every10(VAL),
                        Metric.of("eval_runtime"),
                        Runs.every10(VAL)),
                "model",
                "base",
                "data",
                "data/mine");
        List<Statement> cautions = of(several, TwoRuns.run("B", VAL)).cautions();
        assertThat(cautions).extracting(Statement::id).containsExactly("caution.evaluation_sets");
        assertThat(cautions.getFirst().text()).contains("(eval_chat_loss)");
        assertThat(cautions.getFirst().evidence())
                .containsExactly(new Evidence.Reported("A", Metric.of("eval_chat_loss")));
    }

    @Test
    void aRunThatStillImprovedIsACaution() {
        double[] falling = new double[20];
        for (int i = 0; i < falling.length; i++) {
            falling[i] = 3 - i * 0.1 + (i % 2) * 0.01;
        }
        assertThat(of(TwoRuns.run("A", falling), TwoRuns.run("B", VAL)).cautions())
                .extracting(Statement::id)
                .containsExactly("caution.still_improving");
    }

    private static ComparedRun digested(String name, String data, String digest) {
        ComparedRun run = TwoRuns.run(name, VAL, "data", data);
        Configuration configuration = new Configuration(run.run().hyperparameters(), null, null,
                new Sourced<>(digest, Runs.CONFIG));
        return TwoRuns.compared(
                Runs.run(name, "mlx-lm", configuration, run.run().history()));
    }

    private static ComparedRun ended(Progress.State state) {
        Configuration configuration = new Configuration(Runs.settings("model", "base", "data", "data/mine"), null);
        Map<Metric, Series> metrics = Map.of(Metric.VAL_LOSS, Runs.every10(VAL));
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.none(),
                new Progress(state, OptionalLong.empty()));
        return TwoRuns.compared(Runs.run("A", "mlx-lm", configuration, history));
    }

    private static Comparability of(ComparedRun baseline, ComparedRun candidate) {
        return Comparability.of(TwoRuns.pair(baseline, candidate));
    }
}
