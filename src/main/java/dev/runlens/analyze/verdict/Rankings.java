package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Puts runs in order. The order in which they are given does not matter.
final class Rankings {
    /// More places than this are not read out.
    private static final int READ_OUT = 5;

    private static final Comparator<Standing> LOWEST_FIRST = Comparator.comparingDouble(Standing::loss)
            .thenComparing(standing -> standing.run.name());

    private final Wording wording = new Wording();
    private final Duels duels;

    /// @param duels measures pairs of runs
    Rankings(Duels duels) {
        this.duels = duels;
    }

    Ranking of(List<ComparedRun> runs) {
        List<Standing> standings = new ArrayList<>();
        List<Unranked> unranked = new ArrayList<>();
        for (ComparedRun run : runs) {
            OptionalDouble loss = loss(run);
            if (run.analysis().status() == RunStatus.DIVERGED || loss.isEmpty()) {
                unranked.add(new Unranked(run, whyNot(run)));
            } else {
                standings.add(new Standing(run, loss.getAsDouble()));
            }
        }
        List<List<Standing>> groups = groups(standings);
        List<RankedGroup> ranked = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            ranked.add(group(groups.get(i), i));
        }
        return new Ranking(ranked, unranked);
    }

    /// The lowest point of the fitted curve; where there is no fit, the lowest reported loss, or the only one.
    private static OptionalDouble loss(ComparedRun run) {
        CurveFit fit = run.analysis().curve().fit();
        if (fit != null) {
            return OptionalDouble.of(fit.best().value());
        }
        var best = run.analysis().best();
        return best != null ? OptionalDouble.of(best.value()) : Obstacle.onlyValue(run);
    }

    private Statement whyNot(ComparedRun run) {
        return run.analysis().status() == RunStatus.DIVERGED
                ? wording.say("ranking.diverged", List.of(new Evidence.Analysed(run.name(), AnalysisPart.STATUS)),
                        run.name())
                : wording.say("ranking.no_validation", List.of(new Evidence.Known(run.name(), RunPart.FINAL_METRICS)),
                        run.name());
    }

    /// Runs of which all may be compared with all, the largest group first.
    private static List<List<Standing>> groups(List<Standing> standings) {
        List<Peers> groups = new ArrayList<>();
        standings.stream()
                .sorted(Comparator.comparingInt((Standing standing) -> Peers.unknown(standing.run))
                        .thenComparing(standing -> standing.run.name()))
                .forEach(standing -> groups.stream()
                        .filter(group -> group.admits(standing.run))
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new Peers());
                            return groups.getLast();
                        })
                        .add(standing));
        return groups.stream()
                .map(group -> group.members.stream().sorted(LOWEST_FIRST).toList())
                .sorted(Comparator.comparingInt((List<Standing> group) -> -group.size())
                        .thenComparing(group -> group.getFirst().run.name()))
                .toList();
    }

    private RankedGroup group(List<Standing> sorted, int index) {
        List<List<Standing>> places = new ArrayList<>();
        for (Standing standing : sorted) {
            if (places.isEmpty() || isClearOf(places.getLast(), standing)) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(standing);
        }
        List<Ranked> ranked = new ArrayList<>();
        for (List<Standing> tied : places) {
            int place = ranked.size() + 1;
            for (Standing standing : tied) {
                List<String> others = tied.stream()
                        .filter(other -> !other.run.name().equals(standing.run.name()))
                        .map(other -> other.run.name())
                        .toList();
                ranked.add(new Ranked(place, standing.run, standing.loss, others));
            }
        }
        return new RankedGroup(ranked, statement(ranked, index));
    }

    /// Whether a run is told from every run of a place, so that it stands below all of them. The nearest are asked
    /// first: they are the likeliest not to be.
    private boolean isClearOf(List<Standing> place, Standing standing) {
        for (int i = place.size() - 1; i >= 0; i--) {
            Optional<Side> lower = duels.lower(new RunPair(place.get(i).run, standing.run));
            if (!lower.equals(Optional.of(Side.BASELINE))) {
                return false;
            }
        }
        return true;
    }

    private Statement statement(List<Ranked> ranked, int index) {
        List<Evidence> evidence = List.of(new Evidence.Ranked(index));
        String list = ranked.stream()
                .limit(READ_OUT)
                .map(run -> run.place() + ". " + run.run().name() + " (" + Numbers.loss(run.fittedBest()) + ")")
                .collect(Collectors.joining(", "));
        String more = ranked.size() > READ_OUT ? ", …" : "";
        boolean tied = ranked.stream().anyMatch(run -> !run.tiedWith().isEmpty());
        return wording.say(tied ? "ranking.order.tied" : "ranking.order", evidence, list + more);
    }

    private record Standing(ComparedRun run, double loss) {}

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
                    .anyMatch(other -> Criterion.agree(new RunPair(other, standing.run)));
            if (!known) {
                representatives.add(standing.run);
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
