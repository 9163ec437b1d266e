package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.LateChange;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.text.Numbers;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import java.util.List;

/// What to try after a run whose curve cannot be told: see the whole of it, see more of it, see it with less noise.
/// Never to train longer where the last evaluation lies above the lowest.
final class UndeterminedRules {
    /// So many evaluations that each rose are told apart from a curve that moves about.
    private static final int ROSE = 3;

    /// A share of the run.
    private static final double ANYWHERE = 0.5;

    private final Wording wording = new Wording();
    private final Facts facts;
    private final Factors factors;

    UndeterminedRules(Facts facts, Factors factors) {
        this.facts = facts;
        this.factors = factors;
    }

    NextRun decided() {
        if (facts.compared().analysis().health().found("health.evaluations_lost", "health.evaluations_missing")) {
            return none("next.whole_log", new Evidence.Reported(facts.name(), Metric.VAL_LOSS));
        }
        ValidationCourse validation = facts.compared().analysis().curve().validation();
        if (validation != null && validation.endsOdd()) {
            return none("next.odd_last", new Evidence.Reported(facts.name(), Metric.VAL_LOSS));
        }
        if (validation == null || validation.evaluations() < EvaluationSpacing.ENOUGH) {
            boolean rose = validation != null && validation.rising().length() >= ROSE;
            return moreEvaluations(rose ? "next.undetermined.rose" : "next.undetermined");
        }
        LateChange late = validation.course().late();
        if (late != null && late.lastAlone()) {
            return new NoProposal(wording.say("next.last_alone", List.of(facts.evidence(AnalysisPart.LATE_CHANGE))));
        }
        return late != null && late.rose() && validation.endsAboveLowest()
                ? noLonger(validation)
                : new PlateauRules(facts, factors).lessNoise(late != null && late.fell() ? "next.fell" : "next.open");
    }

    private NextRun noLonger(ValidationCourse validation) {
        LowestPoint lowest = validation.lowest();
        List<Evidence> evidence = List.of(facts.evidence(AnalysisPart.LATE_CHANGE),
                facts.evidence(AnalysisPart.LOWEST_POINT));
        return lowest == null || lowest.first() || isAnywhere(lowest)
                ? new NoProposal(wording.say("next.no_longer", evidence))
                : factors.proposal(
                        "iters",
                        lowest.iteration(),
                        wording.say(
                                "next.no_longer.at",
                                evidence,
                                Numbers.count(lowest.iteration()),
                                Numbers.count(lowest.low()),
                                Numbers.count(lowest.high())));
    }

    /// A place that may be anywhere in the run is none to stop at.
    private boolean isAnywhere(LowestPoint lowest) {
        return lowest.high() - lowest.low() > ANYWHERE * facts.compared().run().history().lastIteration();
    }

    /// Evaluations enough over the run, where there were fewer and more are worth their time.
    ///
    /// @param id begins the ids of the reasons
    NextRun moreEvaluations(String id) {
        Fact every = facts.setting("steps_per_eval");
        long denser = EvaluationSpacing.of(facts, every.isAbove(0) ? every.value() : apart());
        if (every.isAbove((double) denser)) {
            Statement reason = wording.say(
                    id,
                    List.of(facts.evidence(AnalysisPart.STATUS), every.evidence()),
                    Numbers.number(every.value()),
                    Numbers.count(denser));
            return factors.proposal("steps_per_eval", denser, reason);
        }
        return new NoProposal(withoutSetting(id, denser));
    }

    private Statement withoutSetting(String id, long denser) {
        List<Evidence> status = List.of(facts.evidence(AnalysisPart.STATUS));
        ValidationCourse validation = facts.compared().analysis().curve().validation();
        if (validation == null) {
            return wording.say(id + ".as_it_is", status);
        }
        if (apart() > denser) {
            return wording.say(id + ".denser", status, Numbers.count(denser));
        }
        return wording.say(id + (validation.endsAboveLowest() ? ".no_longer" : ".as_it_is"), status);
    }

    /// How far apart the evaluations lie; 0 where there are none.
    private double apart() {
        ValidationCourse validation = facts.compared().analysis().curve().validation();
        return validation == null
                ? 0
                : (double) facts.compared().run().history().lastIteration() / validation.evaluations();
    }

    private NextRun none(String id, Evidence evidence) {
        return new NoProposal(wording.say(id, List.of(evidence)));
    }
}
