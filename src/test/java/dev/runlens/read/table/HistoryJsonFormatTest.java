package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryJsonFormatTest {
    private static final Path FILE = Path.of("run7", "history.json");
    private static final HistoryJsonFormat FORMAT = new HistoryJsonFormat();
    private static final String KERAS = """
            {"loss": [2.5, 1.75, NaN], "val_loss": [2.25, "1.875", 1.5],
             "accuracy": [0.25, 0.5, 0.75], "learning_rate": [0.001, 0.001, 0.0005]}
            """;

    private static SourceContent.Log log(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SourceInput input = new SourceInput(FILE, () -> Channels.newChannel(new ByteArrayInputStream(bytes)),
                bytes.length);
        return (SourceContent.Log) FORMAT.read(input, ReadProgress.NONE);
    }

    private static LoggedTraining training(String text) throws IOException {
        return log(text).trainings().getFirst();
    }

    private static boolean recognises(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return FORMAT.recognises(new FileProbe(Path.of(name), bytes, new byte[0], bytes.length));
    }

    @Test
    void itIsKnownByAListOfLosses() {
        assertThat(recognises("history.json", KERAS)).isTrue();
        assertThat(recognises("h.json", "{\"params\": {\"epochs\": 3}, \"history\": {\"loss\": [1.5]}}"))
                .isTrue();
        assertThat(recognises("h.json", "{\"val_loss\": {\"0\": 1.5, \"1\": 1.25}}"))
                .isTrue();
        assertThat(recognises("cut.json", KERAS.substring(0, 30))).isTrue();
        for (String other : List.of(
                "",
                "{}",
                "[]",
                "{\"loss\": 1.5}",
                "{\"loss\": \"mse\", \"layers\": [1, 2]}",
                "{\"loss\": [\"mse\"]}",
                "{\"log_history\": [{\"loss\": 1.5}]}",
                "{\"training_metrics\": {\"train_loss\": [1.5]}}")) {
            assertThat(recognises("history.json", other)).as(other).isFalse();
        }
        assertThat(recognises("history.txt", KERAS)).isFalse();
    }

    @Test
    void listsAreSeriesByEpoch() throws IOException {
        LoggedTraining training = training(KERAS);
        long[] epochs = {0, 1, 2};

        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(epochs, new double[] {2.5, 1.75, Double.NaN}));
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(Series.of(epochs, new double[] {2.25, 1.875, 1.5}));
        assertThat(training.series(Metric.of("accuracy")).lastValue()).isEqualTo(0.75);
        assertThat(training.series(Metric.LEARNING_RATE).lastValue()).isEqualTo(0.0005);
        assertThat(training.series(Metric.of("accuracy")).line(0)).isEqualTo(2);
        assertThat(log(KERAS).trainer().name()).isEqualTo("keras");
        assertThat(log(KERAS).findings()).isEmpty();
    }

    @Test
    void whatPandasWritesAndAWrapperAreReadToo() throws IOException {
        Series loss = Series.of(new long[] {0, 1, 10}, new double[] {2.5, 1.75, 1.5});

        assertThat(training("{\"loss\": {\"0\": 2.5, \"1\": 1.75, \"10\": 1.5, \"x\": 9}}")
                .series(Metric.TRAIN_LOSS))
                        .isEqualTo(loss);
        assertThat(training("{\"epoch\": [0, 1], \"history\": {\"loss\": [2.5, null, 1.5], \"val_loss\": []}}")
                .series(Metric.TRAIN_LOSS))
                        .isEqualTo(Series.of(new long[] {0, 2}, new double[] {2.5, 1.5}));
    }

    @Test
    void aFileThatIsCutAnywhereGivesWhatWasWholeAndNoOtherNumber() throws IOException {
        LoggedTraining whole = training(KERAS);
        int read = 0;
        for (int size = 0; size < KERAS.length() - 3; size++) {
            try {
                SourceContent.Log cut = log(KERAS.substring(0, size));
                cut.trainings()
                        .getFirst()
                        .metrics()
                        .forEach((metric, series) -> assertThat(
                                whole.series(metric).slice(0, series.size(), 0))
                                        .isEqualTo(series));
                assertThat(cut.findings()).extracting(Finding::code).containsExactly(FindingCode.TRUNCATED);
                read++;
            } catch (UnreadableSourceException nothingYet) {
                assertThat(nothingYet.getMessage()).doesNotContain("Exception");
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void hostileAndEmptyFilesAreRefusedInWords() {
        for (String text : List.of(
                "",
                "{}",
                "[1, 2]",
                "{\"loss\": []}",
                "{\"loss\": " + "[".repeat(100_000),
                "{\"history\": ".repeat(100_000),
                "{\"loss\": {\"99999999999999999999\": 1, \"-1\": 2, \"1e3\": 3}}",
                "{\"" + "x".repeat(1_000_000) + "\": [1]}")) {
            assertThatThrownBy(() -> log(text))
                    .as(text.substring(0, Math.min(40, text.length())))
                    .isInstanceOf(UnreadableSourceException.class)
                    .message()
                    .isNotBlank()
                    .doesNotContain("Exception");
        }
    }
}
