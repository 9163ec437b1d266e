package dev.runlens.jmh;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.huggingface.TrainerStateFormat;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.DigitNumber;
import dev.runlens.read.mlx.log.MlxLogFormat;
import dev.runlens.read.table.CsvFormat;
import dev.runlens.read.table.JsonLinesFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What one megabyte of text takes: its numbers, its lines, and whole files of several formats from memory.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class ReadingLoops {
    private static final int MEGABYTE = 1_000_000;

    private final Random random = new Random(3);
    private final DigitNumber number = new DigitNumber();
    private final byte[] numbers = text("", i -> single() + "\n");
    private final byte[] table = text("epoch,grad_norm,learning_rate,step,train_loss,val_loss\n",
            i -> i / 1000 + "," + single() + "," + 2e-4 / (1 + i / 1e4) + "," + i + "," + single() + ",\n");
    private final byte[] lines = text("", i -> "{\"step\": " + i + ", \"loss\": " + single() + ", \"epoch\": "
            + i / 1000.0 + "}\n");
    private final byte[] state = text("{\"log_history\": [", i -> (i == 1 ? "" : ",") + "\n    {\n      \"epoch\": "
            + i / 1000.0 + ",\n      \"loss\": " + single() + ",\n      \"step\": " + i + "\n    }",
            "],\n \"global_step\": 9}\n");
    private final byte[] log = text("Starting training..., iters: 20000\n", i -> String.format(Locale.ROOT,
            "Iter %d: Train loss %.3f, Learning Rate 1.234e-05, It/sec %.3f, Tokens/sec %.3f, Trained Tokens %d,"
                    + " Peak mem 8.123 GB\n",
            i, 1 + random.nextDouble(), 1 + random.nextDouble(), 200 + random.nextDouble(), 400 * i));

    private double single() {
        return (float) (1 + random.nextDouble());
    }

    private static byte[] text(String head, IntFunction<String> row) {
        return text(head, row, "");
    }

    private static byte[] text(String head, IntFunction<String> row, String end) {
        StringBuilder text = new StringBuilder(head);
        for (int i = 1; text.length() < MEGABYTE; i++) {
            text.append(row.apply(i));
        }
        // A number is read with eight bytes after it.
        return text.append(end).append("\n".repeat(2 * Long.BYTES)).toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Numbers of JSON and of tables, one on each line.
    @Benchmark
    public double numberConversion() {
        double sum = 0;
        for (int p = 0; numbers[p] != '\n'; p++) {
            p = number.read(numbers, p);
            sum += number.value();
        }
        return sum;
    }

    /// Lines of a log, one by one.
    @Benchmark
    public int lineSplitting() throws IOException {
        ByteLines each = new ByteLines(new ByteArrayInputStream(log), MEGABYTE);
        int bytes = 0;
        while (each.next()) {
            bytes += each.length();
        }
        return bytes;
    }

    /// A table, by one thread.
    @Benchmark
    public SourceContent csvBlock() throws IOException {
        return read(new CsvFormat(), "metrics.csv", table);
    }

    /// Lines of JSON.
    @Benchmark
    public SourceContent jsonLines() throws IOException {
        return read(new JsonLinesFormat(), "metrics.jsonl", lines);
    }

    /// The state of a Trainer.
    @Benchmark
    public SourceContent trainerState() throws IOException {
        return read(new TrainerStateFormat(), "trainer_state.json", state);
    }

    /// A log of mlx-lm.
    @Benchmark
    public SourceContent logLines() throws IOException {
        return read(new MlxLogFormat(), "train.log", log);
    }

    private static SourceContent read(RunFormat format, String name, byte[] bytes) throws IOException {
        return format.read(
                new SourceInput(Path.of(name), () -> Channels.newChannel(new ByteArrayInputStream(bytes)),
                        bytes.length),
                ReadProgress.NONE);
    }
}
