package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.Onset;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Figures;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
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
    ///
    /// @param compared the run
    /// @param index its place in the comparison, which the fields of the reason name
    public static NextRun of(ComparedRun compared, int index) {
        return new NextRunRules(new Facts(compared, index)).decided();
    }

    private NextRun decided() {
        RunStatus status = facts.compared().analysis().status();
        if (status == null) {
            return none("next.no_curve", List.of(field("status")));
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
        String at = Figures.count(facts.compared().analysis().divergedAt().orElse(0));
        return factors.lowerLearningRate(
                rate -> wording.say("next.diverged", List.of(field("diverged_at"), factors.rateField()), at, rate),
                () -> none("next.unknown_learning_rate", List.of(field("status"))));
    }

    private NextRun overfitting() {
        Onset onset = facts.compared().analysis().curve().onset();
        if (onset == null) {
            return none("next.no_curve", List.of(field("status")));
        }
        List<String> fields = List.of(field("onset.iteration"), field("onset.cost.loss"));
        String at = Figures.count(onset.iteration());
        if (onset.iteration() <= EARLY * facts.compared().run().history().lastIteration()) {
            NextRun regularised = factors.regularised(what -> wording.say(
                    "next.regularise", fields, at, Figures.loss(onset.cost().loss()), what));
            if (regularised != null) {
                return regularised;
            }
        }
        List<String> withInterval = List.of(field("onset.iteration"), field("onset.cost.loss"), field("onset.low"),
                field("onset.high"));
        Statement reason = wording.say(
                "next.stop_at_onset",
                withInterval,
                at,
                Figures.loss(onset.cost().loss()),
                Figures.count(onset.low()),
                Figures.count(onset.high()));
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
            return wording.say("next.longer", List.of(field("status")), Figures.count(longer));
        }
        return wording.say(
                "next.longer.gain",
                List.of(field("status"), field("fit.expected_gain.gain")),
                Figures.loss(gain.gain()),
                Figures.count(gain.iterations()),
                Figures.count(longer));
    }

    private NextRun noValidation() {
        Fact batches = facts.setting("val_batches");
        if (batches.known() && batches.value() == 0) {
            Statement reason = wording.say("next.val_batches_zero", List.of(batches.field()));
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
            return none(id + ".as_it_is", List.of(field("status")));
        }
        Statement reason = wording.say(
                id, List.of(field("status"), every.field()), Figures.number(every.value()), Figures.count(denser));
        return factors.proposal("steps_per_eval", denser, reason);
    }

    private NextRun none(String id, List<String> fields) {
        return new NoProposal(wording.say(id, fields));
    }

    private String field(String path) {
        return JsonField.ofRun(facts.index(), "analysis") + "." + path;
    }
}
