package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.PosteriorBases;
import dev.runlens.analyze.statistics.ShippedDifference;
import dev.runlens.analyze.statistics.ShippedFile;
import dev.runlens.run.Run;
import dev.runlens.work.Hands;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Measures pairs of runs by what would be shipped of each; what that is is worked out once for each run object, and not
/// again for one of the same name with the same evaluations: that is a run that goes on. For one thread.
public final class Measurements {
    private final IdentityHashMap<Run, Optional<Shipped>> shipped = new IdentityHashMap<>();
    private final PosteriorBases bases = new PosteriorBases();
    /// What was worked out last of the run of a name.
    private final Map<String, Measured> last = new HashMap<>();

    private record Measured(Shipped.Grounds grounds, Shipped shipped) {}

    /// Works out what would be shipped of each of some runs.
    ///
    /// @param hands help with many runs
    public void learn(List<ComparedRun> runs, Hands hands) {
        List<ComparedRun> unknown = runs.stream().filter(run -> !shipped.containsKey(run.run())).toList();
        List<Optional<Measured>> learnt = hands.each(unknown, this::measured);
        for (int i = 0; i < unknown.size(); i++) {
            kept(unknown.get(i).run(), learnt.get(i));
        }
    }

    /// Forgets all runs but some.
    public void keepOnly(Collection<Run> runs) {
        Set<Run> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(runs);
        shipped.keySet().removeIf(run -> !kept.contains(run));
        last.keySet().retainAll(runs.stream().map(Run::name).collect(Collectors.toSet()));
    }

    /// What would be shipped of a run; empty where no evaluation has a finite loss.
    Optional<Shipped> shipped(ComparedRun run) {
        Optional<Shipped> known = shipped.get(run.run());
        return known == null ? kept(run.run(), measured(run)) : known;
    }

    private Optional<Shipped> kept(Run run, Optional<Measured> measured) {
        measured.ifPresent(one -> last.put(run.name(), one));
        Optional<Shipped> made = measured.map(Measured::shipped);
        shipped.put(run, made);
        return made;
    }

    /// Asked by several threads at once, while nothing new is kept.
    private Optional<Measured> measured(ComparedRun run) {
        Measured before = last.get(run.name());
        return Shipped.Grounds.of(run)
                .map(grounds -> before != null && before.grounds.equals(grounds)
                        ? before
                        : new Measured(grounds, Shipped.of(grounds, bases)));
    }

    /// The difference of what would be shipped of two runs; empty where an evaluation is luck in part and there are too
    /// few to tell how much.
    Optional<ShippedDifference> of(RunPair pair) {
        Optional<Shipped> baseline = shipped(pair.baseline());
        Optional<Shipped> candidate = shipped(pair.candidate());
        return baseline.isEmpty() || candidate.isEmpty() || tooFew(baseline.get()) || tooFew(candidate.get())
                ? Optional.empty()
                : Optional.of(of(baseline.get(), candidate.get()));
    }

    private static boolean tooFew(Shipped shipped) {
        return !shipped.exact() && !shipped.estimated();
    }

    private ShippedDifference of(Shipped baseline, Shipped candidate) {
        if (baseline.exact() && candidate.exact()) {
            return ShippedFile.measured(baseline.file(), candidate.file());
        }
        return baseline.exact() || candidate.exact()
                ? ShippedFile.mixed(baseline.file(), candidate.file(), baseline.exact())
                : ShippedFile.estimated(baseline.file(), candidate.file(), bases);
    }
}
