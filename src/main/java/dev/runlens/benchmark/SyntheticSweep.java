package dev.runlens.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// A folder of runs that differ in their settings, each with the configuration and the log that mlx-lm leaves; the same bytes
/// every time.
final class SyntheticSweep {
    private static final int SEED = 2026;
    private static final double[] RATES = {1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4};
    private static final int[] RANKS = {4, 8, 16, 32};

    private SyntheticSweep() {}

    /// The runs; those that are there are used again.
    ///
    /// @param runs how many
    /// @param reports of each, one for each iteration
    /// @param evaluations of each, evenly among the reports
    static Path in(Path folder, int runs, int reports, int evaluations) throws IOException {
        Path sweep = folder.resolve("runlens-benchmark-sweep-" + runs + "-" + reports + "-" + evaluations);
        if (Files.exists(sweep)) {
            return sweep;
        }
        Path unfinished = folder.resolve(sweep.getFileName() + "." + System.nanoTime());
        for (int run = 0; run < runs; run++) {
            Path home = Files.createDirectories(unfinished.resolve(String.format(Locale.ROOT, "run_%04d", run)));
            Random random = new Random(SEED + run);
            Files.writeString(home.resolve("adapter_config.json"), configuration(run, reports, evaluations));
            Files.writeString(home.resolve("train.log"), log(random, reports, evaluations, run % RATES.length));
        }
        Files.move(unfinished, sweep);
        return sweep;
    }

    private static String configuration(int run, int reports, int evaluations) {
        return String.format(
                Locale.ROOT,
                """
                {
                    "model": "some/model-1B", "fine_tune_type": "lora", "optimizer": "adamw", "seed": %d,
                    "batch_size": 4, "iters": %d, "val_batches": 25, "learning_rate": %s, "num_layers": 16,
                    "lora_parameters": {"rank": %d, "dropout": 0.0, "scale": 20.0}, "max_seq_length": 2048,
                    "steps_per_report": 1, "steps_per_eval": %d, "save_every": %d, "grad_checkpoint": false
                }
                """,
                run % 3,
                reports,
                RATES[run % RATES.length],
                RANKS[run / RATES.length % RANKS.length],
                reports / evaluations,
                reports / 5);
    }

    private static String log(Random random, int reports, int evaluations, int rate) {
        StringBuilder text = new StringBuilder(reports * 140);
        text.append("Starting training..., iters: ").append(reports).append('\n');
        double floor = 1.6 - rate * 0.05;
        long tokens = 0;
        for (int i = 1; i <= reports; i++) {
            double falling = floor + 1.4 * Math.exp(-3.0 * i / reports);
            if (i == 1 || i % (reports / evaluations) == 0) {
                text.append(String.format(
                        Locale.ROOT,
                        "Iter %d: Val loss %.3f, Val took %.3fs%n",
                        i,
                        falling + 0.1 + 0.2 * rate * i * i / reports / reports + random.nextGaussian() * 0.03,
                        4 + random.nextDouble()));
            }
            tokens += 380 + random.nextInt(120);
            text.append(String.format(
                    Locale.ROOT,
                    "Iter %d: Train loss %.3f, Learning Rate %.3e, It/sec %.3f, Tokens/sec %.3f, Trained Tokens %d,"
                            + " Peak mem 8.123 GB%n",
                    i,
                    falling + random.nextGaussian() * 0.05,
                    RATES[rate],
                    3 + random.nextDouble(),
                    1500 + random.nextInt(500) + random.nextDouble(),
                    tokens));
        }
        return text.toString();
    }
}
