package dev.runlens.read.assemble;

import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Keeps the objects of runs that did not change when runs are assembled again: what was found out about a run is kept by
/// its object.
public final class SameRuns {
    private SameRuns() {}

    /// A result in which every run that is as it was before is the very object of before; the very result of before where
    /// nothing changed at all.
    public static LoadResult kept(LoadResult before, LoadResult now) {
        Map<String, Run> known = new HashMap<>();
        before.runs().forEach(run -> known.put(run.name(), run));
        List<Run> runs = new ArrayList<>();
        for (Run run : now.runs()) {
            Run same = known.get(run.name());
            runs.add(same != null && same.equals(collectedWith(same, run)) ? same : run);
        }
        LoadResult kept = new LoadResult(runs, now.byInput(), now.problems());
        return kept.equals(before) ? before : kept;
    }

    private static Run collectedWith(Run same, Run run) {
        RunIdentity identity = run.identity();
        return new Run(
                new RunIdentity(
                        identity.name(),
                        identity.path(),
                        same.identity().collectedAt(),
                        identity.trainer(),
                        identity.sources()),
                run.configuration(),
                run.history(),
                run.checkpoints(),
                run.findings());
    }
}
