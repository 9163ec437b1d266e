package dev.runlens.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Run folders as mlx-lm leaves them, made for a test.
final class RunFiles {
    private RunFiles() {}

    /// A folder with a configuration and a log that reports train and validation loss every ten iterations.
    ///
    /// @param learningRate as the configuration spells it
    /// @param losses train and validation loss in turn
    static Path run(Path parent, String name, String learningRate, double... losses) {
        Path folder = config(parent, name, learningRate, losses.length / 2 * 10);
        write(folder.resolve("train.log"), log(losses));
        return folder;
    }

    /// A folder with nothing but a configuration.
    static Path config(Path parent, String name, String learningRate) {
        return config(parent, name, learningRate, 300);
    }

    private static Path config(Path parent, String name, String learningRate, int iterations) {
        Path folder = parent.resolve(name);
        write(folder.resolve("adapter_config.json"), """
                {"model": "tiny-llama", "learning_rate": %s, "batch_size": 2, "iters": %d,
                 "num_layers": 8, "lora_parameters": {"rank": 8, "dropout": 0.0, "scale": 20.0},
                 "max_seq_length": 512, "steps_per_eval": 10, "steps_per_report": 10, "save_every": 100}
                """.formatted(learningRate, iterations));
        return folder;
    }

    static String log(double... losses) {
        StringBuilder log = new StringBuilder(
                "Loading pretrained model\nStarting training..., iters: " + losses.length / 2 * 10 + "\n");
        for (int i = 0; i + 1 < losses.length; i += 2) {
            int iteration = (i / 2 + 1) * 10;
            log.append(
                    String.format(Locale.ROOT, "Iter %d: Val loss %.3f, Val took 1.500s%n", iteration, losses[i + 1]));
            log.append(String.format(
                    Locale.ROOT,
                    "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec 0.500, Tokens/sec 250.000, "
                            + "Trained Tokens %d, Peak mem 8.500 GB%n",
                    iteration,
                    losses[i],
                    iteration * 500));
        }
        return log.toString();
    }

    /// Writes something else into a file that is there.
    static void replace(Path file, String before, String after) {
        try {
            Files.writeString(file, Files.readString(file).replace(before, after));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
