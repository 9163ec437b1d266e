package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;
import java.util.List;
import java.util.stream.Stream;

/// A verdict in words.
///
/// @param headline the verdict in one sentence
/// @param reasons why it is that
/// @param decides what would decide it; empty where it is decided
/// @param cautions what to bear in mind with it
public record VerdictStatements(
        Statement headline, List<Statement> reasons, List<Statement> decides, List<Statement> cautions) {
    /// Keeps copies.
    public VerdictStatements {
        reasons = List.copyOf(reasons);
        decides = List.copyOf(decides);
        cautions = List.copyOf(cautions);
    }

    /// Of the cautions those that a run goes on, or ended early: what is said of it is of now.
    public List<Statement> unfinished() {
        return cautions.stream().filter(caution -> caution.id().equals(Cautions.UNFINISHED)).toList();
    }

    /// All sentences, in the order in which they are read.
    public List<Statement> all() {
        return Stream.of(List.of(headline), reasons, decides, cautions)
                .flatMap(List::stream)
                .toList();
    }
}
