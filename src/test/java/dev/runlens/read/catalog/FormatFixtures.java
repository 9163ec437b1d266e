package dev.runlens.read.catalog;

import static java.util.Map.entry;

import dev.runlens.read.RunFormat;
import dev.runlens.read.comparison.ComparisonFormat;
import dev.runlens.read.console.AiToolkitLogFormat;
import dev.runlens.read.console.ComposerLogFormat;
import dev.runlens.read.console.DiffusersLogFormat;
import dev.runlens.read.console.FastaiTableFormat;
import dev.runlens.read.console.KerasLogFormat;
import dev.runlens.read.console.KohyaLogFormat;
import dev.runlens.read.console.LightningLogFormat;
import dev.runlens.read.console.LitgptConfigFormat;
import dev.runlens.read.console.LitgptLogFormat;
import dev.runlens.read.console.BuildNanoGptLogFormat;
import dev.runlens.read.console.LlmCLogFormat;
import dev.runlens.read.console.MegatronLogFormat;
import dev.runlens.read.console.MiniMindLogFormat;
import dev.runlens.read.console.MmengineLogFormat;
import dev.runlens.read.console.NanoGptLogFormat;
import dev.runlens.read.console.NanochatLogFormat;
import dev.runlens.read.console.NemoLogFormat;
import dev.runlens.read.console.OpenRlhfLogFormat;
import dev.runlens.read.console.OwnLoopFormat;
import dev.runlens.read.console.RwkvLogFormat;
import dev.runlens.read.console.SpacyTableFormat;
import dev.runlens.read.console.TorchtitanLogFormat;
import dev.runlens.read.console.TorchtuneConfigFormat;
import dev.runlens.read.console.TorchtuneLogFormat;
import dev.runlens.read.console.VerlLogFormat;
import dev.runlens.read.goodseed.GoodseedFormat;
import dev.runlens.read.huggingface.ConsoleFormat;
import dev.runlens.read.huggingface.LlamaFactoryArgumentsFormat;
import dev.runlens.read.huggingface.LlamaFactoryLogFormat;
import dev.runlens.read.huggingface.ModelCardFormat;
import dev.runlens.read.huggingface.PeftConfigFormat;
import dev.runlens.read.huggingface.ResultsFormat;
import dev.runlens.read.huggingface.SwiftArgumentsFormat;
import dev.runlens.read.huggingface.SwiftLogFormat;
import dev.runlens.read.huggingface.TrainerStateFormat;
import dev.runlens.read.mlflow.MlflowDatabaseFormat;
import dev.runlens.read.mlflow.MlflowFolderFormat;
import dev.runlens.read.mlx.config.MlxConfigFormat;
import dev.runlens.read.mlx.config.MlxYamlFormat;
import dev.runlens.read.mlx.log.MlxLogFormat;
import dev.runlens.read.notebook.DockerLogFormat;
import dev.runlens.read.notebook.KaggleLogFormat;
import dev.runlens.read.notebook.NotebookFormat;
import dev.runlens.read.swanlab.SwanlabFormat;
import dev.runlens.read.swanlab.SwanlabPieceFormat;
import dev.runlens.read.swanlab.SwanlabRecordFormat;
import dev.runlens.read.table.CsvFormat;
import dev.runlens.read.table.HistoryJsonFormat;
import dev.runlens.read.table.HparamsFormat;
import dev.runlens.read.table.JsonLinesFormat;
import dev.runlens.read.table.JsonRowsFormat;
import dev.runlens.read.table.SeveralRunsFormat;
import dev.runlens.read.table.TensorBoardCsvFormat;
import dev.runlens.read.table.UltralyticsArgumentsFormat;
import dev.runlens.read.table.WandbChartFormat;
import dev.runlens.read.table.WandbRunsTableFormat;
import dev.runlens.read.tensorboard.TensorBoardFormat;
import dev.runlens.read.trackio.TrackioFormat;
import dev.runlens.read.wandb.WandbConfigFormat;
import dev.runlens.read.wandb.WandbFormat;
import dev.runlens.read.wandb.WandbSummaryFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A small good file of each format. A new format brings one: [EveryFormatTest] and the fuzz targets begin with it.
public final class FormatFixtures {
    private static final Path RESOURCES = Path.of("src/test/resources");

