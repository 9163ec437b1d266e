package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.advice.NextRun.NoProposal;
import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.health.HealthFinding.Effect;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.LowestPoint;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.text.Numbers;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What to try after a run: what is wrong with it first, then what its curve says. One factor is changed, so that the
/// next comparison tells what it did; what is saved may change with it.
public final class NextRunRules {
    /// A lowest point within this share of the training is early: steps are too large for the data, and stopping sooner
    /// would leave little.
    private static final double EARLY = 1.0 / 3;
    /// A first evaluation from this share of the training on.
    private static final double LATE = 1.0 / 6;

    /// At or below this steps are not too large; below it little is learnt.
    private static final double LOW_RATE = 1e-5;

    /// What blocks a verdict, but is what the status says and has a remedy of its own.
    private static final Set<String> SAID_BY_STATUS = Set.of("health.no_evaluation",
            "health.evaluated_elsewhere", "health.gradient_lost");

    private final Wording wording = new Wording();
    private final Facts facts;
    private final Factors factors;

    private NextRunRules(Facts facts) {
        this.facts = facts;
        this.factors = new Factors(facts);
    }

    /// What to try after a run.
    public static NextRun of(ComparedRun compared) {
        NextRunRules rules = new NextRunRules(new Facts(compared));
        return rules.mended().orElseGet(rules::decided);
    }

    /// What has to be mended before anything else is worth changing.
    private Optional<NextRun> mended() {
        for (HealthFinding finding : facts.compared().analysis().health().findings()) {
            String id = finding.statement().id();
            List<Evidence> read = finding.statement().evidence();
            if (id.equals("health.learning_rate_implausible")) {
                return Optional.of(factors.learningRate(
                        Factors.USUAL_RATE, rate -> wording.say("next.usual_rate", read, rate)));
            }
            if (finding.effect() == Effect.BLOCKS && !SAID_BY_STATUS.contains(id)) {
                return Optional.of(none("next.mend_first", read));
            }
        }
        return Optional.empty();
    }

    private NextRun decided() {
        RunStatus status = facts.compared().analysis().status();
        ValidationCourse validation = facts.compared().analysis().curve().validation();
        if (status == null || validation == null && status == RunStatus.UNDETERMINED) {
            boolean curves = !facts.compared().run().history().metrics().isEmpty();
            return none(curves ? "next.no_loss" : "next.no_curve", List.of(facts.evidence(AnalysisPart.STATUS)));
        }
        return switch (status) {
            case NO_VALIDATION -> noValidation();
            case DIVERGED -> new DivergedRules(facts, factors).decided();
            case DID_NOT_LEARN -> didNotLearn();
            case OVERFITTING -> overfitting();
            case STILL_IMPROVING -> new StillImprovingRules(facts, factors).decided(Objects.requireNonNull(validation));
            case PLATEAU -> new TinyRateRules(facts, factors).decided()
                    .orElseGet(new PlateauRules(facts, factors)::decided);
            case UNDETERMINED -> new TinyRateRules(facts, factors).decided()
                    .orElseGet(new UndeterminedRules(facts, factors)::decided);
        };
    }

    private NextRun didNotLearn() {
        if (facts.compared().analysis().health().found("health.learning_rate_still_rising")) {
            return none("next.warm_up", List.of(new Evidence.Reported(facts.name(), Metric.LEARNING_RATE)));
        }
        double rate = factors.learningRate();
        return rate > 0 && rate < LOW_RATE
                ? factors.learningRate(
                        Factors.USUAL_RATE,
                        usual -> wording.say(
                                "next.did_not_learn.rate",
                                List.of(facts.evidence(AnalysisPart.STATUS), factors.rateEvidence()),
                                Numbers.number(rate),
                                usual))
                : none("next.did_not_learn", List.of(facts.evidence(AnalysisPart.STATUS)));
    }

    private NextRun overfitting() {
        LowestPoint lowest = facts.compared().analysis().curve().onset();
        if (lowest == null) {
            return none("next.no_curve", List.of(facts.evidence(AnalysisPart.STATUS)));
        }
        CheckpointAdvice advice = facts.compared().analysis().checkpoint();
        if (advice != null && isBetterLater(advice, lowest)) {
            return none(advice.by(), lowest);
        }
        long last = facts.compared().run().history().lastIteration();
        boolean early = (lowest.first() || lowest.iteration() <= EARLY * last)
                && (!isOfPasses(lowest, last) || facts.isStart(lowest.iteration()));
        NextRun next = new BothRiseRules(facts, factors, LOW_RATE).decided(lowest)
                .orElseGet(() -> early ? ofEarlyRise(lowest) : stopThere(lowest));
        return savedAsOftenAsEvaluated(next, lowest);
    }

