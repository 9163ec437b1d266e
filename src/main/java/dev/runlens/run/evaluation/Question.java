package dev.runlens.run.evaluation;

import java.util.List;
import java.util.stream.Collectors;

/// An example as it is asked.
///
/// @param example which; its prompt is what the last turn says
/// @param turns what is sent, in order
/// @param plain whether it is a text to go on with, in one turn, rather than a conversation
public record Question(Example example, List<Turn> turns, boolean plain) {
    /// Keeps a copy.
    public Question {
        turns = List.copyOf(turns);
    }

    /// A turn of a conversation.
    ///
    /// @param role `system`, `user` or `assistant`
    /// @param content what is said
    public record Turn(String role, String content) {}

    /// All turns as one text, an empty line between two.
    public String text() {
        return turns.stream().map(Turn::content).collect(Collectors.joining("\n\n"));
    }

    /// How many characters are sent.
    public long characters() {
        return turns.stream().mapToLong(turn -> turn.content().length()).sum();
    }
}