    /// One file, below `src/test/resources`. Its path is kept, because places and names are hints to some formats.
    private static final Map<Class<? extends RunFormat>, Fixture> OF_FORMATS = Map.ofEntries(
            entry(ComparisonFormat.class, file("formats/comparison/training_runs_comparison.json")),
            entry(TensorBoardFormat.class, file("runs/tb_truncated/events.out.tfevents.1795332110.vm.11175.7")),
            entry(
                    WandbFormat.class,
                    file("runs/wandb_offline/wandb/offline-run-20261122_072208-vdrvy0ud/run-vdrvy0ud.wandb")),
            entry(WandbConfigFormat.class, file("formats/wandb/wandb/run-20260101_000000-abc/files/config.yaml")),
            entry(
                    WandbSummaryFormat.class,
                    file("formats/wandb/wandb/run-20260101_000000-abc/files/wandb-summary.json")),
            entry(TrainerStateFormat.class, file("runs/hf_lora_diverged_nan/output/trainer_state.json")),
            entry(LlamaFactoryLogFormat.class, file("tools/llama_factory/trainer_log.jsonl")),
            entry(LlamaFactoryArgumentsFormat.class, file("tools/llama_factory/training_args.yaml")),
            entry(SwiftLogFormat.class, file("tools/ms_swift/v0-20260304-101112/logging.jsonl")),
            entry(SwiftArgumentsFormat.class, file("tools/ms_swift/v0-20260304-101112/args.json")),
            entry(NanoGptLogFormat.class, file("formats/nanogpt/train.log")),
            entry(LitgptLogFormat.class, file("formats/litgpt/train.log")),
            entry(TorchtuneLogFormat.class, file("formats/torchtune/train.log")),
            entry(AiToolkitLogFormat.class, file("formats/aitoolkit/train.log")),
            entry(ComposerLogFormat.class, file("formats/composer/train.log")),
            entry(DiffusersLogFormat.class, file("formats/diffusers/train.log")),
            entry(FastaiTableFormat.class, file("formats/fastai/train.log")),
            entry(KerasLogFormat.class, file("formats/keras/fit.log")),
            entry(KohyaLogFormat.class, file("formats/kohya/train.log")),
            entry(LightningLogFormat.class, file("formats/lightning/train.log")),
            entry(BuildNanoGptLogFormat.class, file("wild/build-nanogpt/log/log.txt")),
            entry(LlmCLogFormat.class, file("formats/llmc/train.log")),
            entry(MegatronLogFormat.class, file("formats/megatron/train.log")),
            entry(MiniMindLogFormat.class, file("formats/minimind/pretrain.log")),
            entry(MmengineLogFormat.class, file("formats/mmengine/train.log")),
            entry(NanochatLogFormat.class, file("formats/nanochat/base.log")),
            entry(NemoLogFormat.class, file("formats/nemo/train.log")),
            entry(OpenRlhfLogFormat.class, file("formats/openrlhf/train.log")),
            entry(TorchtitanLogFormat.class, file("formats/torchtitan/train.log")),
            entry(VerlLogFormat.class, file("formats/verl/train.log")),
            entry(SpacyTableFormat.class, file("formats/spacy/train.log")),
            entry(RwkvLogFormat.class, file("formats/rwkv/out/train_log.txt")),
            entry(DockerLogFormat.class, file("formats/docker/4f2a-json.log")),
            entry(KaggleLogFormat.class, file("formats/kaggle/notebook.log")),
            entry(UltralyticsArgumentsFormat.class, file("formats/ultralytics/runs/segment/train2/args.yaml")),
            entry(LitgptConfigFormat.class, file("formats/litgpt/out/finetune/lora/final/hyperparameters.yaml")),
            entry(GoodseedFormat.class, file("formats/goodseed/projects/default/runs/bold-falcon.sqlite")),
            entry(OwnLoopFormat.class, file("formats/ownloop/train.log")),
            entry(
                    SwanlabRecordFormat.class,
                    file("formats/swanlab/record/run-20260105-abc123/run-abc123.swanlab")),
            entry(TorchtuneConfigFormat.class, file("formats/torchtune/torchtune_config.yaml")),
            entry(TrackioFormat.class, file("formats/trackio/project.db")),
            entry(
                    SwanlabFormat.class,
                    new Fixture(
                            "formats/swanlab/swanlog",
                            "run-20250605_061031-a3b1799d/files/swanlab-metadata.json",
                            "run-20250605_061031-a3b1799d/logs/10/1000.log")),
            entry(
                    SwanlabPieceFormat.class,
                    file("formats/swanlab/swanlog/run-20250605_061031-a3b1799d/logs/10/1000.log")),
            entry(ConsoleFormat.class, file("runs/hf_lora_diverged_nan/train.log")),
            entry(NotebookFormat.class, file("notebooks/trainer-table.ipynb")),
            entry(ResultsFormat.class, file("formats/huggingface/all_results.json")),
            entry(ModelCardFormat.class, file("formats/huggingface/README.md")),
            entry(PeftConfigFormat.class, file("runs/hf_lora_r8_lr5e-4/output/adapter_config.json")),
            entry(MlxConfigFormat.class, file("runs/mlx_file_good/adapters/adapter_config.json")),
            entry(MlxYamlFormat.class, file("runs/mlx_file_good/lora_config.yaml")),
            entry(
                    MlflowFolderFormat.class,
                    new Fixture(
                            "runs/mlflow_file_emulated/mlruns/127431923512332150/c5c07dad354445c2a80458c962ea5447",
                            "meta.yaml",
                            "metrics/train/loss")),
            entry(MlflowDatabaseFormat.class, file("runs/mlflow_sqlite_emulated/mlflow.db")),
            entry(HparamsFormat.class, file("runs/lightning_csv_tb/logs/csv/version_0/hparams.yaml")),
            entry(CsvFormat.class, file("runs/lightning_csv_tb/logs/csv/version_0/metrics.csv")),
            entry(SeveralRunsFormat.class, file("formats/severalruns/results.csv")),
            entry(HistoryJsonFormat.class, file("runs/keras_csvlogger/history.json")),
            entry(JsonRowsFormat.class, file("formats/lines/reports.json")),
            entry(TensorBoardCsvFormat.class,
                    file("cases/tensorboard-csv-download/run-lora_a-tag-train_loss.csv")),
            entry(WandbChartFormat.class, file("formats/chart/wandb_chart.csv")),
            entry(WandbRunsTableFormat.class, file("cases/wandb-runs-table-export/wandb_export.csv")),
            entry(JsonLinesFormat.class, file("formats/lines/metrics.jsonl")),
            entry(MlxLogFormat.class, file("runs/mlx_file_good/train.log")));

