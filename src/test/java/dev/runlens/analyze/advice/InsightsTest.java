package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Sourced;
import dev.runlens.run.TrainingHistory;
import dev.runlens.analyze.statistics.RiseNulls;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InsightsTest {
    private static final Object[] RUN3 = {
            "learning_rate",
            1e-5,
            "batch_size",
            2,
            "iters",
            1800,
            "max_seq_length",
            512,
            "num_layers",
            16,
            "lora_parameters.rank",
            8,
            "grad_accumulation_steps",
            4,
            "grad_checkpoint",
            true,
            "steps_per_eval",
            200
    };
    private static final Object[] RUN4 = {
            "learning_rate",
            1e-5,
            "batch_size",
            2,
            "iters",
            1600,
            "max_seq_length",
            700,
            "num_layers",
            12,
            "lora_parameters.rank",
            8,
            "grad_accumulation_steps",
            16,
            "grad_checkpoint",
            true,
            "steps_per_eval",
            50,
            "lora_parameters.dropout",
            0.1
    };

    private static ComparedRun compared(Run run) {
        return ComparedRun.of(run, GapThresholds.DOCUMENTED, new RiseNulls());
    }

    private static ComparedRun run(String name, long examples, FinalMetrics finals, Object... settings) {
        Configuration configuration = new Configuration(Runs.settings(settings), new Sourced<>(examples, Runs.CONFIG));
        TrainingHistory history = new TrainingHistory(Map.of(), List.of(), finals, Progress.UNKNOWN);
        return compared(Runs.run(name, "mlx-lm", configuration, history));
    }

    private static List<String> ids(List<Statement> insights, Aspect aspect) {
        return insights.stream()
                .filter(insight -> Aspect.of(insight) == aspect)
                .map(insight -> insight.id())
                .toList();
    }

    private static String text(List<Statement> insights, String id) {
        return insights.stream()
                .filter(insight -> insight.id().equals(id))
                .map(insight -> insight.text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConfigurationAloneHasTheDocumentedStrengthsTradeOffsAndChecks() {
        ComparedRun run3 = run("run3", 1200, Runs.finals(1.443, 1.629), RUN3);
        ComparedRun run4 = run("run4", 1600, FinalMetrics.none(), RUN4);

        List<Statement> insights = Insights.of(run4, List.of(run3, run4));

        assertThat(ids(insights, Aspect.STRENGTH))
                .containsExactly(
                        "strength.dropout",
                        "strength.frequent_validation",
                        "strength.effective_batch",
                        "strength.longer_sequences");
        assertThat(ids(insights, Aspect.TRADE_OFF))
                .containsExactly("tradeoff.fewer_layers", "tradeoff.shorter_training.epochs", "tradeoff.fewer_updates");
        assertThat(ids(insights, Aspect.CHECK)).containsExactly("check.final_val_loss", "check.gap");
        assertThat(text(insights, "strength.effective_batch")).contains("32 (2 × 16)");
        assertThat(text(insights, "strength.frequent_validation")).contains("every 50", "about 32 times");
        assertThat(text(insights, "tradeoff.fewer_layers")).contains("12", "16 in run3");
        assertThat(text(insights, "tradeoff.shorter_training.epochs"))
                .contains("1600 iterations against 1800 in run3 (2 epochs against 3)");
        assertThat(text(insights, "tradeoff.fewer_updates")).contains("100 against 450");
        assertThat(text(insights, "check.final_val_loss")).contains("below 1.629", "run3");
        assertThat(text(insights, "check.gap")).contains("12.9\u202f%");
    }

    @Test
    void everySentenceNamesTheRunItWasReadFrom() {
        ComparedRun run3 = run("run3", 1200, Runs.finals(1.443, 1.629), RUN3);
        ComparedRun run4 = run("run4", 1600, FinalMetrics.none(), RUN4);

        for (Statement insight : Insights.of(run4, List.of(run3, run4))) {
            String about = Aspect.of(insight) == Aspect.CHECK ? "run3" : "run4";
            assertThat(insight.evidence().getFirst())
                    .isInstanceOfSatisfying(Evidence.OfRun.class, first -> assertThat(first.run()).isEqualTo(about));
        }
    }

    @Test
    void theFirstRunIsSeenAgainstTheSecond() {
        ComparedRun run3 = run("run3", 1200, FinalMetrics.none(), RUN3);
        ComparedRun run4 = run("run4", 1600, FinalMetrics.none(), RUN4);

        List<Statement> insights = Insights.of(run3, List.of(run3, run4));

        assertThat(ids(insights, Aspect.TRADE_OFF))
                .containsExactly("tradeoff.more_layers", "tradeoff.longer_training.epochs");
        assertThat(ids(insights, Aspect.STRENGTH)).isEmpty();
    }

    @Test
    void noRuleFiresOnWhatIsMissing() {
        Run unknown = Runs.run("a", "unknown", Configuration.NONE, TrainingHistory.NONE);

        List<Statement> insights = Insights.of(compared(unknown.named("b")),
                List.of(compared(unknown), compared(unknown.named("b"))));

        assertThat(insights).isEmpty();
    }

    @Test
    void aRunByItselfHasOnlyStrengths() {
        List<Statement> insights = Insights.of(run("run4", 1600, FinalMetrics.none(), RUN4), List.of());

        assertThat(ids(insights, Aspect.STRENGTH))
                .containsExactly("strength.dropout", "strength.frequent_validation", "strength.effective_batch");
        assertThat(insights).hasSize(3);
    }

    @Test
    void nothingIsSeenSoonByEvaluationsThatDidNotCome() {
        Configuration often = new Configuration(Runs.settings("iters", 1000, "steps_per_eval", 50), null);
        TrainingHistory trained = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(3, 2, 1)), List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        ComparedRun unseen = compared(Runs.run("a", "mlx-lm", often, trained));

        assertThat(Insights.of(unseen, List.of(unseen))).isEmpty();
    }

    @Test
    void boundsAreWhereTheySayTheyAre() {
        ComparedRun at = run("a", 1, FinalMetrics.none(), "iters", 1000, "steps_per_eval", 50, "batch_size", 16);
        ComparedRun below = run("b", 1, FinalMetrics.none(), "iters", 1000, "steps_per_eval", 51, "batch_size", 15);

        assertThat(ids(Insights.of(at, List.of(at)), Aspect.STRENGTH))
                .containsExactly("strength.frequent_validation", "strength.effective_batch");
        assertThat(Insights.of(below, List.of(below))).isEmpty();
    }

    @Test
    void ranksRatesAndCheckpointingAreTradedOff() {
        ComparedRun low = run(
                "low",
                1,
                FinalMetrics.none(),
                "lora_parameters.rank",
                4,
                "learning_rate",
                1e-5,
                "grad_checkpoint",
                true);
        ComparedRun high = run(
                "high",
                1,
                FinalMetrics.none(),
                "lora_parameters.rank",
                8,
                "learning_rate",
                2e-5,
                "grad_checkpoint",
                false);

        assertThat(ids(Insights.of(low, List.of(low, high)), Aspect.TRADE_OFF))
                .containsExactly("tradeoff.lower_rank", "tradeoff.lower_learning_rate", "tradeoff.grad_checkpoint");
        assertThat(ids(Insights.of(high, List.of(low, high)), Aspect.TRADE_OFF))
                .containsExactly("tradeoff.higher_rank", "tradeoff.higher_learning_rate");
    }

    @Test
    void withoutTheSizeOfTheDataTheLengthOfTrainingIsSaidInIterations() {
        Run brief = Runs.configured("brief", "iters", 600);
        Run full = Runs.configured("full", "iters", 900);
        List<ComparedRun> runs = List.of(compared(brief), compared(full));

        assertThat(text(Insights.of(runs.get(0), runs), "tradeoff.shorter_training"))
                .isEqualTo("Shorter training: 600 iterations against 900 in full.");
        assertThat(text(Insights.of(runs.get(1), runs), "tradeoff.longer_training"))
                .isEqualTo("Longer training: 900 iterations against 600 in brief.");
    }

    @Test
    void aGapThatIsKnownIsNotAskedFor() {
        ComparedRun known = run("known", 1200, Runs.finals(1.0, 1.1), RUN3);
        ComparedRun other = run("other", 1600, Runs.finals(1.0, 1.2), RUN4);

        ComparedRun open = run("open", 1, FinalMetrics.none(), RUN4);

        assertThat(ids(Insights.of(known, List.of(known, other)), Aspect.CHECK)).isEmpty();
        assertThat(ids(Insights.of(known, List.of(known, open)), Aspect.CHECK)).isEmpty();
    }

    @Test
    void ofManyRunsTheReferenceIsOneOfTheSameModelThatDidNotDiverge() {
        ComparedRun stranger = compared(Runs.configured("stranger", "model", "b", "lora_parameters.rank", 2));
        ComparedRun friend = compared(Runs.configured("friend", "model", "a", "lora_parameters.rank", 4));
        ComparedRun run = compared(Runs.configured("run", "model", "a", "lora_parameters.rank", 8));

        List<ComparedRun> all = List.of(stranger, friend, run);
        assertThat(text(Insights.of(run, all), "tradeoff.higher_rank")).contains("4 in friend");
        assertThat(ids(Insights.of(stranger, all), Aspect.TRADE_OFF)).isEmpty();
    }

    @Test
    void ofManyRunsWhatTheBestOtherOneHasAsWellIsNoStrength() {
        List<ComparedRun> all = Stream.of("a", "b", "c")
                .map(name -> compared(Runs.configured(name, "model", "m", "iters", 1000, "steps_per_eval", 50,
                        "batch_size", 16, "lora_parameters.dropout", 0.1)))
                .toList();

        assertThat(Insights.of(all.getLast(), all)).isEmpty();
        assertThat(ids(Insights.of(all.getLast(), all.subList(1, 3)), Aspect.STRENGTH))
                .as("of two")
                .containsExactly("strength.dropout", "strength.frequent_validation", "strength.effective_batch");
    }

    @Test
    void inARunThatOverfitsNothingIsSaidToWorkAgainstThat() {
        double[] rising = {3, 2, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5};
        Configuration dropout = new Configuration(Runs.settings("lora_parameters.dropout", 0.1), null);
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.VAL_LOSS, Runs.every10(rising)), List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        ComparedRun overfits = compared(Runs.run("a", "mlx-lm", dropout, history));
        ComparedRun unknown = compared(Runs.run("b", "mlx-lm", dropout, TrainingHistory.NONE));

        assertThat(overfits.analysis().status()).isEqualTo(RunStatus.OVERFITTING);
        assertThat(Insights.of(overfits, List.of())).isEmpty();
        assertThat(ids(Insights.of(unknown, List.of()), Aspect.STRENGTH)).containsExactly("strength.dropout");
    }
}
