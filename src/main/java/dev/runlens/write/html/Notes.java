package dev.runlens.write.html;

import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.List;

/// Numbers the sentences of a report in the order in which they are first said.
final class Notes {
    private final List<Statement> said = new ArrayList<>();

    /// The number of a sentence, from 1; the same sentence always has the same.
    int number(Statement statement) {
        int at = said.indexOf(statement);
        if (at < 0) {
            said.add(statement);
            return said.size();
        }
        return at + 1;
    }

    /// Those of some sentences that have not been said.
    List<Statement> fresh(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> !said.contains(statement))
                .toList();
    }

    /// All of them, in the order of their numbers.
    List<Statement> all() {
        return List.copyOf(said);
    }
}
