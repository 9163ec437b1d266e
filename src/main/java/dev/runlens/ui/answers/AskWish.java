package dev.runlens.ui.answers;

import dev.runlens.ask.AskPlan;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a person entered to have a server asked.
///
/// @param plan whom
/// @param server where; empty for the server that answers on this machine
/// @param questions the questions; null for those that the first run was validated with
/// @param extent how much
/// @param output where the answers are kept
public record AskWish(AskPlan plan, String server, @Nullable Path questions, Extent extent, Path output) {
    /// How much is asked.
    ///
    /// @param limit so many questions; 0 for all
    /// @param maxTokens the longest answer
    public record Extent(int limit, int maxTokens) {}
}
