package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.mlx.dialect.MetricNames;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The lines that begin with an iteration, at every stage of their history and as they are found in the wild.
class ClassicLogTest {
    @Test
    void formOf2023HasTrainLossAndSpeedsAndValidationAfterIt() {
        LoggedTraining training = Logs.training(
                "Total parameters 1133.449M",
                "Trainable parameters 1.704M",
                "Iter 1: Train loss 2.600, It/sec 0.317, Tokens/sec 180.123",
                "Iter 1: Val loss 2.499, Val took 22.830s",
                "Iter 10: Train loss 2.350, It/sec 0.417, Tokens/sec 190.500",
                "Iter 100: Saved adapter weights to adapters.npz.",
                "Test loss 2.212, Test ppl 9.134.");

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("1=2.6 10=2.35");
        assertThat(points(training, Metric.ITERATIONS_PER_SEC)).isEqualTo("1=0.317 10=0.417");
        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("1=180.123 10=190.5");
        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("1=2.499");
        assertThat(points(training, Metric.VAL_TIME_SEC)).isEqualTo("1=22.83");
        assertThat(points(training, Metric.TEST_LOSS)).isEqualTo("10=2.212");
        assertThat(points(training, Metric.of("Test ppl"))).isEqualTo("10=9.134");
        assertThat(training.saves()).containsExactly(new LoggedTraining.Save(100, "adapters.npz", 6));
        assertThat(training.series(Metric.LEARNING_RATE).isEmpty()).isTrue();
        assertThat(training.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Iter 10: Train loss 2.350, It/sec 0.417, Tokens/sec 180.200 | train_loss iterations_per_sec tokens_per_sec",
            "Iter 10: Train loss 2.350, It/sec 0.417, Tokens/sec 180.200, Trained Tokens 4321"
                    + " | train_loss iterations_per_sec tokens_per_sec trained_tokens",
            "Iter 10: Train loss 2.350, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.200, Trained Tokens 4321"
                    + " | train_loss iterations_per_sec learning_rate tokens_per_sec trained_tokens",
            "Iter 10: Train loss 2.350, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.200, Trained Tokens 4321,"
                    + " Peak mem 8.080 GB"
                    + " | train_loss iterations_per_sec learning_rate tokens_per_sec trained_tokens peak_memory_gb"
    })
    void eachStageOfTheTrainLineGivesTheFiguresItHas(String line, String keys) {
        LoggedTraining training = Logs.training(line);

        assertThat(training.metrics().keySet()).extracting(Metric::key).containsExactlyInAnyOrder(keys.split(" ", -1));
        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.35");
        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("10=180.2");
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void fullLineGivesEveryFigureExactlyWithItsLine() {
        LoggedTraining training = Logs.training(
                "Starting training..., iters: 600",
                "Iter 1: Val loss 2.499, Val took 22.830s",
                "Iter 10: Train loss 2.350, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.212,"
                        + " Trained Tokens 4321, Peak mem 8.080 GB",
                "Iter 10: Saved adapter weights to a/adapters.safetensors and a/0000010_adapters.safetensors.",
                "Saved final weights to a/adapters.safetensors.");

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.35");
        assertThat(points(training, Metric.LEARNING_RATE)).isEqualTo("10=1.0E-5");
        assertThat(points(training, Metric.ITERATIONS_PER_SEC)).isEqualTo("10=0.417");
        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("10=180.212");
        assertThat(points(training, Metric.TRAINED_TOKENS)).isEqualTo("10=4321.0");
        assertThat(points(training, Metric.PEAK_MEMORY_GB)).isEqualTo("10=8.08");
        assertThat(training.series(Metric.PEAK_MEMORY_GB).line(0)).isEqualTo(3);
        assertThat(training.series(Metric.VAL_LOSS).line(0)).isEqualTo(2);
        assertThat(training.saves()).containsExactly(new LoggedTraining.Save(10, "a/0000010_adapters.safetensors", 4));
        assertThat(training.ending()).isEqualTo(new LoggedTraining.Ending(true, null, "a/adapters.safetensors"));
        assertThat(training.header().planned()).hasValue(600);
        assertThat(training.header().stated().whole("iters")).hasValue(600);
        assertThat(training.header().stated().sourced("iters").orElseThrow().origin())
                .hasToString("train.log:1");
    }

    @Test
    void commasBetweenThousandsAreNoEndOfAnIteration() {
        LoggedTraining training = Logs.training(
                "Starting training..., iters: 2000",
                "Iter 900: Train loss 2.350, Learning Rate 1.000e-05, It/sec 0.417",
                "Iter 1,000: Val loss 2.400, Val took 22.830s",
                "Iter 1,000: Train loss 2.250, Learning Rate 1.000e-05, It/sec 0.417",
                "Iter 1,100: Train loss 2.150, Learning Rate 1.000e-05, It/sec 0.417");

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("900=2.35 1000=2.25 1100=2.15");
        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("1000=2.4");
    }

    @Test
    void theTwoLinesOfTheDocumentedExampleGiveItsValuesWithoutALineBreakAtTheEnd() {
        SourceContent.Log log = Logs.read("Iter 1000: Val loss 1.456, Val took 24.9s\n"
                + "Iter 1000: Train loss 1.234, Learning Rate 1.000e-05, It/sec 0.417, Tokens/sec 180.2,"
                + " Trained Tokens 180000, Peak mem 8.5 GB");

        LoggedTraining training = log.trainings().get(0);
        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("1000=1.234");
        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("1000=1.456");
        assertThat(points(training, Metric.PEAK_MEMORY_GB)).isEqualTo("1000=8.5");
        assertThat(training.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Saved final weights to adapters/adapters.safetensors.",
            "Saved final adapter weights to adapters/adapters.safetensors."
    })
    void bothWordingsOfTheFinalSaveMeanFinished(String line) {
        LoggedTraining training = Logs.training("Iter 10: Train loss 2.3, It/sec 0.4", line);

        assertThat(training.ending().finished()).isTrue();
        assertThat(training.ending().finalWeights()).isEqualTo("adapters/adapters.safetensors");
    }

    @Test
    void savedPathWithTheWordAndInItIsToldApart() {
        LoggedTraining training = Logs.training(
                "Iter 100: Train loss 2.3",
                "Iter 100: Saved adapter weights to cats and dogs/adapters.safetensors"
                        + " and cats and dogs/0000100_adapters.safetensors.",
                "Iter 200: Saved adapter weights to checkpoints/200_adapters.npz.");

        assertThat(training.saves())
                .containsExactly(
                        new LoggedTraining.Save(100, "cats and dogs/0000100_adapters.safetensors", 2),
                        new LoggedTraining.Save(200, "checkpoints/200_adapters.npz", 3));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "Iter 5: Train loss nan => NaN",
            "Iter 5: Train loss NaN, It/sec 1.0 => NaN",
            "Iter 5: Train loss inf, It/sec 1.0 => Infinity",
            "Iter 5: Train loss -inf, It/sec 1.0 => -Infinity",
            "Iter 5: Train loss Infinity, It/sec 1.0 => Infinity",
            "Iter 5: Train loss 2.12345678, Learning Rate 1.000e-05 => 2.12345678",
            "Iter 5: Train loss 3 => 3.0",
            "Iter 5: Train loss 1.2e+03, It/sec 1.0 => 1200.0",
            "Iter 5: Train loss -0.250, It/sec 1.0 => -0.25",
            "Iter 5: loss 1.250, lr 1.000e-05, it/s 0.5 => 1.25",
            "Iter 5 (Opt 2): loss 1.250, lr 1.000e-05 => 1.25",
            "ITER 5: TRAIN LOSS 1.250, IT/SEC 0.5 => 1.25",
            "iter 5: train loss 1.250 => 1.25",
            "Iter 5: Train loss 0.1234567890123456789, It/sec 1.0 => 0.12345678901234568",
            "Iter 5: Train loss 1e400, It/sec 1.0 => Infinity",
            "2024-03-01 10:11:12.123 [123/train/456 (pid 789)] Iter 5: Train loss 1.250, It/sec 1 => 1.25",
            "Calculating loss...: 100%|##| 25/25 [00:15<00:00, 1.63it/s]Iter 5: Train loss 1.250, It/sec 1 => 1.25",
            "\u001b[96mIter 5: Train loss \u001b[92m1.25000000\u001b[0m, Learning Rate 1.000e-05 => 1.25"
    })
    void trainLossIsFoundInEverySpellingAndPlace(String line, double expected) {
        LoggedTraining training = Logs.training(line);

        assertThat(training.series(Metric.TRAIN_LOSS).step(0)).isEqualTo(5);
        assertThat(Double.valueOf(training.series(Metric.TRAIN_LOSS).value(0))).isEqualTo(Double.valueOf(expected));
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void shortSpellingsOfTheForksAreTheDocumentedMetrics() {
        LoggedTraining training = Logs.training(
                "Iter 5: loss 1.250, lr 1.000e-05, it/s 0.500, tok/s 120.250," + " trained_tok 3778, peak_mem 8.080GB");

        assertThat(points(training, Metric.LEARNING_RATE)).isEqualTo("5=1.0E-5");
        assertThat(points(training, Metric.ITERATIONS_PER_SEC)).isEqualTo("5=0.5");
        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("5=120.25");
        assertThat(points(training, Metric.TRAINED_TOKENS)).isEqualTo("5=3778.0");
        assertThat(points(training, Metric.PEAK_MEMORY_GB)).isEqualTo("5=8.08");
    }

    @Test
    void unknownFiguresAreKeptAsMetricsOfTheirOwn() {
        LoggedTraining training = Logs.training(
                "Iter 5: Train loss 1.250, Grad Norm Preclip 0.000000, Trained Tokens 3778.0, Peak 56.494 GB,"
                        + " Cache mem 1.2 GB, Top 5 acc 0.4",
                "Iter 5: Val loss 1.5, Val acc 55.0%, KL 0.25, Val took 1.5s");

        assertThat(points(training, Metric.of("Grad Norm Preclip"))).isEqualTo("5=0.0");
        assertThat(points(training, Metric.TRAINED_TOKENS)).isEqualTo("5=3778.0");
        assertThat(points(training, Metric.PEAK_MEMORY_GB)).isEqualTo("5=56.494");
        assertThat(points(training, Metric.of("Cache mem"))).isEqualTo("5=1.2");
        assertThat(points(training, Metric.of("Top 5 acc"))).isEqualTo("5=0.4");
        assertThat(points(training, Metric.of("Val acc"))).isEqualTo("5=55.0");
        assertThat(points(training, Metric.of("val KL"))).isEqualTo("5=0.25");
        assertThat(points(training, Metric.VAL_TIME_SEC)).isEqualTo("5=1.5");
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void lineEditedByHandWithBothLossesGivesBoth() {
        LoggedTraining training = Logs.training(
                "Iter 600: Val loss 0.750, Train loss 0.971",
                "Iter 700: Train loss 0.9, It/sec 0.5, Val loss 0.74, Val took 2.0s");

        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("600=0.75 700=0.74");
        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("600=0.971 700=0.9");
        assertThat(points(training, Metric.ITERATIONS_PER_SEC)).isEqualTo("700=0.5");
        assertThat(points(training, Metric.VAL_TIME_SEC)).isEqualTo("700=2.0");
    }

    @Test
    void reportsGluedToOneLineAreBothReadWithThatLine() {
        LoggedTraining training = Logs.training(
                "Training",
                "Iter 10: Val loss 2.2, Val took 3.1sIter 10: Train loss 2.1, It/sec 0.5, Tokens/sec 100.0"
                        + "Iter 20: Train loss 2.0, It/sec 0.6");

        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("10=2.2");
        assertThat(points(training, Metric.VAL_TIME_SEC)).isEqualTo("10=3.1");
        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.1 20=2.0");
        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("10=100.0");
        assertThat(training.series(Metric.TRAIN_LOSS).line(1)).isEqualTo(2);
    }

    @Test
    void figureThatAReportLacksIsMissingAtItsIterationAndNowhereElse() {
        LoggedTraining training = Logs.training(
                "Iter 10: Train loss 2.1, It/sec 0.5",
                "Iter 20: Train loss 2.0, It/sec 0.6, Peak mem 8.0 GB",
                "Iter 30: Train loss 1.9",
                "Iter 40: Train loss nan, It/sec 0.8, Peak mem 8.2 GB");

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.1 20=2.0 30=1.9 40=NaN");
        assertThat(points(training, Metric.ITERATIONS_PER_SEC)).isEqualTo("10=0.5 20=0.6 40=0.8");
        assertThat(points(training, Metric.PEAK_MEMORY_GB)).isEqualTo("20=8.0 40=8.2");
        assertThat(training.series(Metric.PEAK_MEMORY_GB).line(1)).isEqualTo(4);
    }

    @Test
    void carriageReturnsByteOrderMarkAndBarsDoNotDisturbLinesAndTheirNumbers() {
        String bar = "\rCalculating loss...:   0%|          | 0/5 [00:00<?, ?it/s]\r";
        SourceContent.Log log = Logs.read(String.join(
                "\r\n",
                "\uFEFFIter 1: Val loss 5.5, Val took 0.1s",
                bar + "Iter 10: Train loss 5.0, It/sec 2.0",
                "Iter 20: Train loss 4.0, It/sec 2.5",
                ""));

        LoggedTraining training = log.trainings().get(0);
        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("1=5.5");
        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("10=5.0 20=4.0");
        assertThat(training.series(Metric.TRAIN_LOSS).line(0)).isEqualTo(2);
        assertThat(training.series(Metric.TRAIN_LOSS).line(1)).isEqualTo(3);
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void operatingSystemCommandsAndLinksOfATerminalAreTakenOut() {
        LoggedTraining training = Logs.training(
                "\u001b]0;training\u0007Iter 5: Train loss \u001b]8;;http://x\u001b\\1.25\u001b]8;;\u001b\\, It/sec 0.5\u001b(B");

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("5=1.25");
        assertThat(points(training, Metric.ITERATIONS_PER_SEC)).isEqualTo("5=0.5");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Iter 5: Train loss abc, It/sec 1.0 | The loss in \"Iter 5: Train loss abc, It/sec 1.0\" is no number.",
            "Iter 5: Train loss 2,350, It/sec 1.0 | The loss in \"Iter 5: Train loss 2,350, It/sec 1.0\" is no number.",
            "Iter 5: Train loss 2.3Loading model | The loss in \"Iter 5: Train loss 2.3Loading model\" is no number.",
            "Iter 99999999999999999999: Train loss 2.0 | The iteration of a report is too large a number."
    })
    void reportThatCannotBeReadIsAFindingWithItsLine(String line, String message) {
        LoggedTraining training = Logs.training("Iter 1: Train loss 3.0", line);

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("1=3.0");
        assertThat(training.findings())
                .containsExactly(Finding.in(java.nio.file.Path.of(Logs.NAME), 2, FindingCode.SKIPPED_LINE, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Iter 5: Train loss 2.0, It/sec 0,417 | \"It/sec 0,417\" in a report is no figure.",
            "Iter 5: Train loss 2.0, best so far | \"best so far\" in a report is no figure.",
            "Iter 5: Train loss 2.0, It/sec 18Loading | \"It/sec 18Loading\" in a report is no figure.",
            "Iter 5: Train loss 2.0, It/sec 1.0, It/sec 2.0 | A figure in a report stands twice; it is left out.",
            "Iter 5: Train loss 2.0, Val acc 2.0 | A figure in a report cannot be kept as a metric; it is left out."
    })
    void figureThatCannotBeReadIsAFindingAndTheLossStays(String line, String message) {
        LoggedTraining training = Logs.training(line);

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("5=2.0");
        assertThat(training.findings()).extracting(Finding::message).containsExactly(message);
    }

    @Test
    void thousandsCommasAreReadInTokenCounts() {
        LoggedTraining training = Logs.training("Iter 5: Train loss 2.0, Tokens/sec 1,234.5, Trained Tokens 1,234,567");

        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("5=1234.5");
        assertThat(points(training, Metric.TRAINED_TOKENS)).isEqualTo("5=1234567.0");
    }

    @Test
    void findingsOfOneKindAreCountedAfterTheFirstThousand() {
        StringBuilder log = new StringBuilder("Iter 1: Train loss 3.0\n");
        for (int i = 0; i < 1200; i++) {
            log.append("Iter 5: Train loss abc\n");
        }

        SourceContent.Log read = Logs.read(log.toString());

        assertThat(read.trainings().get(0).findings()).hasSize(1000);
        assertThat(read.findings())
                .extracting(Finding::message)
                .containsExactly("200 more findings of this kind are not listed.");
    }

    @Test
    void namesWithoutEndDoNotBecomeMetricsWithoutEnd() {
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= 500; i++) {
            log.append("Iter ")
                    .append(i)
                    .append(": Train loss 2.0, figure ")
                    .append("x".repeat(i % 70))
                    .append(i);
            log.append("a 1.0\n");
        }

        LoggedTraining training = Logs.read(log.toString()).trainings().get(0);

        assertThat(training.metrics()).hasSizeLessThanOrEqualTo(MetricNames.MOST + 1);
        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(500);
        assertThat(training.findings()).isNotEmpty();
    }

    @Test
    void metricsStandInTheDocumentedOrder() {
        LoggedTraining training = Logs.training(
                "Iter 5: Val loss 1.5, Val took 1.5s",
                "Iter 5: Train loss 2.0, Extra 1.0, Peak mem 8.0 GB, Tokens/sec 5.0");

        assertThat(List.copyOf(training.metrics().keySet()))
                .containsExactly(
                        Metric.TRAIN_LOSS,
                        Metric.VAL_LOSS,
                        Metric.TOKENS_PER_SEC,
                        Metric.PEAK_MEMORY_GB,
                        Metric.VAL_TIME_SEC,
                        Metric.of("Extra"));
    }

    private static String points(LoggedTraining training, Metric metric) {
        return Logs.points(training.series(metric));
    }
}
