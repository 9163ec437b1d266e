package dev.runlens.read.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Logs that the Trainer printed, beside the states it saved.
class PrintedReportsTest {
    private static final Path RUNS = Path.of("src/test/resources/runs");

    @ParameterizedTest
    @CsvSource({
            "hf_lora_r8_lr5e-4, output/",
            "hf_lora_r32_lr5e-3_overfit, output/",
            "hf_lora_diverged_nan, output/",
            "trl_sft, ''"
    })
    void whatWasPrintedIsWhatWasSavedAtTheSameSteps(String run, String output) throws IOException {
        LoggedTraining printed = only(new ConsoleFormat().read(input(run + "/train.log"), ReadProgress.NONE));
        LoggedTraining saved = saved(run, output);

        assertSame(printed, saved);
        assertThat(printed.header().planned()).isEqualTo(saved.header().planned());
    }

    @ParameterizedTest
    @CsvSource({"hf_lora_r8_lr5e-4, output/", "hf_lora_r32_lr5e-3_overfit, output/", "trl_sft, ''"})
    void withoutBarsTheStepsFollowFromEpochsAndSpeed(String run, String output) throws IOException {
        StringBuilder reports = new StringBuilder();
        Matcher report = Pattern.compile("\\{'[^}]*\\}").matcher(Files.readString(RUNS.resolve(run + "/train.log")));
        while (report.find()) {
            reports.append(report.group()).append('\n');
        }

        assertSame(only(Printed.log(reports.toString())), saved(run, output));
    }

    @ParameterizedTest
    @CsvSource({"hf_lora_r8_lr5e-4", "trl_sft"})
    void aLogThatIsCutAnywhereGivesTheBeginningOfTheWhole(String run) throws IOException {
        byte[] whole = Files.readAllBytes(RUNS.resolve(run + "/train.log"));
        LoggedTraining all = only(Printed.log(new String(whole, StandardCharsets.UTF_8)));
        Series train = all.series(Metric.TRAIN_LOSS);
        int first = new String(whole, StandardCharsets.ISO_8859_1).indexOf('}') + 1;
        for (int length = first; length < whole.length; length += 7) {
            String text = new String(whole, 0, length, StandardCharsets.UTF_8);
            LoggedTraining cut = Printed.log(text).trainings().getFirst();
            Series some = cut.series(Metric.TRAIN_LOSS);
            int size = some.size();
            assertThat(some.valuesCopy())
                    .as("at %d", length)
                    .isEqualTo(train.slice(0, size, 0).valuesCopy());
            // The bar that tells the step of the last report may be cut off.
            for (int i = 0; i < size - 1; i++) {
                assertThat(some.step(i)).as("at %d", length).isEqualTo(train.step(i));
            }
        }
    }

    private static void assertSame(LoggedTraining printed, LoggedTraining saved) {
        assertThat(printed.metrics().keySet()).containsAll(List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS));
        printed.metrics().forEach((metric, series) -> {
            Series same = saved.series(metric);
            assertThat(series.stepsCopy()).as(metric.key()).isEqualTo(same.stepsCopy());
            for (int i = 0; i < series.size(); i++) {
                double value = same.value(i);
                if (Double.isFinite(value)) {
                    assertThat(series.value(i)).as(metric.key()).isCloseTo(value, within(Math.abs(value) * 6e-4));
                } else {
                    assertThat(series.value(i)).as(metric.key()).isEqualTo(Double.valueOf(value));
                }
            }
        });
        assertThat(printed.ending().finished()).isTrue();
        assertThat(printed.findings()).isEmpty();
    }

    private static LoggedTraining saved(String run, String output) throws IOException {
        return only((SourceContent.Log) new TrainerStateFormat().read(input(run + "/" + output + "trainer_state.json"),
                ReadProgress.NONE));
    }

    private static LoggedTraining only(SourceContent.Log log) {
        assertThat(log.findings()).isEmpty();
        assertThat(log.trainings()).hasSize(1);
        return log.trainings().getFirst();
    }

    private static SourceInput input(String file) throws IOException {
        return SourceInput.of(RUNS.resolve(file));
    }
}
