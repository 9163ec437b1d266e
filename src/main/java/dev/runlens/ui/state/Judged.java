package dev.runlens.ui.state;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.axis.TrainingAxis;
import dev.runlens.analyze.sweep.RunFacts;
import dev.runlens.analyze.sweep.RunField;
import dev.runlens.analyze.sweep.VariedSettings;
import dev.runlens.plot.Measure;
import dev.runlens.plot.ShortNames;
import dev.runlens.read.collect.RunKey;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.ui.sources.SourceFile;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The runs that are loaded and what is known of them, worked out away from the screen's thread. It stays the same object
/// while only the states of inputs change, so that whoever shows runs has nothing to do then. Immutable.
public final class Judged {
    /// No runs.
    public static final Judged NOTHING = new Judged(
            Comparison.of(List.of(), List.of(), LocalDateTime.MIN), List.of());

    private final Comparison comparison;
    private final List<ShownRun> runs;
    private final List<ShownRun> bestFirst;
    private final Map<String, RunFacts> facts;
    private final Map<String, RunCard> cards;
    private final List<String> varied;
    private final List<String> variedComparable;
    private final ShortNames shortNames;
    private final List<Measure> measures;
    private final List<Metric> undocumented;
    private final Set<TrainingAxis> axes;
    private final long points;
    private final int files;

    /// @param comparison the runs with their analyses
    /// @param runs the runs of the comparison, in its order
    public Judged(Comparison comparison, List<ShownRun> runs) {
        this.comparison = comparison;
        this.runs = List.copyOf(runs);
        Map<String, ShownRun> byName = runs.stream().collect(Collectors.toMap(ShownRun::name, run -> run));
        bestFirst = comparison.ranking().bestFirst().stream().map(run -> byName.get(run.name())).toList();
        facts = RunFacts.of(comparison).stream().collect(Collectors.toMap(RunFacts::name, run -> run));
        cards = comparison.advice().cards().stream().collect(Collectors.toMap(RunCard::name, card -> card));
        List<RunFacts> all = this.runs.stream().map(this::facts).toList();
        varied = VariedSettings.of(all);
        List<RunFacts> comparable = all.stream().filter(run -> run.standing().group() == 0).toList();
        variedComparable = comparable.size() == all.size() ? varied : VariedSettings.of(comparable);
        shortNames = ShortNames.whole(runs.stream().map(ShownRun::name).toList());
        measures = Measure.of(comparison);
        undocumented = measures.stream()
                .flatMap(measure -> Stream.of(measure.metric(), measure.evaluated()))
                .filter(Objects::nonNull)
                .filter(RunField::isUndocumented)
                .toList();
        List<Run> read = runs.stream().map(ShownRun::run).toList();
        axes = Arrays.stream(TrainingAxis.values())
                .filter(axis -> read.stream().anyMatch(run -> axis.places(run).isPresent()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(TrainingAxis.class)));
        points = read.stream().mapToLong(run -> run.history().pointCount()).sum();
        files = SourceFile.of(read, List.of()).size();
    }

    /// The runs with their analyses.
    public Comparison comparison() {
        return comparison;
    }

    /// The runs of the comparison, in its order.
    public List<ShownRun> runs() {
        return runs;
    }

    /// Whether the same runs are judged here, which may have grown meanwhile.
    public boolean isOf(List<ShownRun> others) {
        return keys(runs).equals(keys(others));
    }

    private static List<RunKey> keys(List<ShownRun> some) {
        return some.stream().map(ShownRun::key).toList();
    }

    /// The runs, those first that a reader looks for first.
    List<ShownRun> bestFirst() {
        return bestFirst;
    }

    /// What is said of a run.
    public Optional<RunCard> card(ShownRun run) {
        return Optional.ofNullable(cards.get(run.name()));
    }

    /// What is told of a run in a row.
    public RunFacts facts(ShownRun run) {
        RunFacts known = facts.get(run.name());
        return known == null ? new RunFacts(run.compared(), RunFacts.Standing.NONE) : known;
    }

    /// Whether any run has a place among those it may be compared with.
    public boolean isPlaced() {
        return facts.values().stream().anyMatch(run -> run.standing().place().isPresent());
    }

    /// Whether there are runs that may not be compared with each other.
    public boolean isGrouped() {
        return comparison.ranking().groups().size() > 1;
    }

    /// The settings in which the runs differ.
    public List<String> varied() {
        return varied;
    }

    /// The settings in which those differ that form the largest group of comparable runs.
    public List<String> variedComparable() {
        return variedComparable;
    }

    /// How the runs are called where there is little room.
    public ShortNames shortNames() {
        return shortNames;
    }

    /// The numbers of the looks of all runs, by name.
    public Map<String, Integer> looks() {
        return runs.stream().collect(Collectors.toMap(ShownRun::name, ShownRun::look));
    }

    /// What can be drawn of the runs.
    public List<Measure> measures() {
        return measures;
    }

    /// What the runs report besides that whose last values are documented, an evaluation behind its training.
    public List<Metric> undocumented() {
        return undocumented;
    }

    /// Whether a run says its place on an axis.
    public boolean knows(TrainingAxis axis) {
        return axes.contains(axis);
    }

    /// How many values were reported.
    public long points() {
        return points;
    }

    /// How many files gave something to a run.
    public int files() {
        return files;
    }
}
