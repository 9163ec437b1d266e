package dev.runlens.read.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.FinalMetric;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Results that are saved at the end of training.
class ResultsFormatTest {
    private static final String ALL = """
            {
                "epoch": 3.0,
                "eval_loss": 1.25,
                "eval_runtime": 12.5,
                "eval_samples": 60,
                "perplexity": 3.49,
                "train_loss": 1.75,
                "train_runtime": 100.0
            }""";

    private static SourceContent read(String text) {
        return Printed.read(new ResultsFormat(), "all_results.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theEvaluationIsHowTrainingEndedAndTheMeanTrainLossIsNot() {
        SourceContent.Finals results = (SourceContent.Finals) read(ALL);

        assertThat(results.finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(1.25);
        assertThat(results.finals().get(FinalMetric.FINAL_VAL_TIME_SEC)).hasValue(12.5);
        assertThat(results.finals().get(FinalMetric.FINAL_TRAIN_LOSS)).isEmpty();
        assertThat(results.finals().origin(FinalMetric.FINAL_VAL_LOSS).orElseThrow())
                .hasToString("all_results.json:3");
    }

    @Test
    void anEvaluationThatDivergedIsAValue() {
        SourceContent.Finals results = (SourceContent.Finals) read("{\"eval_a_loss\": NaN, \"eval_runtime\": 1}");

        assertThat(results.finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(Double.NaN);
    }

    @Test
    void resultsWithoutAnEvaluationHoldNothing() {
        assertThatThrownBy(() -> read("{\"train_loss\": 1.75, \"train_runtime\": 100.0}"))
                .cause()
                .isInstanceOf(EmptySourceException.class)
                .hasMessageContaining("mean");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"accuracy\": 0.5, \"results\": {\"arc\": 0.3}}", "[{\"eval_runtime\": 1}]", "",
            "eval_runtime"
    })
    void otherFilesOfThatNameAreNotRecognised(String text) {
        assertThat(Printed.recognised(new ResultsFormat(), "all_results.json", text))
                .isFalse();
    }

    @Test
    void resultsAreRecognisedByContentUnderAnyOfTheirNames() {
        assertThat(Printed.recognised(new ResultsFormat(), "eval_results.json", ALL))
                .isTrue();
        assertThat(Printed.recognised(new ResultsFormat(), "config.json", ALL)).isFalse();
    }

    @Test
    void aFileThatIsCutAnywhereIsRefusedWithASentence() {
        for (int length = 0; length < ALL.length(); length++) {
            String cut = ALL.substring(0, length);
            assertThatThrownBy(() -> read(cut))
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .isInstanceOf(UnreadableSourceException.class);
        }
    }

    @Test
    void hostileJsonIsRefusedOrPassedOver() {
        assertThatThrownBy(() -> read("{\"eval_runtime\": " + "[".repeat(100_000)))
                .cause()
                .isInstanceOf(UnreadableSourceException.class);
        assertThatThrownBy(() -> read("{\"eval_loss\": {\"a\": 1}, \"eval_runtime\": \"x\"}"))
                .cause()
                .isInstanceOf(EmptySourceException.class);
    }
}
