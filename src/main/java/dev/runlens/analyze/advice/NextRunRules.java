package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.Onset;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.List;

/// What to try after a run, by what its curve says. One factor is changed, so that the next comparison tells what it
/// did.
public final class NextRunRules {
    /// An onset within this share of the training is early: the run memorises, and stopping sooner would leave little.
    private static final double EARLY = 1.0 / 3;

    /// How much longer a run that still improves is made.
    private static final double LONGER = 1.5;

    private final Wording wording = new Wording();
    private final Facts facts;
    private final Factors factors;

    private NextRunRules(Facts facts) {
        this.facts = facts;
        this.factors = new Factors(facts);
    }

    /// What to try after a run.
    public static NextRun of(ComparedRun compared) {
        return new NextRunRules(new Facts(compared)).decided();
    }

    private NextRun decided() {
        RunStatus status = facts.compared().analysis().status();
        if (status == null) {
            return none("next.no_curve", List.of(facts.evidence(AnalysisPart.STATUS)));
        }
        return switch (status) {
            case DIVERGED -> diverged();
            case OVERFITTING -> overfitting();
            case STILL_IMPROVING -> stillImproving();
            case PLATEAU -> new PlateauRules(facts, factors).decided();
            case UNDETERMINED -> moreEvaluations("next.undetermined");
            case NO_VALIDATION -> noValidation();
        };
    }

    private NextRun diverged() {
        String at = Numbers.count(facts.compared().analysis().divergedAt().orElse(0));
        return factors.lowerLearningRate(
                rate -> wording.say("next.diverged",
                        List.of(facts.evidence(AnalysisPart.DIVERGED_AT), factors.rateEvidence()), at, rate),
                () -> none("next.unknown_learning_rate", List.of(facts.evidence(AnalysisPart.STATUS))));
    }

    private NextRun overfitting() {
        Onset onset = facts.compared().analysis().curve().onset();
        if (onset == null) {
            return none("next.no_curve", List.of(facts.evidence(AnalysisPart.STATUS)));
        }
        List<Evidence> evidence = List.of(facts.evidence(AnalysisPart.ONSET), facts.evidence(AnalysisPart.COST_LOSS));
        String at = Numbers.count(onset.iteration());
        if (onset.iteration() <= EARLY * facts.compared().run().history().lastIteration()) {
            NextRun regularised = factors.regularised(what -> wording.say(
                    "next.regularise", evidence, at, Numbers.loss(onset.cost().loss()), what));
            if (regularised != null) {
                return regularised;
            }
        }
        List<Evidence> withInterval = List.of(facts.evidence(AnalysisPart.ONSET),
                facts.evidence(AnalysisPart.COST_LOSS), facts.evidence(AnalysisPart.ONSET_LOW),
                facts.evidence(AnalysisPart.ONSET_HIGH));
        Statement reason = wording.say(
                "next.stop_at_onset",
                withInterval,
                at,
                Numbers.loss(onset.cost().loss()),
                Numbers.count(onset.low()),
                Numbers.count(onset.high()));
        return factors.proposal("iters", onset.iteration(), reason);
    }

    private NextRun stillImproving() {
        long last = facts.compared().run().history().lastIteration();
        Fact every = facts.setting("steps_per_eval");
        double step = every.isAbove(0) ? every.value() : 1;
        long longer = (long) (Math.ceil(last * LONGER / step) * step);
        return factors.proposal("iters", longer, longerReason(longer));
    }

    private Statement longerReason(long longer) {
        CurveFit fit = facts.compared().analysis().curve().fit();
        ExpectedGain gain = fit == null ? null : fit.gain();
        if (gain == null) {
            return wording.say("next.longer", List.of(facts.evidence(AnalysisPart.STATUS)), Numbers.count(longer));
        }
        return wording.say(
                "next.longer.gain",
                List.of(facts.evidence(AnalysisPart.STATUS), facts.evidence(AnalysisPart.EXPECTED_GAIN_VALUE)),
                Numbers.loss(gain.gain()),
                Numbers.count(gain.iterations()),
                Numbers.count(longer));
    }

    private NextRun noValidation() {
        Fact batches = facts.setting("val_batches");
        if (batches.known() && batches.value() == 0) {
            Statement reason = wording.say("next.val_batches_zero", List.of(batches.evidence()));
            return factors.proposal("val_batches", 25, reason);
        }
        return moreEvaluations("next.no_validation");
    }

    /// Twenty evaluations over the run, where there were fewer.
    private NextRun moreEvaluations(String id) {
        long last = facts.compared().run().history().lastIteration();
        Fact every = facts.setting("steps_per_eval");
        long denser = Math.max(1, last / 20);
        if (!every.isAbove((double) denser)) {
            return none(id + ".as_it_is", List.of(facts.evidence(AnalysisPart.STATUS)));
        }
        Statement reason = wording.say(
                id, List.of(facts.evidence(AnalysisPart.STATUS), every.evidence()), Numbers.number(every.value()),
                Numbers.count(denser));
        return factors.proposal("steps_per_eval", denser, reason);
    }

    private NextRun none(String id, List<Evidence> evidence) {
        return new NoProposal(wording.say(id, evidence));
    }

}
