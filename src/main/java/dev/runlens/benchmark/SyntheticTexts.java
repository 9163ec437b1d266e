package dev.runlens.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A trainer's state and a table of about so many bytes, written as Hugging Face and PyTorch Lightning write them:
/// single precision numbers with all the digits of a double.
final class SyntheticTexts {
    private static final int EVALUATION_EVERY = 100;

    private final Random random = new Random(29);
    private long written;

    private SyntheticTexts() {}

    /// One of the forms, written from its beginning.
    private interface Form {
        void write(SyntheticTexts texts, BufferedWriter out, long bytes) throws IOException;
    }

    /// Writes a `trainer_state.json`.
    static void state(Path file, long bytes) throws IOException {
        write(file, bytes, SyntheticTexts::state);
    }

    /// Writes a `metrics.csv`.
    static void table(Path file, long bytes) throws IOException {
        write(file, bytes, SyntheticTexts::table);
    }

    /// Writes lines of JSON.
    static void lines(Path file, long bytes) throws IOException {
        write(file, bytes, SyntheticTexts::lines);
    }

    /// Writes what the Trainer prints to a console.
    static void console(Path file, long bytes) throws IOException {
        write(file, bytes, SyntheticTexts::console);
    }

    private static void write(Path file, long bytes, Form form) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            form.write(new SyntheticTexts(), out, bytes);
        }
    }

    private void lines(BufferedWriter out, long bytes) throws IOException {
        for (long step = 1; written < bytes; step++) {
            add(out, "{\"step\": " + step + ", \"loss\": " + single(loss(step)) + ", \"grad_norm\": "
                    + single(1 + random.nextDouble()));
            add(out, ", \"learning_rate\": " + 2e-4 / (1 + step / 1e4) + ", \"epoch\": " + step / 1000.0 + "}\n");
            if (step % EVALUATION_EVERY == 0) {
                add(out, "{\"step\": " + step + ", \"eval_loss\": " + single(loss(step)) + "}\n");
            }
        }
    }

    private void console(BufferedWriter out, long bytes) throws IOException {
        add(out, "***** Running training *****\n  Num Epochs = 400\n  Total optimization steps = 400,000\n");
        for (long step = 1; written < bytes; step++) {
            add(out, "{'loss': " + ten(loss(step)) + ", 'grad_norm': " + single(1 + random.nextDouble())
                    + ", 'learning_rate': " + 2e-4 / (1 + step / 1e4) + ", 'epoch': " + step / 1000.0 + "}\n");
            if (step % EVALUATION_EVERY == 0) {
                add(out, "{'eval_loss': " + single(loss(step)) + ", 'eval_runtime': 12.3, 'epoch': " + step / 1000.0
                        + "}\n");
            }
        }
    }

    private void state(BufferedWriter out, long bytes) throws IOException {
        add(out, "{\n  \"best_metric\": null,\n  \"epoch\": 3.0,\n  \"log_history\": [");
        long step = 0;
        while (written < bytes) {
            step++;
            add(out, step == 1 ? "\n    {\n" : ",\n    {\n");
            add(out, "      \"epoch\": " + step / 1000.0 + ",\n");
            add(out, "      \"grad_norm\": " + single(1 + random.nextDouble()) + ",\n");
            add(out, "      \"learning_rate\": " + 2e-4 / (1 + step / 1e4) + ",\n");
            add(out, "      \"loss\": " + ten(loss(step)) + ",\n");
            add(out, "      \"step\": " + step + "\n    }");
            if (step % EVALUATION_EVERY == 0) {
                add(out, ",\n    {\n      \"epoch\": " + step / 1000.0 + ",\n      \"eval_loss\": ");
                add(
                        out,
                        single(loss(step)) + ",\n      \"eval_runtime\": 12.3456,\n      \"step\": " + step
                                + "\n    }");
            }
        }
        add(
                out,
                "\n  ],\n  \"logging_steps\": 1,\n  \"max_steps\": " + step + ",\n  \"global_step\": " + step
                        + "\n}\n");
    }

    private void table(BufferedWriter out, long bytes) throws IOException {
        add(out, "epoch,grad_norm,learning_rate,step,train_loss,val_loss\n");
        for (long step = 1; written < bytes; step++) {
            add(out, step / 1000 + "," + single(1 + random.nextDouble()) + "," + 2e-4 / (1 + step / 1e4) + "," + step);
            add(out, "," + single(loss(step)) + ",\n");
            if (step % EVALUATION_EVERY == 0) {
                add(out, step / 1000 + ",,," + step + ",," + single(loss(step)) + "\n");
            }
        }
    }

    private double loss(long step) {
        return 1 + 2 / Math.sqrt((double) step) + random.nextGaussian() / 20;
    }

    private static double single(double value) {
        return (float) value;
    }

    private static double ten(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private void add(BufferedWriter out, String text) throws IOException {
        out.write(text);
        written += text.length();
    }
}
