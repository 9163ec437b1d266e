package dev.runlens.analyze;

import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.FlatNulls;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.verdict.Attribution;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.Verdicts;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs side by side with everything that was found out about them: what every writer and view is given.
///
/// @param timestamp when the comparison was made, local time
/// @param runs the runs in the order they were given
/// @param settings every hyperparameter that any run states, with whether the runs differ in it
/// @param verdicts what is said of the runs against each other
/// @param problems inputs that gave no run, and why
public record Comparison(
        LocalDateTime timestamp,
        List<ComparedRun> runs,
        List<SettingDifference> settings,
        Verdicts verdicts,
        List<Finding> problems) {

    /// Keeps copies.
    public Comparison {
        runs = List.copyOf(runs);
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }

    /// The comparison of some runs with the documented thresholds.
    public static Comparison of(List<Run> runs, List<Finding> problems, LocalDateTime timestamp) {
        return of(runs, problems, timestamp, GapThresholds.DOCUMENTED);
    }

    /// The comparison of some runs.
    ///
    /// @param runs their names must be unique
    /// @param problems inputs that gave no run
    /// @param timestamp when it is made
    /// @param thresholds where the gap bands begin
    public static Comparison of(
            List<Run> runs, List<Finding> problems, LocalDateTime timestamp, GapThresholds thresholds) {
        FlatNulls nulls = new FlatNulls();
        List<ComparedRun> compared = runs.stream().map(run -> ComparedRun.of(run, thresholds, nulls)).toList();
        return new Comparison(timestamp, compared, SettingDifference.all(runs), Verdicts.of(compared, nulls), problems);
    }

    /// Only the settings in which the runs differ.
    public List<SettingDifference> differences() {
        return settings.stream().filter(SettingDifference::differs).toList();
    }

    /// What is said of the two runs that matter: of two the first is the baseline and the second the candidate, of more
    /// the candidate is the best and the baseline the next one that is not tied with it. Null below two runs.
    public @Nullable PairJudgement verdict() {
        return verdicts.pair();
    }

    /// All runs by their fitted best validation loss, ties marked.
    public Ranking ranking() {
        return verdicts.ranking();
    }

    /// The pairs of runs that differ in exactly one setting.
    public List<Attribution> attributions() {
        return verdicts.oneFactor();
    }
}
