package dev.runlens.analyze.single;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.FileMetric.Source;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// By which metric a file is chosen, of runs with evaluations at 10, 20 and 30.
class FileMetricTest {
    private static final Metric ACCURACY = Metric.of("eval_accuracy");

    private static Run run(Map<Metric, Series> more, Object... settings) {
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        metrics.put(Metric.VAL_LOSS, Runs.every10(1.6, 1.5, 1.7));
        metrics.putAll(more);
        return Runs.run(
                "run",
                "transformers",
                new Configuration(Runs.settings(settings), null),
                new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN));
    }

    private static Run accurate(Object... settings) {
        return run(Map.of(ACCURACY, Runs.every10(0.7, 0.8, 0.9)), settings);
    }

    private static FileMetric of(Run run, @Nullable String asked) {
        return FileMetric.of(run, asked);
    }

    @Test
    void whereNobodySaysItIsTheValidationLoss() {
        assertThat(of(accurate(), null)).isEqualTo(new FileMetric(Metric.VAL_LOSS, false, Source.DEFAULT));
        assertThat(of(accurate(), null).isLoss()).isTrue();
        assertThat(of(accurate(), " ").source()).isEqualTo(Source.DEFAULT);
        assertThat(of(accurate(), "bleu").source()).as("not reported").isEqualTo(Source.DEFAULT);
    }

    @Test
    void whatIsAskedForGoesByItsNameWithOrWithoutThePrefix() {
        for (String name : List.of("accuracy", "eval_accuracy", "EVAL_Accuracy")) {
            assertThat(of(accurate(), name)).isEqualTo(new FileMetric(ACCURACY, true, Source.ASKED));
            assertThat(FileMetric.isReported(accurate(), name)).isTrue();
        }
        for (String name : List.of("loss", "eval_loss", "val_loss")) {
            assertThat(of(accurate(), name)).isEqualTo(new FileMetric(Metric.VAL_LOSS, false, Source.ASKED));
        }
        assertThat(of(run(Map.of(Metric.of("eval_chat_loss"), Runs.every10(3, 2, 1))), "chat_loss").higherIsBetter())
                .isFalse();
        assertThat(FileMetric.isReported(accurate(), "bleu")).isFalse();
        assertThat(FileMetric.isReported(Runs.reporting(Map.of()), "loss")).isFalse();
        assertThat(FileMetric.names(accurate("seed", 1))).containsExactly("eval_accuracy", "loss");
    }

    @Test
    void noFileIsChosenByTheTimeOfAnEvaluation() {
        Run timed = run(Map.of(ACCURACY, Runs.every10(0.7, 0.8, 0.9), Metric.of("eval_samples_per_second"),
                Runs.every10(40, 41, 40)));

        assertThat(FileMetric.names(timed)).containsExactly("eval_accuracy", "loss");
    }

    @Test
    void theTrainersMetricHasTheTrainersDirection() {
        assertThat(of(accurate("metric_for_best_model", "accuracy"), null))
                .isEqualTo(new FileMetric(ACCURACY, true, Source.TRAINER));
        assertThat(of(accurate("metric_for_best_model", "accuracy", "greater_is_better", false), null).higherIsBetter())
                .isFalse();
        assertThat(of(accurate("metric_for_best_model", "loss", "greater_is_better", false), null))
                .isEqualTo(new FileMetric(Metric.VAL_LOSS, false, Source.TRAINER));
        assertThat(of(accurate("metric_for_best_model", "accuracy"), "loss").source())
                .as("who asks goes first")
                .isEqualTo(Source.ASKED);
    }

    @Test
    void aTrainerThatTakesTheWorseForTheBetterIsFoundAndOfTheLossNeverFollowed() {
        Map<Metric, Series> wer = Map.of(Metric.of("eval_wer"), Runs.every10(0.4, 0.3, 0.35));
        Run turned = run(wer, "metric_for_best_model", "wer", "greater_is_better", true);
        Run loss = accurate("metric_for_best_model", "eval_loss", "greater_is_better", true);

        assertThat(FileMetric.isTurnedRound(turned)).isTrue();
        assertThat(of(turned, null).higherIsBetter()).as("what the trainer keeps").isTrue();
        assertThat(FileMetric.isTurnedRound(loss)).isTrue();
        assertThat(of(loss, null)).isEqualTo(new FileMetric(Metric.VAL_LOSS, false, Source.TRAINER));
        assertThat(FileMetric.isTurnedRound(run(wer, "metric_for_best_model", "wer", "greater_is_better", false)))
                .isFalse();
        assertThat(FileMetric.isTurnedRound(run(wer, "metric_for_best_model", "wer"))).isFalse();
        assertThat(FileMetric.isTurnedRound(accurate("metric_for_best_model", "accuracy", "greater_is_better", true)))
                .isFalse();
        assertThat(of(accurate("best_metric", 1.7, "best_global_step", 30), null))
                .as("the highest loss is nobody's best")
                .isEqualTo(new FileMetric(Metric.VAL_LOSS, false, Source.DEFAULT));
    }

    @Test
    void whatIsAskedForIsBetterTheWayItsNameTells() {
        for (String name : List.of("perplexity", "wer", "cer", "mae", "nll", "bits_per_byte", "error_rate")) {
            Run run = run(Map.of(Metric.of("eval_" + name), Runs.every10(0.4, 0.3, 0.35)));
            assertThat(of(run, name).higherIsBetter()).as(name).isFalse();
        }
        Run run = run(Map.of(Metric.of("eval_rouge1"), Runs.every10(0.4, 0.3, 0.35)));
        assertThat(of(run, "rouge1").higherIsBetter()).isTrue();
        assertThat(of(run, "rouge1:lower")).isEqualTo(new FileMetric(Metric.of("eval_rouge1"), false, Source.ASKED));
    }

    @Test
    void aDirectionThatNobodyTellsIsNotGuessed() {
        Metric style = Metric.of("eval_style");
        Map<Metric, Series> styled = Map.of(style, Runs.every10(0.4, 0.3, 0.35));
        assertThat(FileMetric.isReported(run(styled), "style:lower")).isTrue();
        assertThat(FileMetric.isDirected(run(styled), "style")).isFalse();
        assertThat(of(run(styled), "style").isLoss()).isTrue();
        assertThat(of(run(styled), "style:lower")).isEqualTo(new FileMetric(style, false, Source.ASKED));
        assertThat(of(run(styled), "style:higher")).isEqualTo(new FileMetric(style, true, Source.ASKED));
        assertThat(of(run(styled, "metric_for_best_model", "style", "greater_is_better", false), "style"))
                .as("the trainer states it").isEqualTo(new FileMetric(style, false, Source.ASKED));
        assertThat(of(run(styled, "best_metric", 0.3, "best_global_step", 20), "style"))
                .as("the trainer kept the lowest").isEqualTo(new FileMetric(style, false, Source.ASKED));
    }

    @Test
    void aTrainerThatStatesNoDirectionTellsItByTheValueThatItKept() {
        Map<Metric, Series> styled = Map.of(Metric.of("eval_style"), Runs.every10(0.4, 0.3, 0.35));
        assertThat(of(run(styled, "metric_for_best_model", "style", "best_metric", 0.3, "best_global_step", 20), null)
                .higherIsBetter()).isFalse();
        assertThat(of(run(styled, "metric_for_best_model", "style"), null).higherIsBetter())
                .as("as transformers takes it").isTrue();
        assertThat(of(run(Map.of(Metric.of("eval_wer"), Runs.every10(4, 3, 5)), "metric_for_best_model", "wer"), null)
                .higherIsBetter()).isFalse();
    }

    @Test
    void aBestValueTellsTheMetricThatHasItAtThatStep() {
        assertThat(of(accurate("best_metric", 0.9, "best_model_checkpoint", "out/checkpoint-30"), null))
                .isEqualTo(new FileMetric(ACCURACY, true, Source.TRAINER));
        assertThat(of(accurate("best_metric", 0.9, "best_global_step", 30), null))
                .isEqualTo(new FileMetric(ACCURACY, true, Source.TRAINER));
        assertThat(of(accurate("best_metric", 1.5, "best_model_checkpoint", "out/checkpoint-20"), null))
                .isEqualTo(new FileMetric(Metric.VAL_LOSS, false, Source.TRAINER));
        Run error = run(Map.of(Metric.of("eval_wer"), Runs.every10(0.4, 0.3, 0.35)), "best_metric", 0.3,
                "best_global_step", 20);
        assertThat(of(error, null)).isEqualTo(new FileMetric(Metric.of("eval_wer"), false, Source.TRAINER));
    }

    @Test
    void aBestValueThatNoEvaluationHasTellsNothing() {
        assertThat(of(accurate("best_metric", 0.8, "best_global_step", 20), null).source())
                .as("neither the highest nor the lowest").isEqualTo(Source.DEFAULT);
        assertThat(of(accurate("best_metric", 0.9, "best_global_step", 20), null).source()).isEqualTo(Source.DEFAULT);
        assertThat(of(accurate("best_metric", 0.9, "best_global_step", 25), null).source()).isEqualTo(Source.DEFAULT);
        assertThat(of(accurate("best_metric", 0.9, "best_model_checkpoint", "out/best"), null).source())
                .isEqualTo(Source.DEFAULT);
        assertThat(of(accurate("best_metric", 0.9), null).source()).isEqualTo(Source.DEFAULT);
        assertThat(of(accurate("best_global_step", 30), null).source()).isEqualTo(Source.DEFAULT);
        Run train = run(Map.of(Metric.of("accuracy"), Runs.every10(0.7, 0.8, 0.9)), "best_metric", 0.9,
                "best_global_step", 30);
        assertThat(of(train, null).source()).as("of training, not of an evaluation").isEqualTo(Source.DEFAULT);
    }

    @Test
    void valuesAreTurnedSoThatLessIsBetter() {
        assertThat(new FileMetric(ACCURACY, true, Source.ASKED).turned(0.9)).isEqualTo(-0.9);
        assertThat(new FileMetric(ACCURACY, false, Source.ASKED).turned(0.9)).isEqualTo(0.9);
    }
}
