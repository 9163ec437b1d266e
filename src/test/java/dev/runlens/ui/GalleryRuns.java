package dev.runlens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Run folders as mlx-lm leaves them, with curves that are plausible, made to be looked at: the same at every start.
final class GalleryRuns {
    private static final double[] RATES = {2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3};
    private static final int[] RANKS = {8, 16, 32, 64};
    private static final int ITERATIONS = 1000;
    private static final int REPORT = 10;
    private static final int EVALUATION = 50;

    private final Path root;

    GalleryRuns(Path root) {
        this.root = root;
    }

    /// A search over learning rate and rank, each with as many seeds as it takes.
    List<Path> sweep(int count) {
        List<Path> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Settings settings = new Settings(
                    RATES[i % RATES.length],
                    RANKS[i / RATES.length % RANKS.length],
                    i / (RATES.length * RANKS.length) + 1);
            runs.add(run("sweep" + count + "/" + settings.name(), settings, ITERATIONS, true));
        }
        return runs;
    }

    /// A search in which the rank of some runs is what the tool takes where none is stated.
    List<Path> sweepWithDefaults() {
        List<Path> runs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Settings settings = new Settings(RATES[i % RATES.length], RANKS[i / RATES.length], 1);
            Path run = run("defaults/" + settings.name(), settings, ITERATIONS, true);
            if (i < 4) {
                RunFiles.replace(run.resolve("adapter_config.json"), "\"rank\": 8, ", "");
            }
            runs.add(run);
        }
        return runs;
    }

    /// Half of a training, then values that are not numbers.
    Path diverged() {
        Settings settings = new Settings(1e-3, 16, 7);
        Path folder = run("diverged/SmolLM3-3B_lr1e-3", settings, ITERATIONS / 2, true);
        StringBuilder more = new StringBuilder();
        for (int step = ITERATIONS / 2 + REPORT; step <= ITERATIONS; step += REPORT) {
            if (step % EVALUATION == 0) {
                more.append("Iter ").append(step).append(": Val loss nan, Val took 3.100s\n");
            }
            more.append(trainLine(step, "nan", settings.rate()));
        }
        RunFiles.write(folder.resolve("train.log"), log(settings, ITERATIONS / 2, true) + more);
        return folder;
    }

    Path withoutValidation() {
        return run("plain/SmolLM3-3B_no_validation", new Settings(1e-4, 16, 3), ITERATIONS, false);
    }

    /// A folder with nothing but a configuration.
    Path withoutLog() {
        return configuration("plain/SmolLM3-3B_settings_only", new Settings(5e-5, 8, 1));
    }

    List<Path> longAndForeignNames() {
        return List.of(
                run(
                        "names/mlx-community-Mistral-7B-Instruct-v0.3-4bit_customer-support-tickets_2026-11-02_lr1e-4_rank16_seed1",
                        new Settings(1e-4, 16, 1), ITERATIONS, true),
                run(
                        "names/mlx-community-Mistral-7B-Instruct-v0.3-4bit_customer-support-tickets_2026-11-02_lr2e-4_rank16_seed1",
                        new Settings(2e-4, 16, 1), ITERATIONS, true),
                run("names/微調整_日本語_三回目", new Settings(5e-5, 32, 2), ITERATIONS, true),
                run("names/تجربة تدريب رقم ٣", new Settings(2e-5, 32, 3), ITERATIONS, true));
    }

    /// A table of losses in which no row names its step.
    Path numbered() {
        StringBuilder rows = new StringBuilder("loss,val_loss\n");
        for (int i = 0; i < 60; i++) {
            rows.append("%.3f,%s%n".formatted(
                    3.5 - Math.log1p(i) / 3, i % 10 == 9 ? "%.3f".formatted(3.6 - Math.log1p(i) / 3.2) : ""));
        }
        return RunFiles.write(root.resolve("numbered/losses.csv"), rows.toString());
    }

    /// Files that are no runs, each in a way of its own, beside one that is.
    List<Path> bad() {
        return List.of(
                run("bad/good_run", new Settings(1e-4, 16, 5), ITERATIONS, true),
                RunFiles.write(root.resolve("bad/notes.txt"), "bread\nmilk\n"),
                RunFiles.write(root.resolve("bad/trainer_state.json"),
                        "{\"log_history\": [{\"loss\": 2.1, \"step\": 10}, {\"lo"),
                RunFiles.write(root.resolve("bad/adapter_config.json"), "{ not json"),
                RunFiles.write(root.resolve("bad/reading.held"), "0123456789".repeat(1000)));
    }

    /// A good run beside a text of somebody's own, which no format knows.
    List<Path> unread() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 40; i++) {
            text.append("#%d >> %.3f << %.3f\n".formatted(i, 3.5 - i / 20.0, 3.6 - i / 25.0));
        }
        return List.of(run("unread/good_run", new Settings(1e-4, 16, 5), ITERATIONS, true),
                RunFiles.write(root.resolve("unread/my_own_training.txt"), text.toString()));
    }

    /// The first part of a training, as it stands while it goes on.
    Path training() {
        return run("live/SmolLM3-3B_run6", new Settings(1e-4, 16, 9), ITERATIONS / 2, true);
    }

    /// What the training of [#training] writes next.
    void goOn(int until) {
        RunFiles.write(root.resolve("live/SmolLM3-3B_run6/train.log"), log(new Settings(1e-4, 16, 9), until, true));
    }

    private Path run(String name, Settings settings, int until, boolean validated) {
        Path folder = configuration(name, settings);
        RunFiles.write(folder.resolve("train.log"), log(settings, until, validated));
        return folder;
    }

    private Path configuration(String name, Settings settings) {
        Path folder = root.resolve(name);
        RunFiles.write(folder.resolve("adapter_config.json"), """
                {"model": "HuggingFaceTB/SmolLM3-3B", "data": "data/support", "fine_tune_type": "lora",
                 "learning_rate": %s, "batch_size": 4, "iters": %d, "num_layers": 16, "seed": %d,
                 "lora_parameters": {"rank": %d, "dropout": 0.05, "scale": 20.0}, "max_seq_length": 1024,
                 "steps_per_eval": %d, "steps_per_report": %d, "save_every": 100, "val_batches": -1}
                """.formatted(settings.rate(), ITERATIONS, settings.seed(), settings.rank(), EVALUATION, REPORT));
        for (int step = 100; step <= ITERATIONS; step += 100) {
            RunFiles.write(folder.resolve("%07d_adapters.safetensors".formatted(step)), "x".repeat(200));
        }
        return folder;
    }

    private static String log(Settings settings, int until, boolean validated) {
        Random random = new Random(settings.hashCode());
        StringBuilder log = new StringBuilder(
                "Loading pretrained model\nStarting training..., iters: " + ITERATIONS + "\n");
        for (int step = REPORT; step <= until; step += REPORT) {
            double noise = random.nextGaussian();
            if (validated && step % EVALUATION == 0) {
                log.append("Iter %d: Val loss %.3f, Val took 3.100s%n"
                        .formatted(step, settings.validation(step) + 0.012 * random.nextGaussian()));
            }
            log.append(trainLine(
                    step, String.format(Locale.ROOT, "%.3f", settings.train(step) + 0.05 * noise), settings.rate()));
        }
        return log.toString();
    }

    private static String trainLine(int step, String loss, double rate) {
        return String.format(
                Locale.ROOT,
                "Iter %d: Train loss %s, Learning Rate %.3e, It/sec 0.620, Tokens/sec %.3f, Trained Tokens %d, "
                        + "Peak mem 12.400 GB%n",
                step, loss, rate, 1180 + 40 * Math.sin(step), step * 1900L);
    }

    /// What a run was trained with, and the curves that follow from it.
    private record Settings(double rate, int rank, int seed) {
        String name() {
            return String.format(Locale.ROOT, "SmolLM3-3B_lr%.0e_r%d_s%d", rate, rank, seed).replace("e-0", "e-");
        }

        /// Falls the faster the larger the rate; the largest rates come to rest higher.
        double train(int step) {
            double floor = 1.25 - 0.04 * Math.log(rank / 8.0) + 0.08 * seed % 3 * 0.02;
            return floor + 1.3 * Math.exp(-step * rate * 60) - 0.25 * step / ITERATIONS * overfit();
        }

        double validation(int step) {
            double beyond = Math.max(0, step - 450) / (double) ITERATIONS;
            return train(step) + 0.12 + 0.25 * step / ITERATIONS * overfit() + 0.9 * beyond * overfit()
                    + 0.01 * (seed % 5);
        }

        private double overfit() {
            return Math.min(1, rate / 4e-4) * (0.5 + rank / 64.0);
        }
    }
}
