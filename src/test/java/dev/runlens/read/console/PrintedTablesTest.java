package dev.runlens.read.console;

import static dev.runlens.read.console.PrintedTool.fixture;
import static dev.runlens.read.console.PrintedTool.log;
import static dev.runlens.read.console.PrintedTool.only;
import static dev.runlens.read.console.PrintedTool.series;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Tables that tools print or write in columns without names in each line, and what is wrapped around them.
class PrintedTablesTest {
    @Test
    void theLossOfSpacyIsThatOfABatchAndItsScoresAreMetrics() throws IOException {
        SourceContent.Log log = fixture("formats/spacy/train.log");
        LoggedTraining training = only(log);

        assertThat(log.trainer().name()).isEqualTo("spacy");
        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 48.25, 200, 13.2, 400, 7, 600, 4));
        assertThat(training.series(Metric.VAL_LOSS).isEmpty()).isTrue();
        assertThat(training.series(Metric.of("loss ner")).lastValue()).isEqualTo(720);
        assertThat(training.series(Metric.of("ents_f")).lastValue()).isEqualTo(66.2);
        assertThat(training.series(Metric.of("score"))).isEqualTo(series(0, 0, 200, 0.55, 400, 0.64, 600, 0.66));
    }

    @Test
    void aPipelineOfSpacyWithOneComponentAndAShortenedNameIsReadAndTwoTablesAreTwoTrainings() throws IOException {
        String table = """
                E    #       LOSS TEXTC...  CATS_SCORE  SCORE\s
                ---  ------  -------------  ----------  ------
                  0       0           0.25        0.00    0.00
                  7      50           2.50       81.25    0.81
                """;

        SourceContent.Log log = log(table + "✔ Saved pipeline to output directory\n" + table.replace("2.50", "5.00"));

        assertThat(log.trainings()).hasSize(2);
        assertThat(log.trainings().getFirst().series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 0.25, 50, 0.05));
        assertThat(log.trainings().getLast().series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 0.25, 50, 0.1));
    }

    @Test
    void aRowThatIsCutOffIsNoRowOfSpacy() throws IOException {
        SourceContent.Log log = log("""
                E    #       LOSS NER  ENTS_F  SCORE\s
                ---  ------  --------  ------  ------
                  0       0      8.00    0.00    0.00
                  1     100    200.00   51.00    0.51
                  2     200    150.00   5""");

        assertThat(log.trainings()).singleElement()
                .satisfies(training -> assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(0, 8, 100, 2)));
        assertThat(log.findings()).extracting(Finding::code).containsExactly(FindingCode.TRUNCATED);
    }

    @Test
    void aLineOfRwkvIsAnEpochAndWhatItWasStartedWithIsItsSettings() throws IOException {
        SourceContent.Log log = fixture("formats/rwkv/out/train_log.txt");
        LoggedTraining training = only(log);

        assertThat(log.trainer().name()).isEqualTo("rwkv");
        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(series(0, 4.873456, 1, 3.961201, 2, 3.701201, 3, 3.551201));
        assertThat(training.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(0.000595);
        assertThat(training.header().stated().number("learning_rate")).hasValue(0.0006);
        assertThat(training.header().stated().whole("batch_size")).hasValue(16);
        assertThat(training.header().stated().whole("max_seq_length")).hasValue(512);
        assertThat(training.header().stated().names()).contains("epoch_steps").doesNotContain("betas");
    }

    @Test
    void aFileThatTwoStartsOfRwkvWroteIsOneTrainingWhereTheSecondGoesOn() throws IOException {
        LoggedTraining training = only(log("""
                1 2.000000 7.3891 0.00080000 2022-08-01 10:00:00.1 1\s
                2 1.500000 4.4817 0.00079000 2022-08-01 11:00:00.1 2\s
                3 1.250000 3.4903 0.00078000 2022-08-02 09:00:00.1 1\s
                """));

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 2, 2, 1.5, 3, 1.25));
        assertThat(training.series(Metric.of("perplexity")).lastValue()).isEqualTo(3.4903);
    }

    @Test
    void numbersThatAreNoLossAndItsExponentialAreNotThoseOfRwkv() {
        assertThat(PrintedTool.formatOf("""
                0 4.873456 99.5000 0.00059991 2025-04-07 10:30:00.123456 0
                1 3.961201 98.5000 0.00059900 2025-04-07 11:00:00.123456 1
                """)).isEmpty();
    }

    @Test
    void whatDockerWrapsAroundLinesIsTakenOff() throws IOException {
        SourceContent.Log log = fixture("formats/docker/4f2a-json.log");
        LoggedTraining training = only(log);

        assertThat(training.series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 2.51, 20, 2.125, 30, 1.875));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(series(1, 2.875, 20, 2.25, 30, 2));
        assertThat(training.ending().finished()).isTrue();
    }

    @Test
    void barsAndDictionariesInsideOfDockersLinesAreReadAndItsBrokenLinesSaid() throws IOException {
        LoggedTraining bars = only(log("""
                {"log":"\\rsteps:  50%|#####     | 1/2 [00:05<00:05,  5.27s/it, avr_loss=0.0412]","stream":"stderr","time":"t"}
                {"log":"\\rsteps: 100%|##########| 2/2 [00:10<00:00,  5.27s/it, avr_loss=0.0387]\\n","stream":"stderr","time":"t"}
                """));
        SourceContent.Log reports = log("""
                {"log":"{'loss': 2.5, 'learning_rate': 1e-05, 'epoch': 0.5, 'step': 10}\\r\\n","stream":"stdout","attrs":{"tag":"x"},"time":"t"}
                {"log":"{'loss': 2.25, 'learn
                {"log":"{'loss': 2.0, 'learning_rate': 1e-05, 'epoch': 1.5, 'step': 30}\\r\\n","stream":"stdout","time":"t"}
                """);

        assertThat(bars.series(Metric.TRAIN_LOSS)).isEqualTo(series(1, 0.0412, 2, 0.0387));
        assertThat(reports.trainings().getFirst().series(Metric.TRAIN_LOSS)).isEqualTo(series(10, 2.5, 30, 2));
        assertThat(reports.findings()).extracting(Finding::code).contains(FindingCode.SKIPPED_LINE);
    }

    @Test
    void aLogOfDockerThatShowsNoTrainingIsNoneOfItsLines() {
        assertThat(PrintedTool.formatOf("{\"log\":\"step: 3\",\"loss\":0.5}\n{\"log\":\"step: 4\",\"loss\":0.4}\n"))
                .isNotEqualTo("Docker log");
    }
}
