package dev.runlens.analyze.verdict;

import dev.runlens.analyze.many.Places;
import dev.runlens.analyze.many.RunLoss;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.statistics.Noise;
import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Order;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Puts runs in order. The order in which they are given does not matter.
final class Ranker {
    /// More places than this are not read out.
    private static final int READ_OUT = 5;

    private static final Comparator<Standing> LOWEST_FIRST = Order.comparingDouble(Standing::value)
            .thenComparing(standing -> standing.run().name());

    private final Wording wording = new Wording();
    private final NoPlace noPlace = new NoPlace();
    private final Measurements measurements;
    private final SeedRepeats repeats;

    Ranker(Measurements measurements, SeedRepeats repeats) {
        this.measurements = measurements;
        this.repeats = repeats;
    }

    Ranking of(List<ComparedRun> runs) {
        List<Standing> standings = new ArrayList<>();
        List<Unranked> unranked = new ArrayList<>();
        for (ComparedRun run : runs) {
            Optional<RunLoss> loss = loss(run);
            Optional<Statement> why = noPlace.of(run, loss.isPresent());
            why.ifPresentOrElse(
                    reason -> unranked.add(new Unranked(run, reason)),
                    () -> standings.add(new Standing(run, loss.orElseThrow())));
        }
        Candidates candidates = new Candidates(noPlace);
        List<List<Standing>> groups = groups(standings).stream()
                .map(group -> candidates.of(group, unranked))
                .toList();
        GroupNames names = GroupNames.of(groups.stream()
                .map(group -> group.stream().map(Standing::run).toList())
                .toList());
        List<RankedGroup> ranked = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            ranked.add(group(groups.get(i), i, names.of(i), unranked));
        }
        return new Ranking(ranked, unranked);
    }

    /// The loss of what would be shipped; of a run without evaluations the only loss that it has. The deviation is that
    /// of the estimate, of exact losses that of repeats; NaN where nobody knows it.
    private Optional<RunLoss> loss(ComparedRun run) {
        Optional<Shipped> shipped = measurements.shipped(run);
        if (shipped.isEmpty()) {
            OptionalDouble only = CannotTellReason.onlyValue(run);
            return only.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RunLoss(only.getAsDouble(), Double.NaN, 1));
        }
        RunLoss loss = shipped.get().loss();
        Optional<Repeats> seeds = repeats.scatter(run);
        if (seeds.isEmpty() || !shipped.get().exact() && !shipped.get().estimated()) {
            return Optional.of(loss);
        }
        boolean more = !(loss.deviation() >= seeds.get().sigma());
        return Optional.of(
                more ? new RunLoss(loss.value(), seeds.get().sigma(), seeds.get().freedom()) : loss);
    }

    /// Runs of which all may be compared with all, the largest group first.
    private static List<List<Standing>> groups(List<Standing> standings) {
        List<Peers> groups = new ArrayList<>();
        standings.stream()
                .sorted(Order.comparingInt((Standing standing) -> Peers.unknown(standing.run()))
                        .thenComparing(standing -> standing.run().name()))
                .forEach(standing -> groups.stream()
                        .filter(group -> group.admits(standing.run()))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new Peers());
                            return groups.getLast();
                        })
                        .add(standing));
        return groups.stream()
                .map(group -> group.members.stream().sorted(LOWEST_FIRST).toList())
                .sorted(Order.comparingInt((List<Standing> group) -> -group.size())
                        .thenComparing(group -> group.getFirst().run().name()))
                .toList();
    }

    /// Places are given where the deviation of every run is known.
    private RankedGroup group(List<Standing> sorted, int index, String name, List<Unranked> unranked) {
        boolean known = sorted.stream().allMatch(Standing::isCertain);
        Places places = known ? places(sorted) : null;
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Standing standing = sorted.get(i);
            OptionalInt place = places == null ? OptionalInt.empty() : OptionalInt.of(places.place(i));
            ranked.add(new Ranked(
                    place, standing.run(), standing.value(), interval(standing.run()), tied(sorted, places, i)));
        }
        List<ComparedRun> runs = ranked.stream().map(Ranked::run).toList();
        List<Statement> beside = new ArrayList<>();
        condition(runs, index).ifPresent(beside::add);
        beside.addAll(CopiedRuns.said(runs, index, wording));
        beside.addAll(new RepeatedSettings(repeats, wording).said(runs, index));
        List<Ranked> telling = Influences.telling(ranked);
        List<SettingInfluence> settings = Influences.of(telling);
        Influences.said(settings, telling.stream().map(Ranked::run).toList(), index, wording).ifPresent(beside::add);
        DivergedSettings.said(settings, runs, unranked.stream().map(Unranked::run).toList(), index)
                .ifPresent(beside::add);
        List<Ranked> placed = inPlaces(ranked);
        return new RankedGroup(placed, statement(placed, index, name), settings, beside, name);
    }

    private Places places(List<Standing> sorted) {
        RankedPairs pairs = new RankedPairs(sorted.stream().map(Standing::run).toList(),
                new Differences(measurements, repeats));
        return Places.of(sorted.stream().map(Standing::loss).toList(), pairs);
    }

    private @Nullable Interval interval(ComparedRun run) {
        return measurements.shipped(run).map(Shipped::interval).orElse(null);
    }

    /// What has to be so for the order to mean anything, where not all runs say it. The headline says so of the first
    /// group, but for what the tools do.
    private Optional<Statement> condition(List<ComparedRun> runs, int index) {
        boolean tools = GroupNames.tools(runs) > 1;
        AssumedSame assumed = AssumedSame.of(runs);
        if (runs.size() < 2 || !tools && (assumed == AssumedSame.NONE || index == 0)) {
            return Optional.empty();
        }
        String id = "ranking." + (tools ? "tools." : "") + assumed.id();
        return Optional.of(wording.say(
                id.substring(0, id.length() - 1),
                List.of(new Evidence.Ranked(index))));
    }

    /// A run may have a higher loss and a better place than another that is better known.
    private static List<Ranked> inPlaces(List<Ranked> ranked) {
        return ranked.stream()
                .sorted(Order.comparingInt(run -> run.place().orElse(0)))
                .toList();
    }

    private static List<String> tied(List<Standing> sorted, @Nullable Places places, int run) {
        return places == null
                ? List.of()
                : IntStream.range(0, sorted.size())
                        .filter(other -> other != run && places.place(other) == places.place(run))
                        .mapToObj(other -> sorted.get(other).run().name())
                        .toList();
    }

    private Statement statement(List<Ranked> ranked, int index, String name) {
        List<Evidence> evidence = List.of(new Evidence.Ranked(index));
        String list = ranked.stream()
                .limit(READ_OUT)
                .map(run -> place(run) + run.run().name() + " (" + Numbers.loss(run.loss()) + ")")
                .collect(Collectors.joining(", "));
        String more = ranked.size() > READ_OUT ? ", …" : "";
        boolean placed = ranked.stream().allMatch(run -> run.place().isPresent());
        boolean tied = ranked.stream().anyMatch(run -> !run.tiedWith().isEmpty());
        boolean crossed = IntStream.range(1, ranked.size())
                .anyMatch(i -> ranked.get(i).loss() < ranked.get(i - 1).loss());
        String kind = !placed ? ".measured" : crossed ? ".tied.crossed" : tied ? ".tied" : "";
        return wording.say("ranking.order" + kind, evidence, list + more, GroupNames.inBrackets(name));
    }

    private static String place(Ranked run) {
        return run.place().isPresent() ? run.place().getAsInt() + ". " : "";
    }

    /// A group while it is gathered. Of members that say the same one is asked for all.
    private static final class Peers {
        private final List<Standing> members = new ArrayList<>();
        private final List<ComparedRun> representatives = new ArrayList<>();

        boolean admits(ComparedRun run) {
            return representatives.stream().allMatch(other -> Criterion.allow(new RunPair(other, run)));
        }

        void add(Standing standing) {
            members.add(standing);
            boolean known = representatives.stream()
                    .anyMatch(other -> Criterion.agree(new RunPair(other, standing.run())));
            if (!known) {
                representatives.add(standing.run());
            }
        }

        /// How many criteria a run says nothing of: those that say most found the groups.
        static int unknown(ComparedRun run) {
            RunPair self = new RunPair(run, run);
            int count = 0;
            for (Criterion criterion : Criterion.values()) {
                count += criterion.of(self).likeness() == Likeness.UNKNOWN ? 1 : 0;
            }
            return count;
        }
    }
}
