package dev.runlens.analyze.verdict;

import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.analyze.statistics.ShippedDifference.Basis;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Judges two runs by what would be shipped of each: may they be compared, and do they differ by more than chance and
/// by more than does not matter.
final class Judge {
    private final RunPair pair;
    private final Wording wording = new Wording();
    private final VerdictWords words;
    private final Comparability comparability;
    private final Pairing pairing;
    private final Optional<CannotTellReason> reason;
    private final Context context;

    /// What a judgement of two runs needs to know beside them.
    ///
    /// @param measurements what would be shipped of each run
    /// @param repeats the runs among those at hand that differ in nothing but their seed
    /// @param matters the smallest difference that does, a share of the loss
    record Context(Measurements measurements, SeedRepeats repeats, double matters) {}

    Judge(RunPair pair, Context context) {
        this.pair = pair;
        this.context = context;
        words = new VerdictWords(pair, wording);
        comparability = Comparability.of(pair);
        reason = CannotTellReason.of(pair);
        pairing = new Pairings(pair, wording).pairing();
    }

    /// What is said of the two.
    ///
    /// @param among the runs that may be compared, of which these are the lowest and the next; null where there are only
    ///     these two
    PairJudgement judgement(@Nullable RankedGroup among) {
        Verdict verdict = verdict(among);
        EqualBudget budget = comparability.comparable() && reason.isEmpty()
                ? new Budgets(pair, wording, verdict.lower(), margins()).equalBudget()
                : EqualBudget.UNKNOWN;
        return new PairJudgement(verdict, pairing, new Attributions().of(pair), budget);
    }

    private Savings.Margins margins() {
        double seed = seeds().map(scatter -> scatter.half(0.95)).orElse(0.0);
        double matters = context.measurements
                .shipped(pair.baseline())
                .map(shipped -> context.matters * Math.abs(shipped.loss().value()))
                .orElse(0.0);
        return new Savings.Margins(seed, matters);
    }

    private Verdict verdict(@Nullable RankedGroup among) {
        Optional<Statement> start = among != null ? Optional.empty()
                : StartDifference.of(pair).map(one -> one.said(pair, wording, "not_comparable.start"));
        if (!comparability.comparable() || start.isPresent()) {
            return notComparable(start);
        }
        if (reason.isPresent()) {
            CannotTellWords why = new CannotTellWords(pair, wording, reason.get());
            return cannotTell(why.why(), why.decides(words));
        }
        Optional<Difference> difference = difference();
        return difference.isEmpty()
                ? cannotTell(words.tooFew(), words.moreEvaluations())
                : ofDifference(difference.get(), among);
    }

    private Verdict notComparable(Optional<Statement> start) {
        List<Statement> reasons = Stream.concat(start.stream(), comparability.reasons().stream()).toList();
        List<Statement> cautions = comparability.cautions().stream()
                .filter(caution -> start.isEmpty() || !caution.id().equals(Cautions.START))
                .toList();
        return new NotComparable(
                pair, new VerdictStatements(words.notComparable(), reasons, List.of(), cautions));
    }

    private Verdict cannotTell(List<Statement> reasons, List<Statement> decides) {
        VerdictStatements text = new VerdictStatements(words.cannotTell(), reasons, decides, comparability.cautions());
        return new CannotTell(pair, null, text);
    }

    private Optional<Difference> difference() {
        return new Differences(context.measurements, context.repeats)
                .of(pair)
                .map(measured -> new Difference(
                        measured, context.matters * Math.abs(shipped(Side.BASELINE).loss().value())));
    }

    private Optional<Repeats> seeds() {
        return context.repeats.scatter(pair.baseline());
    }

    private Shipped shipped(Side side) {
        return context.measurements.shipped(pair.run(side)).orElseThrow();
    }

    private Statement shipped(Optional<Basis> basis, @Nullable RankedGroup among) {
        return words.shipped(shipped(Side.BASELINE), shipped(Side.CANDIDATE), basis, among);
    }

    private Verdict ofDifference(Difference difference, @Nullable RankedGroup among) {
        List<Statement> cautions = comparability.cautions();
        if (among != null && !among.single()) {
            VerdictStatements text = new VerdictStatements(words.among(among, seeds()),
                    List.of(shipped(Optional.empty(), among)),
                    words.decidesMany(among),
                    cautions);
            return new CannotTell(pair, difference, text);
        }
        Statement shipped = shipped(Optional.of(difference.measured().basis()), among);
        Optional<Side> lower = difference.lower();
        if (lower.isPresent()) {
            return better(difference, lower.get(), shipped, among);
        }
        boolean identical = difference.value() == 0
                && Evaluations.of(pair.baseline()).equals(Evaluations.of(pair.candidate()));
        if (difference.same() && !identical) {
            VerdictStatements text = new VerdictStatements(words.same(difference), List.of(shipped), List.of(),
                    cautions);
            return new Same(pair, difference, text);
        }
        Statement why = identical ? words.identical() : words.withinNoise(difference);
        List<Statement> decides = identical ? words.decidesIdentical() : words.decides(difference);
        return new CannotTell(
                pair, difference, new VerdictStatements(words.cannotTell(), List.of(why, shipped), decides, cautions));
    }

    private Verdict better(Difference difference, Side lower, Statement shipped, @Nullable RankedGroup among) {
        AssumedSame assumption = AssumedSame.of(pair);
        Statement ofTwo = words.better(difference, lower, assumption, seeds());
        Optional<Reservation> held = Reservation.of(pair, lower);
        if (held.isPresent()) {
            return new CannotTell(pair, difference, new VerdictStatements(
                    held.get().headline(pair, lower, wording), List.of(ofTwo, shipped),
                    held.get().decides(pair, wording),
                    comparability.cautions()));
        }
        List<Statement> reasons = among == null ? List.of(shipped) : List.of(shipped, ofTwo);
        VerdictStatements text = new VerdictStatements(
                among == null ? ofTwo : words.among(among, seeds()), reasons, List.of(), comparability.cautions());
        return new Better(pair, lower, difference, assumption, text);
    }
}
