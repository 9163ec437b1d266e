package dev.runlens.analyze.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.RunAnalysis;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.verdict.Ranked;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.Verdicts;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Metric;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class RunFactsTest {
    private final ComparedRun a = SweepRuns.compared(SweepRuns.run("a", 1.5));
    private final ComparedRun b = SweepRuns.compared(SweepRuns.run("b", 1.4));
    private final ComparedRun c = SweepRuns.compared(SweepRuns.run("c", 1.3));
    private final ComparedRun d = SweepRuns.compared(SweepRuns.run("d", 1.2));

    @Test
    void everyRunStandsWhereTheRankingPutsIt() {
        RankedGroup large = group("large", ranked(1, b, 1.4, "c"), ranked(1, c, 1.3, "b"));
        RankedGroup small = group("small", ranked(1, a, 1.5));

        List<RunFacts> facts = RunFacts.of(comparison(large, small));

        assertThat(facts).extracting(RunFacts::name).containsExactly("a", "b", "c", "d");
        assertThat(facts).extracting(RunFacts::standing).containsExactly(
                new RunFacts.Standing(OptionalInt.of(1), false, 1.5, null, new RunFacts.Group(1, "small")),
                new RunFacts.Standing(OptionalInt.of(1), true, 1.4, null, new RunFacts.Group(0, "large")),
                new RunFacts.Standing(OptionalInt.of(1), true, 1.3, null, new RunFacts.Group(0, "large")),
                RunFacts.Standing.NONE);
        assertThat(facts.getFirst().loss()).isEqualTo(1.5);
        assertThat(facts.getLast().loss()).isNaN();
    }

    @Test
    void theIntervalIsThatOfTheBestFile() {
        Interval interval = new Interval(1.4, 1.6);

        assertThat(facts(advice(new FileLoss(30, 1.5, interval, 30, 1.5))).interval()).isEqualTo(interval);
        assertThat(facts(advice(new FileLoss(30, 1.5, null, 30, 1.5))).interval()).isNull();
        assertThat(facts(advice(null)).interval()).isNull();
        assertThat(facts(null).interval()).isNull();
    }

    @Test
    void aLossBetweenTwoEvaluationsThatIsNotEstimatedIsInterpolated() {
        Interval interval = new Interval(1.4, 1.6);

        assertThat(facts(advice(new FileLoss(35, 1.5, null, 30, 1.6))).interpolated()).isTrue();
        assertThat(facts(advice(new FileLoss(35, 1.5, interval, 30, 1.6))).interpolated()).as("estimated").isFalse();
        assertThat(facts(advice(new FileLoss(30, 1.5, null, 30, 1.5))).interpolated()).as("measured").isFalse();
    }

    @Test
    void withoutAFileTheLossIsSaidToBeAsSureAsTheRankingKnows() {
        Interval interval = new Interval(1.4, 1.6);
        RunFacts facts = new RunFacts(
                facts(null).run(),
                new RunFacts.Standing(OptionalInt.of(1), false, 1.5, interval, new RunFacts.Group(0, "")));

        assertThat(facts.interval()).isEqualTo(interval);
        assertThat(new RunFacts(facts(advice(new FileLoss(30, 1.5, null, 30, 1.5))).run(), facts.standing()).interval())
                .as("that of the file, which is measured").isNull();
    }

    private RunFacts facts(@Nullable CheckpointAdvice advice) {
        RunAnalysis said = a.analysis();
        RunAnalysis analysis = new RunAnalysis(said.gap(), said.measured(), said.curve(), said.health(), advice);
        return new RunFacts(new ComparedRun(a.run(), analysis, a.effective()), RunFacts.Standing.NONE);
    }

    /// Of one file, which is the best where something is known of it.
    private static CheckpointAdvice advice(@Nullable FileLoss known) {
        SavedFile file = new SavedFile(
                new Checkpoint(Path.of("file"), OptionalLong.of(30), true, false), OptionalLong.of(30), known);
        return new CheckpointAdvice(
                List.of(file),
                known == null ? null : file,
                new FileMetric(Metric.VAL_LOSS, false, FileMetric.Source.DEFAULT),
                new CheckpointAdvice.Beside(null, null, Double.NaN, OptionalLong.empty(), 0),
                null);
    }

    private Comparison comparison(RankedGroup... groups) {
        Comparison.Choice none = Comparison.of(List.of(), List.of(), Runs.NOW).choice();
        Verdicts verdicts = new Verdicts(null, new Ranking(List.of(groups), List.of()));
        return new Comparison(
                Runs.NOW,
                new Comparison.Choice(List.of(a, b, c, d), List.of(), verdicts, none.advice()),
                List.of());
    }

    private static Ranked ranked(int place, ComparedRun run, double loss, String... tied) {
        return new Ranked(OptionalInt.of(place), run, loss, null, List.of(tied));
    }

    private static RankedGroup group(String name, Ranked... runs) {
        Statement said = new Statement("ranking.order", "in order",
                List.of(new Evidence.Answered(Evidence.AnswersPart.PAIRS)));
        return new RankedGroup(List.of(runs), said, List.of(), List.of(), name);
    }
}
