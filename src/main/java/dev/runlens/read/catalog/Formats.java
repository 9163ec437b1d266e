package dev.runlens.read.catalog;

import dev.runlens.read.Layout;
import dev.runlens.read.Layouts;
import dev.runlens.read.RunFormat;
import dev.runlens.read.aim.AimLayout;
import dev.runlens.read.assemble.RunAssembly;
import dev.runlens.read.comparison.ComparisonFormat;
import dev.runlens.read.console.AiToolkitLogFormat;
import dev.runlens.read.console.BuildNanoGptLogFormat;
import dev.runlens.read.console.ComposerLogFormat;
import dev.runlens.read.console.DiffusersLogFormat;
import dev.runlens.read.console.FastaiTableFormat;
import dev.runlens.read.console.GivenPatternFormat;
import dev.runlens.read.console.KerasLogFormat;
import dev.runlens.read.console.KohyaLogFormat;
import dev.runlens.read.console.LightningLogFormat;
import dev.runlens.read.console.LitgptConfigFormat;
import dev.runlens.read.console.LitgptLogFormat;
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
import dev.runlens.read.find.RunReader;
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
import dev.runlens.read.series.ColumnChoice;
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
import dev.runlens.run.Trainers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Every format that RunLens reads.
public final class Formats {
    private Formats() {}

    /// The formats in the order in which they are asked; the first that recognises a file reads it.
    public static List<RunFormat> all() {
        return all(UnknownTexts.NONE);
    }

    /// The formats, with texts that are not known read as a person wants them.
    public static List<RunFormat> all(UnknownTexts wanted) {
        List<RunFormat> formats = new ArrayList<>(given(wanted));
        List<RunFormat> shaped = shaped();
        List<RunFormat> wrapped = printed(new ConsoleFormat(), shaped, wanted);
        formats.add(new NotebookFormat(printed(ConsoleFormat.inNotebooks(), shaped, wanted)));
        formats.add(new KaggleLogFormat(wrapped));
        formats.add(new DockerLogFormat(wrapped));
        formats.addAll(trackers());
        formats.addAll(saved());
        formats.addAll(tables(wanted.columns()));
        formats.addAll(printed(new ConsoleFormat(), shaped, UnknownTexts.NONE));
        formats.addFirst(new ComparisonFormat(trainers(formats)));
        return formats;
    }

    private static List<RunFormat> given(UnknownTexts wanted) {
        return wanted.patterns().isEmpty() ? List.of() : List.of(new GivenPatternFormat(wanted.patterns()));
    }

    /// What trackers record.
    private static List<RunFormat> trackers() {
        return List.of(
                new TensorBoardFormat(),
                new WandbFormat(),
                new WandbConfigFormat(),
                new WandbSummaryFormat(),
                new MlflowFolderFormat(),
                new MlflowDatabaseFormat(),
                new TrackioFormat(),
                new GoodseedFormat(),
                new SwanlabFormat(),
                new SwanlabPieceFormat(),
                new SwanlabRecordFormat());
    }

    /// What trainers save, and their configurations.
    private static List<RunFormat> saved() {
        return List.of(
                new TrainerStateFormat(),
                new ResultsFormat(),
                new ModelCardFormat(),
                new LlamaFactoryLogFormat(),
                new LlamaFactoryArgumentsFormat(),
                new SwiftLogFormat(),
                new SwiftArgumentsFormat(),
                new PeftConfigFormat(),
                new MlxConfigFormat(),
                new MlxYamlFormat());
    }

    /// Tables of any tool.
    private static List<RunFormat> tables(ColumnChoice columns) {
        return List.of(
                new HparamsFormat(),
                new TensorBoardCsvFormat(),
                new WandbChartFormat(),
                new WandbRunsTableFormat(),
                new SeveralRunsFormat(columns),
                new CsvFormat(columns),
                new JsonLinesFormat(columns),
                new HistoryJsonFormat(),
                new JsonRowsFormat(columns),
                new UltralyticsArgumentsFormat(),
                new LitgptConfigFormat(),
                new TorchtuneConfigFormat());
    }

    /// What trainers print, in files and in notebooks.
    ///
    /// @param reports the format of what the Trainer of Hugging Face prints
    /// @param shaped of those that do nothing but print
    private static List<RunFormat> printed(ConsoleFormat reports, List<RunFormat> shaped, UnknownTexts wanted) {
        List<RunFormat> formats = new ArrayList<>(given(wanted));
        formats.addAll(List.of(
                new MlxLogFormat(), new NanoGptLogFormat(), new LitgptLogFormat(), new TorchtuneLogFormat()));
        formats.addAll(shaped);
        formats.add(reports);
        formats.add(new OwnLoopFormat());
        return formats;
    }

    /// What trainers print that do nothing but print.
    private static List<RunFormat> shaped() {
        return List.of(
                new BuildNanoGptLogFormat(),
                new MegatronLogFormat(),
                new TorchtitanLogFormat(),
                new MiniMindLogFormat(),
                new KohyaLogFormat(),
                new DiffusersLogFormat(),
                new LightningLogFormat(),
                new NemoLogFormat(),
                new OpenRlhfLogFormat(),
                new VerlLogFormat(),
                new ComposerLogFormat(),
                new MmengineLogFormat(),
                new NanochatLogFormat(),
                new LlmCLogFormat(),
                new KerasLogFormat(),
                new FastaiTableFormat(),
                new SpacyTableFormat(),
                new RwkvLogFormat(),
                new AiToolkitLogFormat());
    }

    /// Every trainer that a format of the list may name.
    public static Trainers trainers() {
        return trainers(all());
    }

    private static Trainers trainers(List<RunFormat> formats) {
        return Trainers.of(formats.stream()
                .flatMap(format -> format.trainers().stream())
                .toList());
    }

    /// What the families of all formats, and tools that no format reads, know of files and folders by their names.
    private static final class Names {
        private static final Layout LAYOUT = Layouts.of(all(), List.of(AimLayout.INSTANCE));
    }

    /// A reader of all formats.
    public static RunReader reader() {
        return reader(UnknownTexts.NONE);
    }

    /// A reader of all formats, with texts that are not known read as a person wants them.
    public static RunReader reader(UnknownTexts wanted) {
        return new RunReader(all(wanted), Names.LAYOUT);
    }

    /// Makes runs of what was read of all formats.
    ///
    /// @param clock tells when a run was collected
    public static RunAssembly assembly(Clock clock) {
        return new RunAssembly(clock, Names.LAYOUT);
    }
}
