package dev.runlens.read.mlflow;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SeveralFilesFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.read.settings.WidespreadTrainers;
import dev.runlens.read.settings.YamlSettings;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import dev.runlens.text.SettingText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// A run in MLflow's file store: `mlruns/EXPERIMENT/RUN/meta.yaml`, and beside it `metrics`, `params` and `tags` with a
/// small file for each name.
///
/// The `meta.yaml` of an experiment and of a logged model is none. A run that was deleted gives nothing but a word on that.
public final class MlflowFolderFormat implements SeveralFilesFormat {
    /// The tool that these runs name.
    static final Trainer TRAINER = WidespreadTrainers.recorder("mlflow");

    @Override
    public String name() {
        return "MLflow run folder";
    }

    @Override
    public List<Trainer> trainers() {
        return List.of(TRAINER);
    }

    @Override
    public Layout layout() {
        return MlflowLayout.INSTANCE;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        if (!probe.lowerCaseName().equals("meta.yaml")) {
            return false;
        }
        String text = "\n" + probe.headText();
        return text.contains("\nlifecycle_stage:") && (text.contains("\nrun_id:") || text.contains("\nrun_uuid:"));
    }

    @Override
    public boolean looksBeside() {
        return true;
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        return read(input, progress, MlflowFolder::metrics);
    }

    @Override
    public Rereading rereading() {
        MlflowMetrics known = new MlflowMetrics();
        return (input, progress) -> read(input, progress, (folder, run) -> folder.metrics(run, known));
    }

    private static SourceContent read(
            SourceInput input, ReadProgress progress, BiConsumer<MlflowFolder, RecordedRun> metrics)
            throws IOException {
        Map<String, Sourced<Setting>> meta = YamlSettings.read(input);
        Source source = Source.of(input.path(), Source.Rank.STATE);
        if (text(meta, "lifecycle_stage").equals("deleted")) {
            throw new EmptySourceException("is of a run that was deleted in MLflow;"
                    + " `mlflow runs restore` brings it back");
        }
        MlflowFolder folder = new MlflowFolder(source.home(), progress);
        Map<String, String> tags = folder.texts("tags");
        String name = tags.getOrDefault("mlflow.runName", text(meta, "run_name"));
        Source named = name.isBlank() ? source : source.named(name.strip());
        RecordedRun run = new RecordedRun(named, TRAINER);
        folder.texts("params").forEach((param, value) -> run.set(param, DocumentedSettings.ofText(value)));
        metrics.accept(folder, run);
        folder.problems().forEach(run::find);
        MlflowStatus.tell(text(meta, "status"), run);
        return new SourceContent.Several(named, run.contents());
    }

    @Override
    public boolean includes(Path read, Path other) {
        Path run = Source.of(read, Source.Rank.STATE).home();
        return other.startsWith(run) || run.getParent() != null && other.equals(run.resolveSibling("meta.yaml"));
    }

    /// So many deleted runs, in words.
    static String deleted(long count) {
        return count == 1 ? "a run that was deleted in MLflow" : count + " runs that were deleted in MLflow";
    }

    private static String text(Map<String, Sourced<Setting>> meta, String name) {
        Sourced<Setting> setting = meta.get(name);
        return setting == null || setting.value() instanceof Setting.None
                ? ""
                : SettingText.of(setting.value());
    }
}
