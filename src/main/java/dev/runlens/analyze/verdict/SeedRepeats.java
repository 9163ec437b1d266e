package dev.runlens.analyze.verdict;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.run.Setting;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Runs that differ in nothing but their seed and their paths: repeats of one setting. How much these scatter is what a
/// seed is worth.
final class SeedRepeats {
    private static final Set<String> SEEDS = Set.of("seed", "data_seed", "random_state", "global_seed");

    /// Without these nobody knows that two runs were set up alike and drew other numbers.
    private static final Set<String> TELLING = Set.of("learning_rate", "seed");

    /// Runs of one setting may end a few reports apart.
    private static final double MOST_OF_IT = 0.9;

    private final List<List<ComparedRun>> groups;
    private final Map<String, List<ComparedRun>> byName = new HashMap<>();
    private final Measurements measurements;

    private SeedRepeats(List<List<ComparedRun>> groups, Measurements measurements) {
        this.groups = groups;
        this.measurements = measurements;
        groups.forEach(group -> group.forEach(run -> byName.put(run.name(), group)));
    }

    /// The repeats among some runs.
    static SeedRepeats among(List<ComparedRun> runs, Measurements measurements) {
        Map<List<String>, List<ComparedRun>> alike = new LinkedHashMap<>();
        for (ComparedRun run : runs) {
            Map<String, Setting> factors = TrainingFactors.of(run.run(), run.effective()).values();
            boolean telling = TELLING.stream().allMatch(name -> run.effective().used(name).isPresent());
            if (telling && measurements.shipped(run).isPresent() && !CannotTellReason.lostItsLoss(run)) {
                alike.computeIfAbsent(key(run, factors), missing -> new ArrayList<>()).add(run);
            }
        }
        List<List<ComparedRun>> groups = alike.values().stream()
                .map(group -> asFar(group, measurements))
                .map(SeedRepeats::withOtherSeeds)
                .filter(group -> group.size() > 1)
                .toList();
        return new SeedRepeats(groups, measurements);
    }

    private static List<String> key(ComparedRun run, Map<String, Setting> factors) {
        List<String> key = new ArrayList<>(List.of(run.run().identity().trainer().name()));
        new TreeMap<>(factors).forEach((name, value) -> {
            if (!isSeed(name)) {
                key.add(name + " " + SettingText.of(value));
            }
        });
        return key;
    }

    /// Without runs that ended long before what would be shipped of another was reached: what they lack is training, not luck of a
    /// seed.
    private static List<ComparedRun> asFar(List<ComparedRun> group, Measurements measurements) {
        double furthest = group.stream()
                .mapToDouble(run -> measurements.shipped(run).orElseThrow().file().step())
                .max()
                .orElse(0);
        return group.stream().filter(run -> lastEvaluation(run) >= MOST_OF_IT * furthest).toList();
    }

    private static double lastEvaluation(ComparedRun run) {
        Observations evaluations = Evaluations.of(run).observations();
        return evaluations.step(evaluations.size() - 1);
    }

    /// A run with the seed of another is that other one again.
    private static List<ComparedRun> withOtherSeeds(List<ComparedRun> group) {
        List<ComparedRun> different = new ArrayList<>();
        for (ComparedRun run : group) {
            if (different.stream().noneMatch(other -> seed(other).equals(seed(run)))) {
                different.add(run);
            }
        }
        return different;
    }

    private static Optional<String> seed(ComparedRun run) {
        return run.effective().used("seed").map(seed -> SettingText.of(seed.value()));
    }

    /// Whether a setting only starts the random numbers.
    static boolean isSeed(String name) {
        return SEEDS.contains(name);
    }

    /// Each setting that has repeats, two or more runs of each.
    List<List<ComparedRun>> groups() {
        return groups;
    }

    /// What a seed is worth among runs that may be compared with a run; empty without repeats.
    Optional<Repeats> scatter(ComparedRun run) {
        List<double[]> losses = groups.stream()
                .filter(group -> Criterion.allow(new RunPair(group.getFirst(), run)))
                .map(this::losses)
                .toList();
        return losses.isEmpty() ? Optional.empty() : Optional.of(Repeats.of(losses));
    }

    /// The repeats of a run, itself among them; the run alone where there are none.
    List<ComparedRun> of(ComparedRun run) {
        return byName.getOrDefault(run.name(), List.of(run));
    }

    /// The losses of what would be shipped of some repeats.
    double[] losses(List<ComparedRun> group) {
        return group.stream()
                .mapToDouble(run -> measurements.shipped(run).orElseThrow().loss().value())
                .toArray();
    }
}