    /// What is read with its run only, and gives nothing by itself.
    private static final Set<Class<? extends RunFormat>> PIECES = Set.of(SwanlabPieceFormat.class);

    private FormatFixtures() {}

    /// A good file.
    ///
    /// @param folder what has to be there with it, below `src/test/resources`
    /// @param file what is named or found
    /// @param beside a file beside it that it is read with; empty where there is none
    public record Fixture(String folder, String file, String beside) {
        /// Where the folder stands.
        public Path source() {
            return RESOURCES.resolve(folder);
        }

        /// What can be damaged.
        public List<String> parts() {
            return beside.isEmpty() ? List.of(file) : List.of(file, beside);
        }
    }

    /// The fixture of a format.
    ///
    /// @throws IllegalStateException when nobody registered one
    public static Fixture of(RunFormat format) {
        Fixture fixture = OF_FORMATS.get(format.getClass());
        if (fixture == null) {
            throw new IllegalStateException("a new format brings a small good file: register one for "
                    + format.getClass().getSimpleName() + " in FormatFixtures");
        }
        return fixture;
    }

    /// Files that once broke a format, by their names: `src/test/resources/regressions/<class of the format>/`.
    public static Map<String, byte[]> regressions(RunFormat format) throws IOException {
        Path folder = RESOURCES.resolve("regressions").resolve(format.getClass().getSimpleName());
        Map<String, byte[]> all = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    all.put(file.toString(), Files.readAllBytes(file));
                }
            }
        }
        return all;
    }

    /// Whether a file of a format gives nothing without the others of its run.
    public static boolean isPiece(RunFormat format) {
        return PIECES.contains(format.getClass());
    }

    private static Fixture file(String path) {
        int slash = path.lastIndexOf('/');
        return new Fixture(path.substring(0, slash), path.substring(slash + 1), "");
    }
}
