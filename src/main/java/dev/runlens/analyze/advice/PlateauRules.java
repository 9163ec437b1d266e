package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.text.Numbers;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

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
        if (advice != null && advice.beside().missed().isPresent() && every.isAbove(0)
                && saved.value() % every.value() != 0) {
            Statement reason = wording.say(
                    "next.save_every",
                    List.of(facts.evidence(AnalysisPart.MISSED), saved.evidence(), every.evidence()),
                    Numbers.count(advice.beside().missed().getAsLong()),
                    Numbers.number(every.value()));
            return factors.proposal("save_every", (long) every.value(), reason);
        }
        ValidationCourse validation = facts.compared().analysis().curve().validation();
        if (validation != null && validation.endsAboveEarlierLowest()) {
            return atLowest(Objects.requireNonNull(validation.lowest()));
        }
        OptionalLong rest = validation == null ? OptionalLong.empty() : validation.atRestBy();
        long last = facts.compared().run().history().lastIteration();
        if (rest.isPresent() && rest.getAsLong() <= SOON * last) {
            Statement reason = wording.say("next.shorter", List.of(facts.evidence(AnalysisPart.LATE_CHANGE)),
                    Numbers.count(rest.getAsLong()));
            return factors.proposal("iters", rest.getAsLong(), reason);
        }
        return lessNoise("next.plateau");
    }

    /// What came to rest above what it had been is worth stopping before, not sooner at that level.
    private NextRun atLowest(LowestPoint lowest) {
        Statement reason = wording.say(
                "next.rests_above",
                List.of(facts.evidence(AnalysisPart.LOWEST_POINT), facts.evidence(AnalysisPart.COST_LOSS)),
                Numbers.count(lowest.iteration()),
                Numbers.loss(lowest.since().loss()),
                Numbers.count(lowest.low()),
                Numbers.count(lowest.high()));
        return factors.proposal("iters", lowest.iteration(), reason);
    }

    /// Evaluations on all of the validation set, where they are on a part of it.
    ///
    /// @param id begins the ids of the reasons
    NextRun lessNoise(String id) {
        Fact batches = facts.setting("val_batches");
        if (batches.isAbove(0)) {
            Statement reason = wording.say(id + ".val_batches", List.of(batches.evidence()),
                    Numbers.number(batches.value()));
            return factors.proposal("val_batches", -1, reason);
        }
        return new NoProposal(wording.say(id, List.of(facts.evidence(AnalysisPart.STATUS))));
    }
}
