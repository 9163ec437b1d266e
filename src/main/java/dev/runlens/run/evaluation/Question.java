package dev.runlens.run.evaluation;

import java.util.List;

/// An example as it is asked.
///
/// @param example which; its prompt is what the last turn says
/// @param turns what is sent, in order
public record Question(Example example, List<Turn> turns) {
    /// Keeps a copy.
    public Question {
        turns = List.copyOf(turns);
    }

    /// A turn of a conversation.
    ///
    /// @param role `system`, `user` or `assistant`
    /// @param content what is said
    public record Turn(String role, String content) {}

    /// How many characters are sent.
    public long characters() {
        return turns.stream().mapToLong(turn -> turn.content().length()).sum();
    }
}
