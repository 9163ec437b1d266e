package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.text.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to try after a run whose validation loss still falls: go on as planned, or train longer.
final class StillImprovingRules {
    /// How much longer the next run is made.
    private static final double LONGER = 1.5;

    private final Wording wording = new Wording();
    private final Facts facts;
    private final Factors factors;

    StillImprovingRules(Facts facts, Factors factors) {
        this.facts = facts;
        this.factors = factors;
    }

    NextRun decided(ValidationCourse validation) {
        long last = facts.compared().run().history().lastIteration();
        Fact every = facts.setting("steps_per_eval");
        double step = every.isAbove(0) ? every.value() : validation.usualDistance();
        long longer = (long) (Math.ceil(last * LONGER / step) * step);
        Progress progress = facts.compared().run().history().progress();
        long planned = progress.planned().orElse(0);
        if (planned > last && planned >= longer) {
            return new NoProposal(wording.say(
                    "next.go_on",
                    List.of(facts.evidence(AnalysisPart.STATUS), new Evidence.Known(facts.name(), RunPart.PROGRESS)),
                    Numbers.count(last),
                    Numbers.count(planned)));
        }
        return factors.proposal("iters", longer, EndedSchedule.of(facts.compared().run())
                .map(ended -> newSchedule(ended, longer))
                .orElseGet(() -> longerReason(validation.gain(), longer)));
    }

    /// Where the learning rate has come down, what the curve did is no forecast, and going on from the file brings nothing.
    private Statement newSchedule(EndedSchedule ended, long longer) {
        return wording.say(
                "next.longer.schedule",
                List.of(facts.evidence(AnalysisPart.STATUS), new Evidence.Reported(facts.name(), Metric.LEARNING_RATE)),
                Numbers.significant(ended.last(), 2),
                Numbers.count(longer));
    }

    private Statement longerReason(@Nullable ExpectedGain gain, long longer) {
        if (gain == null || gain.gain() <= 0) {
            return wording.say("next.longer", List.of(facts.evidence(AnalysisPart.STATUS)), Numbers.count(longer));
        }
        return wording.say(
                "next.longer.gain",
                List.of(facts.evidence(AnalysisPart.STATUS), facts.evidence(AnalysisPart.EXPECTED_GAIN_VALUE)),
                Numbers.loss(gain.gain()),
                Numbers.count(gain.iterations()),
                Numbers.count(longer));
    }
}
