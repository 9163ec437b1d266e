package dev.runlens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Runs that the samples have none of, for the window of [StartTraining]: some with so many reports that their curves are
/// painted as pixels, and so many that they are shown as a table, step by step.
enum TrainingRuns {
    /// Long ones.
    DENSE(2, 40_000),
    /// Many short ones.
    MANY(48, 60);

    private final int runs;
    private final int reports;

    TrainingRuns(int runs, int reports) {
        this.runs = runs;
        this.reports = reports;
    }

    /// How many there are.
    int count() {
        return runs;
    }

    /// Writes them.
    ///
    /// @param scraps where the folder with their folders is made
    Path in(Path scraps) throws IOException {
        Path folder = scraps.resolve(name().toLowerCase(Locale.ROOT));
        for (int run = 0; run < runs; run++) {
            Path home = Files.createDirectories(folder.resolve("run-" + run));
            Files.writeString(
                    home.resolve("adapter_config.json"),
                    "{\"model\": \"some-model\", \"fine_tune_type\": \"lora\", \"learning_rate\": " + (1 + run % 5)
                            + "e-5, \"iters\": " + reports + ", \"batch_size\": 2, \"steps_per_report\": 1, \"seed\": " + run
                            + "}");
            Files.writeString(home.resolve("train.log"), log(run));
        }
        return folder;
    }

    private String log(int run) {
        Random noise = new Random(run);
        int evaluated = reports / 10;
        StringBuilder log = new StringBuilder();
        for (int i = 1; i <= reports; i++) {
            double loss = 1.2 + 0.01 * run + 2 * Math.exp(-6.0 * i / reports);
            if (i % evaluated == 0) {
                log.append("Iter ").append(i).append(": Val loss ").append(shortened(loss + 0.1)).append(", Val took 2.1s\n");
            }
            log.append("Iter ").append(i).append(": Train loss ")
                    .append(shortened(loss + noise.nextGaussian() * 0.05))
                    .append(", Learning Rate 1.000e-05, It/sec 1.500, Tokens/sec 210.000, Trained Tokens ")
                    .append(i * 200)
                    .append(", Peak mem 3.100 GB\n");
        }
        return log.toString();
    }

    private static double shortened(double loss) {
        return Math.round(loss * 1000) / 1000.0;
    }
}
