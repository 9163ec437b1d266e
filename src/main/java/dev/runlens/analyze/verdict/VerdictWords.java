package dev.runlens.analyze.verdict;

import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.analyze.statistics.ShippedDifference.Basis;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.VerdictPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.run.Setting;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A verdict in sentences.
final class VerdictWords {
    private static final List<Evidence> DIFFERENCE = List.of(judged(VerdictPart.DIFFERENCE),
            judged(VerdictPart.INTERVAL));

    /// More than this many times as much validation data is not worth asking for.
    private static final double MOST_DATA = 100;

    private final RunPair pair;
    private final Wording wording;

    VerdictWords(RunPair pair, Wording wording) {
        this.pair = pair;
        this.wording = wording;
    }

    Statement notComparable() {
        return say("verdict.not_comparable", List.of(judged(VerdictPart.RESULT)), inOrder(0), inOrder(1));
    }

    Statement cannotTell() {
        return say("verdict.cannot_tell", List.of(judged(VerdictPart.RESULT)), inOrder(0), inOrder(1));
    }

    /// Says sizes, not signs: "lower by 0.09 (0.05 to 0.13)".
    ///
    /// @param seeds what a seed is worth; empty without repeats
    Statement better(Difference difference, Side lower, AssumedSame assumption, Optional<Repeats> seeds) {
        Interval interval = difference.interval().orElse(Interval.around(difference.value(), 0));
        double near = Math.min(Math.abs(interval.low()), Math.abs(interval.high()));
        double far = Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
        return say(
                "verdict.better." + assumption.id() + difference.basis() + seed(difference),
                List.of(judged(VerdictPart.RESULT), judged(VerdictPart.RUN), judged(VerdictPart.DIFFERENCE),
                        judged(VerdictPart.INTERVAL)),
                name(lower),
                name(lower.other()),
                Numbers.loss(Math.abs(difference.value())),
                Numbers.loss(near),
                Numbers.loss(far),
                onePair(seeds));
    }

    /// What rests on a single pair of seeds may be luck of these two: how far they lie apart is all that is known of any.
    private String onePair(Optional<Repeats> seeds) {
        return seeds.filter(known -> known.freedom() <= 1).isEmpty() ? ""
                : Bundle.STATEMENTS.get("verdict.one_pair");
    }

    /// Exact losses have an interval only where repeats tell what a seed is worth.
    private static String seed(Difference difference) {
        boolean exact = difference.basis().equals("exact") || difference.basis().equals("interpolated");
        return exact && difference.interval().isPresent() ? ".seeds" : "";
    }

    Statement same(Difference difference) {
        return say(
                "verdict.same" + (difference.interval().isEmpty() ? ".exact" : ""),
                DIFFERENCE,
                inOrder(0),
                inOrder(1),
                Numbers.loss(Math.abs(difference.value())),
                Numbers.loss(Math.abs(difference.value()) + difference.measured().narrow()),
                Numbers.loss(difference.matters()));
    }

    /// Which weights are compared, and by which numbers.
    ///
    /// @param basis what a difference beside them is of
    /// @param among the runs of which these two stand first; null where there are only these
    Statement shipped(
            Shipped baseline, Shipped candidate, Optional<Basis> basis, @Nullable RankedGroup among) {
        String estimated = baseline.estimated() && candidate.estimated()
                ? basis.filter(of -> of == Basis.SAME_STEPS).isPresent() ? ".same_steps" : ".estimated"
                : baseline.estimated() || candidate.estimated() ? "" : ".measured";
        return say(
                "verdict.shipped" + estimated,
                pair.evidence(AnalysisPart.FILE),
                saved(Side.BASELINE),
                Numbers.loss(baseline.loss().value()),
                Numbers.count(baseline.iteration()),
                saved(Side.CANDIDATE),
                Numbers.loss(candidate.loss().value()),
                Numbers.count(candidate.iteration()),
                among == null ? ""
                        : Bundle.STATEMENTS.get("verdict.first_two", Integer.toString(among.runs().size())));
    }

    /// What may be said of the lowest of many.
    ///
    /// @param seeds what a seed is worth; empty without repeats
    Statement among(RankedGroup group, Optional<Repeats> seeds) {
        Ranked lowest = group.runs().getFirst();
        FirstPlace first = new FirstPlace(group);
        boolean all = group.first() == group.runs().size();
        String kind = !group.placed() ? "measured" : group.single() ? "better" : all ? "all_tied" : "tied";
        return say(
                "verdict.many." + AssumedSame.of(group).id() + kind,
                List.of(judged(VerdictPart.RESULT), new Evidence.Ranked(0)),
                lowest.run().name(),
                Numbers.loss(lowest.loss()),
                Integer.toString(group.runs().size()),
                Integer.toString(group.first()),
                GroupNames.tools(group) + GroupNames.inBrackets(group.name()),
                onePair(seeds),
                first.notTold(),
                first.crossed());
    }

