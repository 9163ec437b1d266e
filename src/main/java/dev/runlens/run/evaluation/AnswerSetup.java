package dev.runlens.run.evaluation;

import java.util.Map;
import java.util.Set;

/// How answers were made: what has to be alike for two subjects to be compared.
///
/// @param format the kind of file they were read from
/// @param conditions what is known of the making (`shots of gsm8k`, `temperature`, …), as texts; what is not known has
///     no entry
/// @param lowerIsBetter the metrics of which less is better
public record AnswerSetup(String format, Map<String, String> conditions, Set<String> lowerIsBetter) {
    /// Keeps copies.
    public AnswerSetup {
        conditions = Map.copyOf(conditions);
        lowerIsBetter = Set.copyOf(lowerIsBetter);
    }
}
