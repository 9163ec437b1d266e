package dev.runlens.benchmark.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Run folders as mlx-lm leaves them, a thousand reports and twenty evaluations each, the same bytes every time.
final class RunFolders {
    private static final int ITERATIONS = 1000;
    private static final int EVALUATED_EVERY = 50;
    private static final int SETTINGS = 7;

    private RunFolders() {}

    /// A folder with so many run folders, written where it is not there already.
    static Path in(Path folder, int count) {
        Path runs = folder.resolve("runlens-benchmark-window-" + count);
        for (int i = 0; i < count; i++) {
            Path run = runs.resolve(String.format(Locale.ROOT, "sweep_%04d", i));
            if (!Files.exists(run.resolve("train.log"))) {
                write(run, i);
            }
        }
        return runs;
    }

    private static void write(Path run, int number) {
        try {
            Files.createDirectories(run);
            Files.writeString(run.resolve("adapter_config.json"), String.format(Locale.ROOT, """
                    {"model": "tiny-llama", "fine_tune_type": "lora", "learning_rate": %de-5, "batch_size": 2,
                     "iters": %d, "num_layers": 8, "lora_parameters": {"rank": %d, "dropout": 0.0, "scale": 20.0},
                     "max_seq_length": 512, "steps_per_eval": %d, "steps_per_report": 1, "seed": %d}
                    """, 1 + number % SETTINGS, ITERATIONS, 4 << number % 5, EVALUATED_EVERY, number));
            Files.writeString(run.resolve("train.log"), log(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String log(int number) {
        Random noise = new Random(number);
        double floor = 1.2 + 0.13 * (number % SETTINGS) + 0.0003 * number;
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= ITERATIONS; i++) {
            double loss = floor + 2.2 * Math.exp(-6.0 * i / ITERATIONS);
            if (i % EVALUATED_EVERY == 0) {
                log.append(String.format(Locale.ROOT, "Iter %d: Val loss %.3f, Val took 2.1s%n", i,
                        loss + 0.1 + noise.nextGaussian() * 0.01));
            }
            log.append(String.format(
                    Locale.ROOT,
                    "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec %.3f, Tokens/sec 210.000, Trained Tokens %d,"
                            + " Peak mem 3.100 GB%n",
                    i, loss + noise.nextGaussian() * 0.05, 1 + noise.nextDouble(), i * 200));
        }
        return log.toString();
    }
}
