package dev.runlens.analyze;

import dev.runlens.analyze.Comparison.Choice;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.settings.SettingDifference;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.analyze.verdict.Measurements;
import dev.runlens.analyze.verdict.Verdicts;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.work.Hands;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was found out about runs, kept so that looking at some of them again does not work it out again: each run is
/// analysed once, each choice of runs is judged once.
///
/// A run is the same only as the same object: comparing all points of two runs would take too long. May be used by
/// several threads, one at a time.
public final class Judgements {
    /// Choices are forgotten together once there are so many: a person does not come back to more.
    private static final int MOST_CHOICES = 64;

    private final JudgingRules rules;
    private final Hands hands;
    private final RiseNulls nulls = new RiseNulls();
    private final Measurements measurements = new Measurements();
    private final IdentityHashMap<Run, ComparedRun> runs = new IdentityHashMap<>();
    private final Map<List<SameRun>, Choice> choices = new HashMap<>();
    private KnownAnswers answers = KnownAnswers.NONE;

    /// Nothing known yet; the documented rules.
    public Judgements() {
        this(JudgingRules.DOCUMENTED, Hands.ALONE);
    }

    /// Nothing known yet; the documented rules.
    ///
    /// @param hands help with many runs
    public Judgements(Hands hands) {
        this(JudgingRules.DOCUMENTED, hands);
    }

    /// Nothing known yet.
    ///
    /// @param rules what the user decides of how runs are judged
    /// @param hands help with many runs
    Judgements(JudgingRules rules, Hands hands) {
        this.rules = rules;
        this.hands = hands;
    }

    private record SameRun(Run run) {
        @Override
        @SuppressWarnings("ReferenceEquality")
        public boolean equals(Object other) {
            return other instanceof SameRun(Run that) && run == that;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(run);
        }
    }

    /// The comparison of some runs.
    ///
    /// @param chosen their names must be unique
    /// @param problems inputs that gave no run
    /// @param timestamp when it is made
    public synchronized Comparison comparison(
            List<Run> chosen, List<Finding> problems, LocalDateTime timestamp) {
        List<SameRun> key = chosen.stream().map(SameRun::new).toList();
        Choice known = choices.get(key);
        if (known == null) {
            known = judged(chosen);
            if (choices.size() >= MOST_CHOICES) {
                choices.clear();
            }
            choices.put(key, known);
        }
        return answers.addedTo(new Comparison(timestamp, known, problems));
    }

    /// Takes answers into account from now on, in place of those before.
    ///
    /// @param evaluation nobody's answers take those away that were known
    public synchronized void know(Evaluation evaluation) {
        answers = new KnownAnswers(evaluation);
    }

    private Choice judged(List<Run> chosen) {
        List<Run> unknown = chosen.stream().filter(run -> !runs.containsKey(run)).toList();
        hands.each(unknown, run -> ComparedRun.of(run, rules, nulls)).forEach(run -> runs.put(run.run(), run));
        List<ComparedRun> compared = new ArrayList<>();
        chosen.forEach(run -> compared.add(runs.get(run)));
        measurements.learn(compared, hands);
        Verdicts verdicts = Verdicts.of(compared, measurements, rules.matters());
        return new Choice(compared, SettingDifference.all(chosen), verdicts, Advice.of(compared, verdicts));
    }

    /// Forgets all runs but some, and every choice with another run in it.
    public synchronized void keepOnly(Collection<Run> kept) {
        Set<Run> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(kept);
        runs.keySet().removeIf(run -> !same.contains(run));
        choices.keySet().removeIf(choice -> choice.stream().anyMatch(run -> !same.contains(run.run())));
        measurements.keepOnly(kept);
    }
}
