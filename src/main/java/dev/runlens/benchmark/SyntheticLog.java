package dev.runlens.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Random;

/// A long log in the classic form of mlx-lm: every iteration reported with all its figures, a validation now and then,
/// always the same bytes for the same number of lines.
final class SyntheticLog {
    private static final int VALIDATION_EVERY = 200;
    private static final int FLUSH = 1 << 20;
    private static final long SEED = 20260822;

    private final Form form;
    private final Random random = new Random(SEED);
    private final StringBuilder text = new StringBuilder(FLUSH + 4096);
    private long tokens;

    /// What its lines look like.
    enum Form {
        /// Numbers of one figure are as wide in nearly all lines.
        EVEN(""),
        /// Numbers change their width from line to line.
        UNEVEN("-uneven"),
        /// The table that mlx-lm prints to a terminal.
        TABLE("-table");

        private final String suffix;

        Form(String suffix) {
            this.suffix = suffix;
        }
    }

    private SyntheticLog(Form form) {
        this.form = form;
    }

    /// The log of so many lines in a folder; written when it is not there yet.
    static Path in(Path folder, long lines, Form form) throws IOException {
        Path file = folder.resolve("runlens-benchmark-" + lines + form.suffix + ".log");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(file.getFileName() + ".part");
            write(unfinished, lines, form);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /// Writes a log of so many lines.
    static void write(Path file, long lines, Form form) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            new SyntheticLog(form).write(out, lines);
        }
    }

    private void write(OutputStream out, long lines) throws IOException {
        text.append("Loading pretrained model\nLoading datasets\nTraining\n");
        text.append("Trainable parameters: 0.579% (9.961M/1720.575M)\n");
        text.append("Starting training..., iters: ").append(lines).append('\n');
        long written = 5;
        for (long iteration = 1; written < lines; iteration++) {
            if (iteration % VALIDATION_EVERY == 1 && written + 1 < lines) {
                validation(iteration);
                written++;
            }
            training(iteration);
            written++;
            if (text.length() >= FLUSH) {
                flush(out);
            }
        }
        flush(out);
    }

    private void training(long iteration) {
        tokens += 380 + random.nextInt(120);
        if (form == Form.TABLE) {
            row(iteration);
            return;
        }
        text.append("Iter ").append(iteration).append(": Train loss ");
        fixed(loss(iteration, 1.0));
        text.append(", Learning Rate ").append(1 + random.nextInt(9)).append('.');
        text.append(100 + random.nextInt(900)).append("e-05, It/sec ");
        fixed(300 + random.nextInt(300));
        text.append(", Tokens/sec ");
        fixed(150_000 + random.nextInt(100_000));
        text.append(", Trained Tokens ").append(tokens).append(", Peak mem ");
        fixed(8_080 + random.nextInt(400));
        text.append(" GB\n");
    }

    /// `   100    2.350 ▼    2,235    123.4k`.
    private void row(long iteration) {
        text.append(String.format(Locale.ROOT, "%9d    ", iteration));
        fixed(loss(iteration, 1.0));
        text.append(String.format(
                Locale.ROOT, " ▼    %,d    %,.1fk\n", 1500 + random.nextInt(1000), tokens / 1e3));
    }

    private void validation(long iteration) {
        if (form == Form.TABLE) {
            text.append(String.format(Locale.ROOT, "%9d    val ", iteration));
            fixed(loss(iteration, 1.15));
            text.append(String.format(Locale.ROOT, "    %.2fs\n", 20 + random.nextDouble()));
            return;
        }
        text.append("Iter ").append(iteration).append(": Val loss ");
        fixed(loss(iteration, 1.15));
        text.append(", Val took ");
        fixed(20_000 + random.nextInt(9_000));
        text.append("s\n");
    }

    private int loss(long iteration, double factor) {
        double falling = 1_000 + 2_000 / Math.sqrt(1 + iteration / 1_000.0);
        return (int) (falling * factor) + random.nextInt(120);
    }

    /// Thousandths with three decimals, or with one to three where widths change.
    private void fixed(int thousandths) {
        text.append(thousandths / 1_000).append('.');
        int fraction = thousandths % 1_000;
        text.append((char) ('0' + fraction / 100)).append((char) ('0' + fraction / 10 % 10));
        text.append((char) ('0' + fraction % 10));
        if (form == Form.UNEVEN) {
            text.setLength(text.length() - random.nextInt(3));
        }
    }

    private void flush(OutputStream out) throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
