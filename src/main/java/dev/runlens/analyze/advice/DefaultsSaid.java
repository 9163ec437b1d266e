package dev.runlens.analyze.advice;

import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// Which defaults, stated by no file, the sentences of an advice rest on: one line below the sentences of the decision,
/// one below those of a run, for whoever shows sentences without what each of them rests on.
public final class DefaultsSaid {
    private DefaultsSaid() {}

    /// Those of headline and topics; empty where they rest on none.
    public static Optional<Statement> ofDecision(Advice advice) {
        return of(advice, advice.decided());
    }

    /// Those of some sentences; empty where they rest on none.
    public static Optional<Statement> of(Advice advice, Collection<Statement> shown) {
        return said(advice, evidence(shown));
    }

    /// Those of further sentences; empty where they rest on none but those of the decision.
    ///
    /// @param shown what is shown of one run
    public static Optional<Statement> beyond(Advice advice, Collection<Statement> shown) {
        Set<Evidence> fresh = evidence(shown);
        fresh.removeAll(evidence(advice.decided()));
        return said(advice, fresh);
    }

    private static Optional<Statement> said(Advice advice, Set<Evidence> evidence) {
        return new AssumedGrounds(advice.cards().stream().map(RunCard::run).toList()).statement(evidence);
    }

    private static Set<Evidence> evidence(Collection<Statement> statements) {
        Set<Evidence> evidence = new LinkedHashSet<>();
        statements.forEach(statement -> evidence.addAll(statement.evidence()));
        return evidence;
    }
}
