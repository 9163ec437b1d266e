package dev.runlens.write;

import dev.runlens.read.catalog.Formats;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/// Runs of every kind that a comparison can hold, the document's own among them.
public final class ExampleRuns {
    /// When every example was collected.
    public static final LocalDateTime COLLECTED = LocalDateTime.of(2025, 11, 11, 18, 1, 8, 776_893_000);

    private static final Path FOLDER = Path.of("/path/to/models");

    private ExampleRuns() {}

    /// The document's Run 3: configuration, four points, final values.
    public static Run run3() {
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        metrics.put(Metric.TRAIN_LOSS, series(new long[] {50, 100, 150, 1800}, 2.1, 1.9, 1.7, 1.443));
        metrics.put(Metric.VAL_LOSS, series(new long[] {1, 100, 150, 1800}, 2.2, 2.0, 1.8, 1.629));
        metrics.put(Metric.TOKENS_PER_SEC, series(new long[] {50, 100, 150, 1800}, 150, 160, 170, 180.235));
        metrics.put(Metric.TRAINED_TOKENS, series(new long[] {50, 100, 150, 1800}, 20881, 41762, 62643, 751673));
        metrics.put(Metric.of("Cache mem"), series(new long[] {75}, 1.25));
        Segment whole = new Segment(
                new Segment.Span(1, 1800, 4, 4), 0, null, new Origin.InFile(FOLDER.resolve("run3.log"), 12), Map.of());
        TrainingHistory history = new TrainingHistory(
                metrics,
                List.of(whole),
                finals(logged(), 1800, 1.443, 1.629, 1e-5, 180.235, 0.417, 751673, 8.082, 28.928),
                new Progress(Progress.State.FINISHED, OptionalLong.of(1800)));
        Hyperparameters settings = settings(1800, 512, 16, 4, 200);
        Configuration configuration = new Configuration(
                settings,
                new Sourced<>(1200L, Origin.in(FOLDER.resolve("data").resolve("train.jsonl"))),
                new Sourced<>(120L, Origin.in(FOLDER.resolve("data").resolve("valid.jsonl"))),
                null);
        Checkpoint half = new Checkpoint(
                FOLDER.resolve("SmolLM3-3B_run3/0000500_adapters.safetensors"), OptionalLong.of(500), true, false);
        Checkpoint last = new Checkpoint(
                FOLDER.resolve("SmolLM3-3B_run3/adapters.safetensors"), OptionalLong.empty(), true, true);
        return new Run(identity("SmolLM3-3B_run3"), configuration, history, List.of(half, last), List.of());
    }

    /// The document's Run 4: its configuration and 1600 training examples, no metrics.
    public static Run run4() {
        Configuration configuration = new Configuration(settings(1600, 700, 12, 16, 50),
                new Sourced<>(1600L, new Origin.ByHand()));
        return new Run(identity("SmolLM3-3B_run4"), configuration, TrainingHistory.NONE, List.of(), List.of());
    }

    /// A run whose nine final values were typed in.
    public static Run byHand() {
        FinalMetrics finals = finals(new Origin.ByHand(), 1600, 1.234, 1.456, 1e-5, 200, 0.45, 800_000, 8.5, 30.5);
        return run4().named("typed")
                .withFinals(finals)
                .withFinding(Finding.of(FindingCode.ENTERED_BY_HAND, "its final values were entered by hand"));
    }

