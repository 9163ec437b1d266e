package dev.runlens.analyze.verdict;

import dev.runlens.analyze.statistics.Noise;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// Which runs of a group share the places: not those that say nothing of how good they are and are far above the others.
final class Candidates {
    private final NoPlace noPlace;

    Candidates(NoPlace noPlace) {
        this.noPlace = noPlace;
    }

    /// Those that have places, in their order.
    ///
    /// @param unranked given the others, each with its reason
    List<Standing> of(List<Standing> sorted, List<Unranked> unranked) {
        return certain(atHand(sorted, unranked), unranked);
    }

    /// Those that may be the lowest as they are: not one that is under way and still far above the lowest of those that
    /// are not, where two are left without it. Of its few evaluations on the way down nobody knows how far chance moves them.
    private List<Standing> atHand(List<Standing> sorted, List<Unranked> unranked) {
        OptionalDouble lowest = sorted.stream()
                .filter(standing -> !UnderWay.is(standing.run()))
                .mapToDouble(Standing::value)
                .min();
        Predicate<Standing> isFar = standing -> UnderWay.is(standing.run())
                && lowest.isPresent() && Noise.isFarAbove(standing.value(), lowest.getAsDouble());
        List<Standing> atHand = sorted.stream().filter(isFar.negate()).toList();
        if (atHand.size() < 2) {
            return sorted;
        }
        sorted.stream().filter(isFar).forEach(standing -> unranked.add(
                new Unranked(standing.run(), noPlace.underWay(standing.run(), standing.value()))));
        return atHand;
    }

    /// Those of which it is known how far chance moves their loss, where all others are far above the lowest of them: such a one
    /// takes the places of the others no more than one that diverged. Where one is not, it may be the best, and there are no
    /// places.
    private List<Standing> certain(List<Standing> sorted, List<Unranked> unranked) {
        List<Standing> certain = sorted.stream().filter(Standing::isCertain).toList();
        if (certain.size() < 2) {
            return sorted;
        }
        List<Standing> others = sorted.stream().filter(standing -> !standing.isCertain()).toList();
        double lowest = certain.getFirst().value();
        if (!others.stream().allMatch(standing -> Noise.isFarAbove(standing.value(), lowest))) {
            return sorted;
        }
        others.forEach(standing -> unranked.add(
                new Unranked(standing.run(), noPlace.uncertain(standing.run(), standing.value()))));
        return certain;
    }
}
