package dev.runlens.read.assemble;

import dev.runlens.read.Layout;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.series.ValidationUnits;
import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// One training, with where it begins in its run and every form that it was found in.
///
/// @param log the form that weighs most
/// @param training what it reported, in its own counting
/// @param layout tells what the names of its weights say
/// @param offset what to add to its iterations to get the run's
/// @param further its further forms
record LogPart(
        SourceContent.Log log,
        LoggedTraining training,
        Layout layout,
        long offset,
        Further further) {

    /// The further forms of a training.
    ///
    /// @param others the forms
    /// @param elsewhere the files of those metrics that only one of them has
    record Further(List<SourceContent.Log> others, Map<Metric, Path> elsewhere) {
        static final Further NONE = new Further(List.of(), Map.of());
    }

    /// A training in one form.
    LogPart(SourceContent.Log log, LoggedTraining training, Layout layout) {
        this(log, PerplexityLoss.added(log.file(), NegativeSteps.removed(log.file(), training)), layout, 0,
                Further.NONE);
    }

    /// The further forms of it.
    List<SourceContent.Log> others() {
        return further.others;
    }

    /// The files of those metrics that only a further form has.
    Map<Metric, Path> elsewhere() {
        return further.elsewhere;
    }

    /// Every form it was found in, the one that weighs most first.
    List<SourceContent.Log> forms() {
        List<SourceContent.Log> forms = new ArrayList<>(List.of(log));
        forms.addAll(others());
        return forms;
    }

    /// The last iteration with any value, in the training's own counting; 0 where there is none.
    long lastIteration() {
        return training.metrics().values().stream()
                .mapToLong(Series::lastStep)
                .max()
                .orElse(0);
    }

    /// The first iteration with any value, in the training's own counting; 0 where there is none.
    long firstIteration() {
        return training.metrics().values().stream()
                .mapToLong(series -> series.step(0))
                .min()
                .orElse(0);
    }

    /// The step that it went on from in the run's own counting; empty where it began, or began to count, anew.
    OptionalLong goesOnFrom() {
        String resumedFrom = training.header().resumedFrom();
        OptionalLong step = resumedFrom == null ? OptionalLong.empty() : goesOnFrom(resumedFrom);
        return step.isPresent() && firstIteration() > step.getAsLong() ? step : OptionalLong.empty();
    }

    /// The step that some weights say a training goes on from in the run's own counting; empty where their name does not.
    OptionalLong goesOnFrom(String weights) {
        return layout.goesOnFrom(StatedPath.name(weights));
    }

    /// The iteration in the name of some weights; empty for those that are overwritten at every save.
    OptionalLong iteration(String weights) {
        return layout.iteration(StatedPath.name(weights));
    }

    /// The iteration of the run after which this training's reports count.
    long begin() {
        return goesOnFrom().orElse(offset);
    }

    /// The iterations that were asked for, in the training's own counting.
    OptionalLong planned() {
        return training.header().planned();
    }

    /// How many values of a metric were reported.
    int points(Metric metric) {
        return training.series(metric).size();
    }

    /// The folder that its weights went to, as the log names it; the empty path where the log does not say.
    Path weightsFolder() {
        String named = training.ending().finalWeights();
        if (named == null) {
            List<LoggedTraining.Save> saves = training.saves();
            named = saves.isEmpty() ? "" : saves.getLast().file();
        }
        return StatedPath.folder(named);
    }

    /// Whether this training reported that it saved weights at an iteration of its own counting.
    boolean saved(long iteration) {
        return training.saves().stream().anyMatch(save -> save.iteration() == iteration);
    }

    /// The same training, which went on from saved weights.
    LogPart continuing(String weights) {
        return new LogPart(log, training.continuing(weights), layout, offset, further);
    }

    /// The same training with evaluations that are counted in epochs at the steps where those ended, see
    /// [ValidationUnits].
    ///
    /// @param settings of its run
    LogPart onOneAxis(Hyperparameters settings) {
        ValidationUnits units = ValidationUnits.of(
                training.metrics(), settings.filledWith(training.header().stated()), log.file());
        if (units.finding().isEmpty()) {
            return this;
        }
        List<Finding> findings = new ArrayList<>(training.findings());
        findings.add(units.finding().get());
        LoggedTraining placed = new LoggedTraining(
                units.metrics(), training.header(), training.ending(), training.saves(), findings);
        return new LogPart(log, placed, layout, offset, further);
    }

    /// The same training beginning elsewhere in its run.
    LogPart startingAt(long start) {
        return new LogPart(log, training, layout, start, further);
    }
}