    /// Whether it is more passes over the data that raise the loss, or may be: before a first evaluation that late nobody looked.
    private boolean isOfPasses(LowestPoint lowest, long last) {
        boolean late = lowest.first() && lowest.iteration() >= LATE * last;
        return facts.isLearntByHeart() || late && !factors.rateIsHigh();
    }

    /// Whether the file is chosen by another metric, which went on getting better after the validation loss turned.
    private static boolean isBetterLater(CheckpointAdvice advice, LowestPoint lowest) {
        SavedFile best = advice.best();
        return !advice.by().isLoss() && best != null && best.iteration().orElse(0) > lowest.iteration();
    }

    private NextRun none(FileMetric by, LowestPoint lowest) {
        return new NoProposal(wording.say(
                "next.other_metric",
                List.of(facts.evidence(AnalysisPart.ONSET), facts.evidence(AnalysisPart.FILE)),
                by.metric().label(), Numbers.count(lowest.iteration())));
    }

    private NextRun ofEarlyRise(LowestPoint lowest) {
        List<Evidence> evidence = List.of(facts.evidence(AnalysisPart.ONSET), facts.evidence(AnalysisPart.COST_LOSS));
        String at = Numbers.count(lowest.iteration());
        String loss = Numbers.loss(lowest.since().loss());
        double known = factors.learningRate();
        if (known > LOW_RATE) {
            List<Evidence> read = List.of(facts.evidence(AnalysisPart.ONSET), factors.rateEvidence());
            // Before the untouched model there is nothing to evaluate.
            boolean sooner = lowest.first() && !facts.isStart(lowest.iteration());
            String id = "next.lower_rate" + (sooner ? ".at_first" : "") + (factors.rateIsHigh() ? ".high" : "");
            return factors.learningRate(factors.lowerRate(), rate -> wording.say(id, read, at, loss, rate));
        }
        NextRun regularised = factors.regularised(what -> wording.say("next.regularise", evidence, at, loss, what));
        if (regularised != null) {
            return regularised;
        }
        return lowest.first() && Double.isNaN(known)
                ? factors.proposal("iters", lowest.iteration(), wording.say("next.stop_at_first", evidence, at, loss))
                : stopThere(lowest);
    }

    private NextRun stopThere(LowestPoint lowest) {
        List<Evidence> evidence = List.of(facts.evidence(AnalysisPart.ONSET),
                facts.evidence(AnalysisPart.COST_LOSS), facts.evidence(AnalysisPart.ONSET_LOW),
                facts.evidence(AnalysisPart.ONSET_HIGH));
        Statement reason = wording.say(
                lowest.first() ? "next.stop_at_first.there" : "next.stop_at_onset",
                evidence,
                Numbers.count(lowest.iteration()),
                Numbers.loss(lowest.since().loss()),
                Numbers.count(lowest.low()),
                Numbers.count(lowest.high()));
        return factors.proposal("iters", lowest.iteration(), reason);
    }

    /// A file at every evaluation, so that the best can be kept.
    private NextRun savedAsOftenAsEvaluated(NextRun next, LowestPoint lowest) {
        Fact every = facts.setting("steps_per_eval");
        Fact saved = facts.setting("save_every");
        if (!every.isAbove(0) || !saved.isAbove(0) || every.value() % saved.value() == 0) {
            return next;
        }
        Statement reason = wording.say(
                "next.save_every",
                List.of(facts.evidence(AnalysisPart.LOWEST_POINT), saved.evidence(), every.evidence()),
                Numbers.count(lowest.iteration()),
                Numbers.number(every.value()));
        return factors.beside(next, "save_every", new Setting.Whole((long) every.value()), reason);
    }

    private NextRun noValidation() {
        Fact batches = facts.setting("val_batches");
        if (batches.known() && batches.value() == 0) {
            Statement reason = wording.say("next.val_batches_zero", List.of(batches.evidence()));
            return factors.proposal("val_batches", 25, reason);
        }
        if (facts.compared().run().findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.EVALUATED_ELSEWHERE)) {
            return none("next.evaluated_elsewhere", List.of(facts.evidence(AnalysisPart.STATUS)));
        }
        return new UndeterminedRules(facts, factors).moreEvaluations("next.no_validation");
    }

    private NextRun none(String id, List<Evidence> evidence) {
        return new NoProposal(wording.say(id, evidence));
    }
}
