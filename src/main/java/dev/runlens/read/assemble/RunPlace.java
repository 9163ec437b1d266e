package dev.runlens.read.assemble;

import dev.runlens.read.Layout;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A folder that holds a run, and what was found in it: filled while sources are sorted out, then read.
final class RunPlace {
    private final Path folder;
    private final String called;
    private final Layout layout;
    private final List<SourceContent.Config> configs = new ArrayList<>();
    private final List<Path> weights = new ArrayList<>();
    private final List<LogPart> trainings = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private final List<Path> finalSources = new ArrayList<>();
    private FinalMetrics finals = FinalMetrics.none();

    /// @param folder absolute and normalised
    /// @param called what the run is called where no tool named it
    /// @param layout what is known of folders and weights by their names
    RunPlace(Path folder, String called, Layout layout) {
        this.folder = folder;
        this.called = called;
        this.layout = layout;
    }

    /// What is known of its weights by their names.
    Layout layout() {
        return layout;
    }

    /// The folder that holds the run.
    Path folder() {
        return folder;
    }

    /// What the run is called before clashes are settled.
    String name() {
        return trainings.stream()
                .flatMap(part -> part.forms().stream())
                .map(log -> log.source().runName())
                .filter(Objects::nonNull)
                .findFirst()
                .map(name -> new RunNames(layout).ofTool(name))
                .orElse(called);
    }

    /// Whether one of its trainings tells of the same as this one.
    boolean agreesWith(LogPart part) {
        return trainings.stream()
                .anyMatch(own -> SameTraining.agree(own.training(), part.training())
                        || SameTraining.isUnnumbered(own.training(), part.training()));
    }

    void add(SourceContent.Config config) {
        if (configs.stream().noneMatch(other -> other.file().equals(config.file()))) {
            configs.add(config);
        }
    }

    void addWeights(List<Path> files) {
        files.stream().filter(file -> !weights.contains(file)).forEach(weights::add);
    }

    void add(LogPart training) {
        trainings.add(training);
    }

    void add(SourceContent.Finals values) {
        finals = finals.filledWith(values.finals());
        finalSources.add(values.file());
    }

    /// Values at the end that were saved apart from the history.
    FinalMetrics finals() {
        return finals;
    }

    /// The files of those values.
    List<Path> finalSources() {
        return finalSources;
    }

    /// Brings the forms of each training together, oldest training first.
    void mergeForms() {
        FormMerge merge = new FormMerge(trainings);
        trainings.clear();
        trainings.addAll(merge.trainings());
        trainings.sort(LogPlacement.byAge(trainings));
        notes.addAll(merge.notes());
        continueAsConfigured();
        Hyperparameters settings = configuration().hyperparameters();
        trainings.replaceAll(part -> part.onOneAxis(settings));
    }

    /// What was recorded, or is left of a log, need not say that a training went on from saved weights; the
    /// configuration does. It tells only of the last start in this folder, so this is certain only for a single
    /// training; and one whose start is there would have said it there.
    private void continueAsConfigured() {
        if (trainings.size() == 1 && trainings.getFirst().planned().isEmpty()) {
            LogPart only = trainings.getFirst();
            stated("resume_adapter_file")
                    .filter(file -> !file.isBlank() && only.training().header().resumedFrom() == null)
                    .ifPresent(file -> trainings.set(0, only.continuing(file)));
        }
    }

    /// A place of the same folder, name and trainings that holds no other files yet.
    RunPlace emptied() {
        RunPlace empty = new RunPlace(folder, name(), layout);
        empty.trainings.addAll(trainings);
        return empty;
    }

    /// Takes the values at the end that another place holds.
    void takeFinals(RunPlace other) {
        finals = other.finals;
        finalSources.addAll(other.finalSources);
    }

    /// What was left out.
    List<Finding> notes() {
        return notes;
    }

    /// Its configurations: what the trainer saved before what a person wrote.
    List<SourceContent.Config> configs() {
        List<SourceContent.Config> ordered = new ArrayList<>();
        configs.stream().filter(SourceContent.Config::saved).forEach(ordered::add);
        configs.stream().filter(config -> !config.saved()).forEach(ordered::add);
        return ordered;
    }