    List<Statement> decidesMany(RankedGroup group) {
        List<Statement> decides = new ArrayList<>();
        String moves = group.settings().stream()
                .filter(SettingInfluence::shown)
                .map(one -> one.names() + " (" + one.where() + ")")
                .collect(Collectors.joining(", "));
        decides.add(say(
                !group.placed() ? "decides.seeds" : moves.isEmpty() ? "decides.many" : "decides.many.settings",
                List.of(new Evidence.Ranked(0)), moves));
        wholeSet().ifPresent(decides::add);
        return decides;
    }

    Statement withinNoise(Difference difference) {
        Interval interval = difference.interval().orElse(Interval.around(difference.value(), 0));
        return say(
                "verdict.within_noise." + difference.basis() + seed(difference),
                DIFFERENCE,
                name(Side.CANDIDATE),
                name(Side.BASELINE),
                signed(difference.value()),
                signed(interval.low()),
                signed(interval.high()));
    }

    Statement identical() {
        return say(
                "verdict.identical",
                pair.evidence(run -> new Evidence.Reported(run, Metric.VAL_LOSS)),
                name(Side.BASELINE),
                name(Side.CANDIDATE));
    }

    List<Statement> decidesIdentical() {
        return List.of(say("decides.identical", pair.evidence(run -> new Evidence.Reported(run, Metric.VAL_LOSS))));
    }

    List<Statement> tooFew() {
        return List.of(say(
                "verdict.too_few",
                pair.evidence(run -> new Evidence.Reported(run, Metric.VAL_LOSS)),
                name(Side.BASELINE),
                count(Side.BASELINE),
                name(Side.CANDIDATE),
                count(Side.CANDIDATE)));
    }

    /// For runs with too few evaluations to measure anything.
    List<Statement> moreEvaluations() {
        List<Statement> decides = new ArrayList<>();
        decides.add(say("decides.first_evaluations", pair.evidence(run -> new Evidence.Stated(run, "steps_per_eval"))));
        wholeSet().ifPresent(decides::add);
        return decides;
    }

    /// What would make the interval of a difference small enough.
    List<Statement> decides(Difference difference) {
        List<Statement> decides = new ArrayList<>();
        double needed = difference.measured().half() / difference.value();
        boolean sampled = difference.basis().endsWith("_steps");
        if (sampled && needed * needed <= MOST_DATA) {
            decides.add(say("decides.data", DIFFERENCE, Integer.toString((int) Math.ceil(needed * needed))));
        }
        if (sampled) {
            wholeSet().ifPresent(decides::add);
        }
        if (decides.isEmpty()) {
            decides.add(say("decides.too_close", DIFFERENCE, Numbers.loss(Math.abs(difference.value()))));
        }
        return decides;
    }

    /// Validating on everything, where a run is known to draw parts.
    private Optional<Statement> wholeSet() {
        for (Side side : Side.values()) {
            Setting batches = pair.setting(side, "val_batches").orElse(null);
            if (batches instanceof Setting.Whole whole && whole.value() > 0) {
                return Optional.of(say("decides.val_batches", pair.settingEvidence("val_batches")));
            }
        }
        return Optional.empty();
    }

    /// The names in an order that does not depend on which run is the baseline.
    private String inOrder(int index) {
        return Stream.of(name(Side.BASELINE), name(Side.CANDIDATE)).sorted().toList().get(index);
    }

    /// The name of a run, with the word that none of its weights are there to be shipped.
    private String saved(Side side) {
        return pair.run(side).run().checkpoints().isEmpty()
                ? Bundle.STATEMENTS.get("verdict.nothing_saved", name(side))
                : name(side);
    }

    private String name(Side side) {
        return pair.run(side).name();
    }

    private String count(Side side) {
        return Integer.toString(Evaluations.of(pair.run(side)).size());
    }

    private static String signed(double value) {
        String text = Numbers.loss(Math.abs(value));
        return value < 0 ? "−" + text : value > 0 ? "+" + text : text;
    }

    private Statement say(String id, List<Evidence> evidence, String... arguments) {
        return wording.say(id, evidence, arguments);
    }

    private static Evidence judged(VerdictPart part) {
        return new Evidence.Judged(part);
    }
}
