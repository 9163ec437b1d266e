package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges two runs: may they be compared, is the noise of their evaluations shared, and is the difference more than it.
final class Judge {
    private final RunPair pair;
    private final Wording wording = new Wording();
    private final VerdictWords words;
    private final Comparability comparability;
    private final Pairing pairing;
    private final Optional<Obstacle> obstacle;
    private final Measurements measurements;

    Judge(RunPair pair, Measurements measurements) {
        this.pair = pair;
        this.measurements = measurements;
        words = new VerdictWords(pair, wording);
        comparability = Comparability.of(pair);
        obstacle = Obstacle.of(pair);
        pairing = new Pairings(pair, wording).pairing();
    }

    PairJudgement judgement() {
        EqualBudget budget = comparability.comparable() && obstacle.isEmpty()
                ? new Budgets(pair, wording).equalBudget()
                : EqualBudget.UNKNOWN;
        return new PairJudgement(verdict(), pairing, new Attributions().of(pair), budget);
    }

    Verdict verdict() {
        if (!comparability.comparable()) {
            return new NotComparable(
                    pair,
                    new VerdictText(
                            words.notComparable(), comparability.reasons(), List.of(), comparability.cautions()));
        }
        if (obstacle.isPresent()) {
            return cannotTell(words.why(obstacle.get()), words.decides(obstacle.get()));
        }
        Measurement measurement = measurements.of(pair, pairing);
        return measurement.difference().isEmpty()
                ? cannotTell(words.tooFew(), words.moreEvaluations())
                : ofDifference(measurement, measurement.difference().get());
    }

    private Verdict cannotTell(List<Statement> reasons, List<Statement> decides) {
        VerdictText text = new VerdictText(words.cannotTell(), reasons, decides, comparability.cautions());
        return new CannotTell(pair, null, text);
    }

    private Verdict ofDifference(Measurement measurement, Difference difference) {
        List<Statement> reasons = new ArrayList<>();
        List<Statement> cautions = new ArrayList<>(comparability.cautions());
        Optional<Side> lower = difference.lower();
        if (lower.isPresent()) {
            lowest().ifPresent(reasons::add);
            measurement
                    .atBest()
                    .flatMap(best -> words.onlyLate(difference, best))
                    .ifPresent(cautions::add);
            Assumption assumption = Assumption.of(pair);
            Statement headline = words.better(difference, lower.get(), assumption);
            VerdictText text = new VerdictText(headline, reasons, List.of(), cautions);
            return new Better(pair, lower.get(), difference, assumption, text);
        }
        boolean identical = difference.value() == 0
                && Evaluations.of(pair.baseline()).equals(Evaluations.of(pair.candidate()));
        reasons.add(identical ? words.identical() : words.withinNoise(difference));
        lowest().ifPresent(reasons::add);
        List<Statement> decides = identical ? words.decidesIdentical() : words.decides(measurement, difference);
        return new CannotTell(pair, difference, new VerdictText(words.cannotTell(), reasons, decides, cautions));
    }

    private Optional<Statement> lowest() {
        CurveFit baseline = pair.baseline().analysis().curve().fit();
        CurveFit candidate = pair.candidate().analysis().curve().fit();
        return baseline == null || candidate == null
                ? Optional.empty()
                : Optional.of(words.lowest(baseline.best(), candidate.best()));
    }
}