    List<Path> weights() {
        return weights;
    }

    /// Its trainings.
    List<LogPart> trainings() {
        return trainings;
    }

    /// What its configurations state together.
    Configuration configuration() {
        Configuration all = Configuration.NONE;
        for (SourceContent.Config config : configs()) {
            all = all.filledWith(config.configuration());
        }
        return all;
    }

    private Optional<String> stated(String name) {
        return configs().stream()
                .map(config -> config.configuration().hyperparameters())
                .flatMap(settings -> settings.text(name).stream())
                .findFirst();
    }

    /// Whether the log says that its weights went where this configuration says they go, or into this folder.
    boolean tookWeightsOf(LogPart part) {
        Path named = part.weightsFolder();
        return adapterPath().filter(path -> StatedPath.sameEnding(named, path)).isPresent()
                || StatedPath.isKnown(named) && (folder.endsWith(named) || named.endsWith(folderName()));
    }

    /// Whether the log says that its weights went somewhere else.
    boolean contradicts(LogPart part) {
        return StatedPath.isKnown(part.weightsFolder())
                && adapterPath().isPresent()
                && part.weightsFolder().getNameCount() > 0
                && !tookWeightsOf(part);
    }

    /// Whether a file of weights is a copy of one that training wrote over at every save: it lies alone in a folder that
    /// neither the configuration beside it nor a log in it knows. Which iteration it holds is then unknown.
    boolean isCopy(Path file) {
        Path in = RunSorting.absolute(file).getParent();
        boolean elsewhere = in != null
                && layout.iteration(String.valueOf(file.getFileName())).isEmpty()
                && adapterPath()
                        .filter(path -> !StatedPath.sameEnding(in, path) && !StatedPath.sameEnding(folder, path))
                        .isPresent();
        return elsewhere
                && weights.size() == 1
                && trainings.stream()
                        .flatMap(part -> part.forms().stream())
                        .noneMatch(log -> RunSorting.absolute(log.file()).startsWith(folder));
    }

    /// Where its configuration says its weights go.
    Optional<Path> adapterPath() {
        return stated("adapter_path")
                .map(path -> StatedPath.folder(path + "/weights"))
                .filter(StatedPath::isKnown);
    }

    private Path folderName() {
        Path name = folder.getFileName();
        return name == null ? folder : name;
    }

    /// Whether what the trainer saved here names a file as the configuration it was started with.
    boolean wasStartedWith(Path file) {
        return configs.stream()
                .filter(SourceContent.Config::saved)
                .flatMap(saved -> saved.configuration().hyperparameters().text("config").stream())
                .anyMatch(named -> StatedPath.path(named).filter(file::endsWith).isPresent());
    }

    /// Whether the log says that it loaded this configuration.
    boolean wasConfiguredLike(LogPart part) {
        return part.training()
                .header()
                .configuration()
                .filter(file -> stated("config").filter(file::equals).isPresent()
                        || configs.stream().anyMatch(config -> isWrittenAt(config, file)))
                .isPresent();
    }

    private static boolean isWrittenAt(SourceContent.Config config, String named) {
        return !config.saved()
                && StatedPath.path(named)
                        .map(Path::normalize)
                        .filter(path -> StatedPath.sameEnding(RunSorting.absolute(config.file()), path))
                        .isPresent();
    }

    /// Whether the log was to do as many iterations as this configuration says; false where either is unknown.
    boolean plansLike(LogPart part) {
        Hyperparameters settings = configuration().hyperparameters();
        return part.planned().isPresent() && part.planned().equals(settings.whole("iters"));
    }

    /// Whether the log was to do another number of iterations than this configuration says.
    boolean plansUnlike(LogPart part) {
        Hyperparameters settings = configuration().hyperparameters();
        return part.planned().isPresent() && settings.whole("iters").isPresent() && !plansLike(part);
    }
}
