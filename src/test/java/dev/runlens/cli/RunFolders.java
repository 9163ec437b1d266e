package dev.runlens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two runs of the documented example, as files.
final class RunFolders {
    /// The two lines of the document.
    static final String RUN4_LOG = """
            Iter 1600: Train loss 1.234, Learning Rate 1.000e-05, It/sec 0.450, Tokens/sec 200.123, Trained Tokens 800000, Peak mem 8.5 GB
            Iter 1600: Val loss 1.456, Val took 30.5s
            """;

    static final String RUN3_METRICS = """
            {
              "SmolLM3-3B_run3": {
                "final_iteration": 1800,
                "final_train_loss": 1.443,
                "final_val_loss": 1.629,
                "final_learning_rate": 1e-05,
                "final_tokens_per_sec": 180.235,
                "final_iterations_per_sec": 0.417,
                "total_trained_tokens": 751673,
                "peak_memory_gb": 8.082,
                "final_val_time_sec": 28.928
              }
            }
            """;

    private RunFolders() {}

    /// `models/SmolLM3-3B_run3` and `_run4`, each with its configuration, and the metrics and log files beside.
    static void documented(Path folder) throws IOException {
        config(folder.resolve("models/SmolLM3-3B_run3"), 1800, 512, 16, 4, 200);
        config(folder.resolve("models/SmolLM3-3B_run4"), 1600, 700, 12, 16, 50);
        Files.writeString(folder.resolve("run3_metrics.json"), RUN3_METRICS);
        Files.writeString(folder.resolve("run4_metrics.json"), RUN3_METRICS.replace("run3", "run4"));
        Files.writeString(folder.resolve("run4_training.log"), RUN4_LOG);
    }

    /// A run with a log in its folder.
    static Path logged(Path folder, double lastVal) throws IOException {
        config(folder, 200, 512, 16, 1, 100);
        Files.writeString(folder.resolve("train.log"), """
                Starting training..., iters: 200
                Iter 1: Val loss 2.500, Val took 3.1s
                Iter 100: Train loss 2.100, Learning Rate 1.000e-05, It/sec 0.500, Tokens/sec 210.5, Trained Tokens 40000, Peak mem 8.1 GB
                Iter 200: Val loss %.3f, Val took 3.2s
                Iter 200: Train loss 1.900, Learning Rate 1.000e-05, It/sec 0.510, Tokens/sec 212.5, Trained Tokens 80000, Peak mem 8.2 GB
                Saved final weights to %s/adapters.safetensors.
                """.formatted(lastVal, folder.getFileName()));
        return folder;
    }

    private static void config(Path folder, int iters, int length, int layers, int accumulation, int eval)
            throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("adapter_config.json"), """
                {
                    "adapter_path": "models/%s",
                    "batch_size": 2,
                    "fine_tune_type": "lora",
                    "grad_accumulation_steps": %d,
                    "grad_checkpoint": true,
                    "iters": %d,
                    "learning_rate": 1e-05,
                    "lora_parameters": {
                        "dropout": 0.1,
                        "rank": 8,
                        "scale": 20.0
                    },
                    "max_seq_length": %d,
                    "model": "HuggingFaceTB/SmolLM3-3B",
                    "num_layers": %d,
                    "save_every": 500,
                    "steps_per_eval": %d,
                    "steps_per_report": 50
                }""".formatted(
                folder.getFileName(), accumulation, iters, length, layers, eval));
    }
}
