package dev.runlens.read.collect;

import dev.runlens.read.assemble.LoadResult;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import dev.runlens.run.SeriesChoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// The runs to compare, made of what was read in one order for everybody: those that are left out go, chosen series
/// become losses, files of metrics fill what is then unknown, and persons fill what is left.
///
/// @param byKey the runs, in the order of the inputs
/// @param problems inputs, files within them, and lines of metrics that were rejected, each with the reason
public record Collection(Map<RunKey, Run> byKey, List<Finding> problems) {
    /// What is wanted of the runs.
    ///
    /// @param leftOut runs that are not compared
    /// @param choice which series are the losses of a run
    /// @param metrics files of final metrics, the first one wins
    public record Wishes(Set<RunKey> leftOut, Function<RunKey, SeriesChoice> choice, List<MetricsFile> metrics) {
        /// Keeps copies.
        public Wishes {
            leftOut = Set.copyOf(leftOut);
            metrics = List.copyOf(metrics);
        }
    }

    /// A person who knows final values.
    ///
    /// @param <X> what keeps them from being told
    @FunctionalInterface
    public interface Person<X extends Exception> {
        /// The values that are known of a run; none where nothing is.
        FinalMetrics known(RunKey key, Run run) throws X;
    }

    /// Keeps copies.
    public Collection {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        problems = List.copyOf(problems);
    }

    /// The runs of what was read, as they are wanted.
    public static Collection of(LoadResult result, Wishes wishes) {
        Map<Path, Integer> seen = new HashMap<>();
        List<RunKey> keys = new ArrayList<>();
        List<Run> runs = new ArrayList<>();
        for (Run run : result.runs()) {
            RunKey key = new RunKey(run.path(), seen.merge(run.path(), 1, Integer::sum) - 1);
            if (!wishes.leftOut().contains(key)) {
                keys.add(key);
                runs.add(wishes.choice().apply(key).of(run));
            }
        }
        List<Finding> problems = new ArrayList<>(result.problems());
        for (MetricsFile file : wishes.metrics()) {
            MetricsMerge merge = MetricsMerge.of(runs, file);
            runs = merge.runs();
            problems.addAll(file.problems());
            problems.addAll(merge.problems());
        }
        Map<RunKey, Run> byKey = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            byKey.put(keys.get(i), runs.get(i));
        }
        return new Collection(byKey, problems);
    }

    /// The same runs with what a person knows of them; a run says that it was told something.
    public <X extends Exception> Collection completedBy(Person<X> person) throws X {
        Map<RunKey, Run> completed = new LinkedHashMap<>();
        for (Map.Entry<RunKey, Run> entry : byKey.entrySet()) {
            Run run = entry.getValue();
            FinalMetrics known = person.known(entry.getKey(), run);
            completed.put(
                    entry.getKey(),
                    known.isEmpty()
                            ? run
                            : run.withFinals(run.finals().filledWith(known))
                                    .withFinding(Finding.of(
                                            FindingCode.ENTERED_BY_HAND,
                                            "Final values of this run were entered by hand.")));
        }
        return new Collection(completed, problems);
    }

    /// The runs, in their order.
    public List<Run> runs() {
        return List.copyOf(byKey.values());
    }
}
