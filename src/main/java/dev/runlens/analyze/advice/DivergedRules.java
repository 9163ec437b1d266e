package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.settings.OptimizerSetting;
import dev.runlens.analyze.single.Divergence;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Setting;
import dev.runlens.text.Numbers;
import java.util.List;

/// What to try after a run that diverged: a lower learning rate, or the usual optimizer where plain gradient descent was used.
final class DivergedRules {
    private final Wording wording = new Wording();
    private final Facts facts;
    private final Factors factors;

    DivergedRules(Facts facts, Factors factors) {
        this.facts = facts;
        this.factors = factors;
    }

    NextRun decided() {
        String at = Numbers.count(facts.compared().analysis().divergedAt().orElse(0));
        Evidence where = facts.evidence(AnalysisPart.DIVERGED_AT);
        Divergence divergence = facts.compared().analysis().curve().divergence();
        String worse = divergence == null ? "" : switch (divergence.kind()) {
            case WORSE_THAN_AT_FIRST -> ".worse";
            case ROSE_TOGETHER -> ".together";
            case NOT_FINITE, GRADIENTS -> "";
        };
        if (!(factors.learningRate() > 0)) {
            return new NoProposal(
                    wording.say("next.unknown_learning_rate", List.of(facts.evidence(AnalysisPart.STATUS))));
        }
        return factors.plainOptimizer()
                .map(plain -> usualOptimizer(plain, at, where, worse))
                .orElseGet(() -> factors.learningRate(
                        factors.lowerRate(),
                        rate -> wording.say(
                                "next.diverged" + worse, List.of(where, factors.rateEvidence()), at, rate)));
    }

    /// Adam in place of plain gradient descent, whose rates say nothing of what Adam's should be.
    private NextRun usualOptimizer(OptimizerSetting plain, String at, Evidence where, String worse) {
        Statement reason = wording.say(
                "next.optimizer" + worse, List.of(where, facts.settingEvidence(plain.key())), at, plain.usual());
        Statement ofRate = wording.say(
                "next.optimizer.rate",
                List.of(factors.rateEvidence()),
                Numbers.number(factors.learningRate()),
                plain.usual(),
                Numbers.number(Factors.USUAL_RATE));
        NextRun changed = factors.optimizer(plain, plain.usual(), reason);
        return factors.beside(changed, "learning_rate", new Setting.Decimal(Factors.USUAL_RATE), ofRate);
    }
}
