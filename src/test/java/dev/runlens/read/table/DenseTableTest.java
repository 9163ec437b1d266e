package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A table of plain fields is read from its bytes; one with a quote anywhere goes through the general reader. Both say the
/// same.
class DenseTableTest {
    private static final String[] FIELDS = {
            "1", "0.5", "-2.25", "1e-3", "1.5E+2", "1.5304319858551025", "0.00019998000199980003", "123456789012345678",
            "1234567890123456789", "0.1234567890123456789", "", " 3 ", "nan", "NaN", "inf", "-inf", "None", "N/A",
            "abc",
            "1,5", "1.2.3", "1e", "e5", ".5", "5.", "-", "+7", "-0", "0", "00.50", "1e400", "1e-400", "0x10", "#3",
            "a b",
            "1e999999", "12345678.12345678", "2e-4x", "3\"4", "4 5", "1_000", "9007199254740993", "0.1e1"
    };

    @TempDir
    Path folder;

    private final Random random = new Random(17);

    @Test
    void aTableMeansTheSameByBothWays() throws IOException {
        for (int round = 0; round < 400; round++) {
            char separator = ",;\t".charAt(round % 3);
            String rest = rows(separator, round % 4 == 0 ? "\r\n" : "\n");
            String header = "step,train_loss,val_loss,grad_norm".replace(',', separator);
            String quoted = "\"step\"" + header.substring(4);

            assertThat(told(header + rest)).as(header + rest).isEqualTo(told(quoted + rest));
        }
    }

    @Test
    void aTableOfSeveralBuffersMeansTheSame() throws IOException {
        StringBuilder rest = new StringBuilder("\n");
        for (int step = 1; rest.length() < 3_000_000; step++) {
            rest.append(step).append(',').append(random.nextDouble()).append(",,").append((float) random.nextGaussian())
                    .append(step % 50_000 == 0 ? ",9\n" : "\n");
        }

        assertThat(told("step,train_loss,val_loss,grad_norm" + rest))
                .isEqualTo(told("\"step\",train_loss,val_loss,grad_norm" + rest));
    }

    @Test
    void rowsThatAreSpecialBetweenPlainOnesMeanTheSame() throws IOException {
        for (int kind = 0; kind < 6; kind++) {
            StringBuilder rest = new StringBuilder("\n");
            for (int row = 1; rest.length() < 1_500_000; row++) {
                int step = kind == 1 ? row % 40_000 : kind == 2 && row % 1000 == 0 ? row / 1000 : row;
                rest.append(kind == 3 && row % 700 == 0 ? "" : String.valueOf(step)).append(',');
                rest.append(kind == 4 && row > 40_000 && row % 3 == 0 ? "nan" : String.valueOf(random.nextFloat()));
                rest.append(row % 100 == 0 ? ",0.5" : ",").append(',').append(kind == 5 ? row / 30_000 : row / 9);
                rest.append(kind == 4 && row % 5000 == 0 ? "\n\n" : "\n");
            }
            rest.setLength(rest.length() - kind % 2);

            assertThat(told("step,train_loss,val_loss,epoch" + rest)).as("kind %s", kind)
                    .isEqualTo(told("\"step\",train_loss,val_loss,epoch" + rest));
        }
    }

    @Test
    void rowsThatStandStillOrGoBackMeanTheSame() throws IOException {
        for (int kind = 0; kind < 5; kind++) {
            StringBuilder rest = new StringBuilder("\n");
            for (int row = 1; rest.length() < 1_200_000; row++) {
                int step = kind < 2 ? row / 2 : kind == 2 ? row % 900 : row;
                int epoch = kind == 2 ? row / 900 : kind == 3 ? row % 30_000 / 4000 : row / 9000;
                rest.append(step).append(',').append(kind == 0 ? random.nextInt(2) : random.nextFloat()).append(',');
                rest.append(row % 3 == 0 ? "" : String.valueOf(random.nextInt(2))).append(',');
                rest.append(kind == 4 && row % 5000 == 0 ? "" : String.valueOf(epoch)).append('\n');
            }

            assertThat(told("step,train_loss,val_loss,epoch" + rest)).as("kind %s", kind)
                    .isEqualTo(told("\"step\",train_loss,val_loss,epoch" + rest));
        }
    }

    @Test
    void anyNumberOfThreadsReadsTheSame() throws IOException {
        StringBuilder text = new StringBuilder("step,train_loss,val_loss\n");
        for (int row = 1; text.length() < 6_000_000; row++) {
            text.append(row % 90_000).append(',').append(random.nextFloat());
            text.append(row % 7 == 0 ? ",1.5\n" : row % 70_001 == 0 ? ",none\n" : ",\n");
        }
        String alone = read(text.toString(), 1);

        assertThat(alone).hasSizeGreaterThan(1_000_000);
        assertThat(read(text.toString(), 2)).isEqualTo(alone);
        assertThat(read(text.toString(), 5)).isEqualTo(alone);
    }

    private String read(String text, int threads) throws IOException {
        Path file = folder.resolve("metrics.csv");
        CsvHeader header = CsvHeader.of(text.substring(0, 1000), ColumnChoice.NONE).orElseThrow();
        RowTrainings trainings = new RowTrainings(file);
        CsvRows rows = new CsvRows(file, header, trainings);
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        DenseTable table = new DenseTable(',', rows, threads, new AtomicLong());
        assertThat(table.read(new ByteArrayInputStream(bytes))).isTrue();
        rows.end(true);
        StringBuilder told = new StringBuilder();
        for (LoggedTraining training : trainings.trainings()) {
            tell(training, told);
        }
        return told.append(trainings.findings()).toString();
    }

    private String rows(char separator, String end) {
        StringBuilder text = new StringBuilder(end);
        int rows = random.nextInt(12);
        for (int row = 1; row <= rows; row++) {
            if (random.nextInt(9) == 0) {
                text.append(List.of("", "# a note", " ", "#").get(random.nextInt(4))).append(end);
            }
            text.append(random.nextInt(12) == 0 ? field(separator) : String.valueOf(row));
            int fields = random.nextInt(5) == 0 ? random.nextInt(6) : 3;
            for (int i = 0; i < fields; i++) {
                text.append(separator)
                        .append(random.nextInt(3) == 0 ? field(separator) : String.valueOf(random.nextFloat()));
            }
            text.append(row == rows && random.nextBoolean() ? "" : end);
        }
        return text.toString();
    }

    private String field(char separator) {
        String field = FIELDS[random.nextInt(FIELDS.length)];
        return field.indexOf(separator) >= 0 ? "7" : field;
    }

    /// All that was read, values bit by bit and with their lines, or what was wrong with it.
    private String told(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("metrics.csv"), text);
        StringBuilder told = new StringBuilder();
        try {
            SourceContent.Log log = new CsvFormat().read(SourceInput.of(file), ReadProgress.NONE);
            for (LoggedTraining training : log.trainings()) {
                tell(training, told);
            }
            return told.append(log.findings()).toString();
        } catch (IOException broken) {
            return told + broken.getMessage();
        }
    }

    private static void tell(LoggedTraining training, StringBuilder told) {
        for (Map.Entry<Metric, Series> metric : training.metrics().entrySet()) {
            told.append(metric.getKey().key()).append(':');
            Series series = metric.getValue();
            for (int i = 0; i < series.size(); i++) {
                told.append(series.step(i)).append('=').append(Double.doubleToLongBits(series.value(i)))
                        .append('@').append(series.line(i)).append(' ');
            }
        }
        told.append(training.header());
    }
}
