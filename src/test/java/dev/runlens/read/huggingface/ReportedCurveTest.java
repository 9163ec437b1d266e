package dev.runlens.read.huggingface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the Trainer reports that is no point of the curve, and what it hides.
class ReportedCurveTest {

    private static LoggedTraining state(String... rows) {
        String text = "{\"global_step\": 50, \"log_history\": [" + String.join(",", rows) + "]}";
        SourceContent.Log log = (SourceContent.Log) Printed.read(
                new TrainerStateFormat(), "trainer_state.json", text.getBytes(StandardCharsets.UTF_8));
        return log.trainings().getFirst();
    }

    private static String evaluation(int step, double loss) {
        return "{\"step\": " + step + ", \"eval_loss\": " + loss + ", \"eval_runtime\": 5.5}";
    }

    @Test
    void theBestFileMeasuredAgainAfterTrainingIsNoPoint() {
        LoggedTraining training = state(
                evaluation(20, 1.25), evaluation(40, 0.955), evaluation(60, 1.125),
                "{\"step\": 70, \"train_runtime\": 9.5, \"train_loss\": 0.75}", evaluation(70, 0.955));

        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("20=1.25 40=0.955 60=1.125");
        assertThat(Printed.points(training, Metric.VAL_TIME_SEC)).isEqualTo("20=5.5 40=5.5 60=5.5");
        assertThat(training.findings()).extracting(Finding::code).containsExactly(FindingCode.MEASURED_AGAIN);
        assertThat(training.findings().getFirst().message()).contains("at 70", "step 40");
    }

    @Test
    void anotherLossThanTheLowestIsAPoint() {
        assertThat(last(evaluation(20, 1.25), evaluation(40, 0.955), evaluation(60, 1.125), evaluation(70, 0.956)))
                .isEqualTo("70=0.956");
        assertThat(last(evaluation(20, 1.25), evaluation(40, 0.955), evaluation(60, 1.125), evaluation(70, 1.25)))
                .isEqualTo("70=1.25");
    }

    @Test
    void anEvaluationAtItsUsualPlaceIsAPoint() {
        assertThat(last(evaluation(20, 1.25), evaluation(40, 0.955), evaluation(60, 1.125), evaluation(80, 0.955)))
                .isEqualTo("80=0.955");
    }

    @Test
    void threeEvaluationsDoNotTellWhatIsUsual() {
        assertThat(last(evaluation(20, 1.25), evaluation(40, 0.955), evaluation(50, 0.955)))
                .isEqualTo("50=0.955");
    }

    private static String last(String... rows) {
        LoggedTraining training = state(rows);
        assertThat(training.findings()).isEmpty();
        List<String> points = List.of(Printed.points(training, Metric.VAL_LOSS).split(" "));
        return points.getLast();
    }

    @Test
    void zerosUnderGradientsThatAreNoNumberAreNone() {
        LoggedTraining training = Printed.training(
                "{'loss': 0.5, 'grad_norm': 0.9, 'epoch': 0.1}",
                "{'loss': 0.0, 'grad_norm': 0.0, 'epoch': 0.2}",
                "{'loss': 0.25, 'grad_norm': nan, 'epoch': 0.3}",
                "{'loss': 0.0, 'grad_norm': nan, 'epoch': 0.4}",
                "{'loss': 0.0, 'grad_norm': inf, 'epoch': 0.5}");

        assertThat(Printed.points(training, Metric.TRAIN_LOSS).replaceAll("\\d+=", ""))
                .isEqualTo("0.5 0.0 0.25 NaN NaN");
    }
}
