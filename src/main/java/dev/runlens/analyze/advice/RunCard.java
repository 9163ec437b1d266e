package dev.runlens.analyze.advice;

import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Everything that is said of one run.
///
/// @param run the run
/// @param said the sentences by aspect, in the order of the aspects; an aspect of which nothing is said has no entry
/// @param health what is wrong with it; the sentences are among those that are said
/// @param next what to try after it; the reasons are among the sentences that are said
public record RunCard(
        ComparedRun run, Map<Aspect, List<Statement>> said, List<HealthFinding> health, NextRun next) {
    /// Keeps copies.
    public RunCard {
        Map<Aspect, List<Statement>> copy = new EnumMap<>(Aspect.class);
        said.forEach((aspect, statements) -> copy.put(aspect, List.copyOf(statements)));
        said = Collections.unmodifiableMap(copy);
        health = List.copyOf(health);
    }

    /// The card of a run that is looked at alone.
    public static RunCard of(ComparedRun run) {
        return of(run, List.of());
    }

    /// The card of one of some runs.
    ///
    /// @param bestFirst all runs of the comparison: trade-offs are told against the best other one
    static RunCard of(ComparedRun run, List<ComparedRun> bestFirst) {
        NextRun next = NextRunRules.of(run);
        List<HealthFinding> health = run.analysis().health().findings();
        List<Statement> all = new ArrayList<>(RunStatements.of(run));
        health.forEach(finding -> all.add(finding.statement()));
        all.addAll(Insights.of(run, bestFirst));
        all.addAll(next.reasons());
        Statement unchecked = run.analysis().health().unchecked();
        if (unchecked != null) {
            all.add(unchecked);
        }
        return new RunCard(run, byAspect(all), health, next);
    }

    static Map<Aspect, List<Statement>> byAspect(List<Statement> statements) {
        Map<Aspect, List<Statement>> said = new EnumMap<>(Aspect.class);
        statements.forEach(
                statement -> said.computeIfAbsent(Aspect.of(statement), missing -> new ArrayList<>()).add(statement));
        return said;
    }

    /// The name of the run.
    public String name() {
        return run.name();
    }

    /// What is said of some aspects, in the order in which they are given.
    public List<Statement> of(Aspect... aspects) {
        List<Statement> statements = new ArrayList<>();
        for (Aspect aspect : aspects) {
            statements.addAll(said.getOrDefault(aspect, List.of()));
        }
        return statements;
    }

    /// All sentences in order.
    public List<Statement> statements() {
        return of(Aspect.values());
    }

    /// The keys of the configuration that the next run changes; none where nothing is proposed.
    public List<Change> changes() {
        return next instanceof NextRun.Proposal proposal ? proposal.changes() : List.of();
    }
}
