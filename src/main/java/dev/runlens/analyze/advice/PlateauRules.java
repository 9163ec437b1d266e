package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.List;

/// What to try after a run whose validation loss came to rest: have a file at every evaluation, stop where it came to
/// rest, or measure it with less noise.
final class PlateauRules {
    /// A curve that came to rest within this share of the training need not be trained so long.
    private static final double SOON = 2.0 / 3;

    private final Wording wording = new Wording();
    private final Facts facts;
    private final Factors factors;

    PlateauRules(Facts facts, Factors factors) {
        this.facts = facts;
        this.factors = factors;
    }

    NextRun decided() {
        Fact every = facts.setting("steps_per_eval");
        CheckpointAdvice advice = facts.compared().analysis().checkpoint();
        Fact saved = facts.setting("save_every");
        if (advice != null && advice.missed().isPresent() && every.isAbove(0) && saved.value() % every.value() != 0) {
            Statement reason = wording.say(
                    "next.save_every",
                    List.of(facts.evidence(AnalysisPart.MISSED), saved.evidence(), every.evidence()),
                    Numbers.count(advice.missed().getAsLong()),
                    Numbers.number(every.value()));
            return factors.proposal("save_every", (long) every.value(), reason);
        }
        CurveFit fit = facts.compared().analysis().curve().fit();
        long last = facts.compared().run().history().lastIteration();
        if (fit != null && fit.best().iteration() > 1 && fit.best().iteration() <= SOON * last) {
            String at = Numbers.count(fit.best().iteration());
            Statement reason = wording.say("next.shorter", List.of(facts.evidence(AnalysisPart.FITTED_BEST_ITERATION)),
                    at);
            return factors.proposal("iters", fit.best().iteration(), reason);
        }
        return lessNoise();
    }

    private NextRun lessNoise() {
        Fact batches = facts.setting("val_batches");
        if (batches.isAbove(0)) {
            Statement reason = wording.say("next.val_batches", List.of(batches.evidence()),
                    Numbers.number(batches.value()));
            return factors.proposal("val_batches", -1, reason);
        }
        return new NoProposal(wording.say("next.plateau", List.of(facts.evidence(AnalysisPart.STATUS))));
    }

}