    /// A run that is lost from iteration 35 on; its validation is infinite once and then not a number.
    public static Run diverged() {
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        double[] train = new double[24];
        for (int i = 0; i < train.length; i++) {
            train[i] = i < 6 ? 2.5 - i * 0.1 : Double.NaN;
        }
        metrics.put(
                Metric.TRAIN_LOSS,
                Series.of(LongStream.rangeClosed(1, 24).map(i -> i * 5).toArray(), train));
        metrics.put(
                Metric.VAL_LOSS,
                series(new long[] {1, 40, 80, 120}, 2.6, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN));
        Map<FinalMetric, Sourced<Double>> last = new EnumMap<>(FinalMetric.class);
        last.put(FinalMetric.FINAL_ITERATION, new Sourced<>(120.0, logged()));
        last.put(FinalMetric.FINAL_TRAIN_LOSS, new Sourced<>(Double.NaN, logged()));
        last.put(FinalMetric.FINAL_VAL_LOSS, new Sourced<>(Double.NaN, logged()));
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.of(last), Progress.UNKNOWN);
        Finding lost = new Finding(
                FindingCode.NON_FINITE,
                "train loss is not a number",
                new Origin.InFile(Path.of("diverged.log"), 35),
                new Finding.Point(Metric.TRAIN_LOSS, 35, Double.NaN));
        return new Run(identity("diverged"), Configuration.NONE, history, List.of(), List.of(lost));
    }

    /// A run in two parts: the second continues from iteration 100 and replaces what the first had reported after it.
    @SuppressWarnings("NullAway") // the annotation of a nested type is not seen across compilations
    public static Run resumed() {
        Map<Metric, Series> replaced = new LinkedHashMap<>();
        replaced.put(Metric.TRAIN_LOSS, series(new long[] {110, 120, 130}, 1.8, Double.NaN, Double.NaN));
        replaced.put(Metric.VAL_LOSS, series(new long[] {125}, 1.9));
        Segment first = new Segment(
                new Segment.Span(10, 130, 13, 1), 0, null, new Origin.InFile(Path.of("run.log"), 3), replaced);
        Segment second = new Segment(
                new Segment.Span(10, 50, 5, 0), 100, "adapters/0000100_adapters.safetensors", null, Map.of());
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        long[] steps = LongStream.rangeClosed(1, 15).map(i -> i * 10).toArray();
        metrics.put(
                Metric.TRAIN_LOSS,
                Series.of(
                        steps,
                        LongStream.of(steps).mapToDouble(i -> 3 - i / 100.0).toArray()));
        TrainingHistory history = new TrainingHistory(
                metrics,
                List.of(first, second),
                FinalMetrics.none(),
                new Progress(Progress.State.INTERRUPTED, OptionalLong.of(200)));
        return new Run(
                identity("resumed"),
                Configuration.NONE,
                history,
                List.of(),
                List.of(Finding.in(Path.of("run.log"), 40, FindingCode.RESUMED, "continues from iteration 100")));
    }

    /// A run whose every text was chosen to break a table, a terminal or a parser.
    public static Run hostile() {
        String evil = "a|b`c`\u001b[31m<img src=x onerror=alert(1)>\n# heading\r\t\u202e\ud83d \ud83d\ude00 \"\\";
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        settings.put("model", new Sourced<>(new Setting.Text(evil), logged()));
        settings.put("grad_accumulation_steps", new Sourced<>(new Setting.None(), logged()));
        settings.put("learning_rate", new Sourced<>(new Setting.Decimal(Double.NaN), logged()));
        settings.put("lora_parameters.rank", new Sourced<>(new Setting.Whole(16), logged()));
        settings.put("lora_parameters.scale", new Sourced<>(new Setting.Decimal(20.0), logged()));
        settings.put(
                "lr_schedule.arguments",
                new Sourced<>(
                        new Setting.Items(List.of(
                                new Setting.Decimal(1e-5), new Setting.Items(List.of()), new Setting.Flag(false))),
                        logged()));
        settings.put("lr_schedule.name", new Sourced<>(new Setting.None(), logged()));
        settings.put(evil, new Sourced<>(new Setting.Text(evil), logged()));
        Map<Metric, Series> metrics = new LinkedHashMap<>();
        metrics.put(Metric.of("Iterations"), series(new long[] {-3, 0, Long.MAX_VALUE}, -0.0, 1e300, 4.9E-324));
        RunIdentity identity = new RunIdentity(
                evil, Path.of("entered by hand"), COLLECTED, Trainer.named(evil),
                List.of(Path.of("x:12"), Path.of("default of y")));
        TrainingHistory history = new TrainingHistory(metrics, List.of(), FinalMetrics.none(), Progress.UNKNOWN);
        return new Run(
                identity,
                new Configuration(Hyperparameters.of(settings), new Sourced<>(5L, Origin.in(Path.of("x:12")))),
                history,
                List.of(),
                List.of(Finding.of(FindingCode.SKIPPED_LINE, evil)));
    }

    private static RunIdentity identity(String name) {
        Path folder = FOLDER.resolve(name);
        return new RunIdentity(name, folder, COLLECTED, Formats.trainers().named("mlx-lm"),
                List.of(folder.resolve("adapter_config.json")));
    }

    private static Origin logged() {
        return Origin.in(FOLDER.resolve("run3.log"), 99);
    }

    private static Series series(long[] steps, double... values) {
        return Series.of(steps, values);
    }

    private static FinalMetrics finals(Origin origin, double... values) {
        Map<FinalMetric, Sourced<Double>> finals = new EnumMap<>(FinalMetric.class);
        int next = 0;
        for (FinalMetric metric : FinalMetric.values()) {
            finals.put(metric, new Sourced<>(values[next++], origin));
        }
        return FinalMetrics.of(finals);
    }

    private static Hyperparameters settings(long iters, long length, long layers, long accumulation, long eval) {
        Map<String, Setting> stated = new LinkedHashMap<>();
        stated.put("model", new Setting.Text("HuggingFaceTB/SmolLM3-3B"));
        stated.put("learning_rate", new Setting.Decimal(1e-5));
        stated.put("batch_size", new Setting.Whole(2));
        stated.put("iters", new Setting.Whole(iters));
        stated.put("max_seq_length", new Setting.Whole(length));
        stated.put("num_layers", new Setting.Whole(layers));
        stated.put("lora_rank", new Setting.Whole(8));
        stated.put("grad_accumulation_steps", new Setting.Whole(accumulation));
        stated.put("grad_checkpoint", new Setting.Flag(true));
        stated.put("steps_per_eval", new Setting.Whole(eval));
        stated.put("steps_per_report", new Setting.Whole(50));
        stated.put("save_every", new Setting.Whole(500));
        stated.put("lora_parameters.dropout", new Setting.Decimal(0.1));
        stated.put("lora_parameters.rank", new Setting.Whole(8));
        Map<String, Sourced<Setting>> sourced = new LinkedHashMap<>();
        int line = 2;
        for (Map.Entry<String, Setting> entry : stated.entrySet()) {
            sourced.put(
                    entry.getKey(),
                    new Sourced<>(entry.getValue(), Origin.in(FOLDER.resolve("adapter_config.json"), line++)));
        }
        return Hyperparameters.of(sourced);
    }
}
