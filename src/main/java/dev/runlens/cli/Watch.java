package dev.runlens.cli;

import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.live.LiveNews;
import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.live.RunNews;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.JudgingRules;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.follow.Follower;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.read.load.LoadItem;
import dev.runlens.run.Activity;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.SeriesChoice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Inputs that are followed until a goal is reached or nothing more is to come.
final class Watch implements AutoCloseable {
    private final BackgroundLoader loader;
    private final Follower follower;
    private final JudgingRules rules;
    private final SeriesChoice choice;
    private final RiseNulls nulls = new RiseNulls();
    private final IdentityHashMap<Run, RunCard> cards = new IdentityHashMap<>();
    private final Map<String, LiveNews> news = new HashMap<>();
    private final Set<Finding> told = new HashSet<>();
    private final Set<String> bad = new HashSet<>();
    private Map<String, Activity> activities = Map.of();
    private List<LoadItem> items = List.of();

    /// @param choice which series of a run are its losses
    Watch(RunReader reader, JudgingRules rules, SeriesChoice choice, Clock clock) {
        this.rules = rules;
        this.choice = choice;
        this.loader = new BackgroundLoader(reader, Formats.assembly(clock), Runnable::run,
                (all, loaded) -> items = all);
        this.follower = new Follower(loader, clock, now -> activities = now);
    }

    /// Reads the inputs for the first time.
    void open(List<Path> inputs) {
        loader.add(inputs);
    }

    /// Looks once.
    List<LiveRun> look() {
        follower.tick();
        List<Run> runs = loader.loaded().runs();
        Set<Run> present = Collections.newSetFromMap(new IdentityHashMap<>());
        present.addAll(runs);
        cards.keySet().retainAll(present);
        return runs.stream()
                .map(run -> new LiveRun(
                        cards.computeIfAbsent(run, this::card),
                        activities.getOrDefault(run.name(), new Activity.AtRest(Instant.EPOCH))))
                .toList();
    }

    private RunCard card(Run run) {
        return RunCard.of(ComparedRun.of(choice.of(run), rules, nulls));
    }

    /// What is new of a run since the last look.
    List<RunNews> news(LiveRun run) {
        return news.computeIfAbsent(run.name(), name -> new LiveNews()).of(run);
    }

    /// Files within inputs that were rejected or are doubtful, each once for each kind of trouble.
    List<Finding> bad() {
        return loader.loaded().problems().stream()
                .filter(problem -> !problem.code().isNote() && problem.origin() != null)
                .filter(problem -> items.stream().noneMatch(item -> item.state() instanceof LoadItem.Rejected rejected
                        && rejected.reason().equals(problem)))
                .filter(problem -> bad
                        .add(problem.code().word() + " " + Objects.requireNonNull(problem.origin()).file()))
                .toList();
    }

    /// Why an input gives no run yet, each reason once.
    List<Finding> waiting() {
        return items.stream()
                .map(LoadItem::state)
                .filter(LoadItem.Rejected.class::isInstance)
                .map(state -> ((LoadItem.Rejected) state).reason())
                .filter(told::add)
                .toList();
    }

    @Override
    public void close() {
        follower.close();
        loader.close();
    }
}
