package dev.runlens.run.evaluation;

import dev.runlens.run.Direction;
import java.util.Map;

/// How answers were made: what has to be alike for two subjects to be compared.
///
/// @param format the kind of file they were read from
/// @param conditions what is known of the making (`shots of gsm8k`, `temperature`, …), as texts; what is not known has
///     no entry
/// @param directions which way metrics are better, by their names, of those of which the files say it
public record AnswerSetup(String format, Map<String, String> conditions, Map<String, Direction> directions) {
    /// Keeps copies.
    public AnswerSetup {
        conditions = Map.copyOf(conditions);
        directions = Map.copyOf(directions);
    }
}
