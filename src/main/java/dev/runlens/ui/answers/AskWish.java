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
    public record Extent(int limit, int maxTokens) {
        /// What was typed.
        ///
        /// @throws NumberFormatException where that is no count, or not enough
        static Extent of(String limit, String maxTokens) {
            return new Extent(count(limit, 0), count(maxTokens, 1));
        }

        private static int count(String typed, int least) {
            int count = typed.isBlank() ? 0 : Integer.parseInt(typed.strip());
            if (count < least) {
                throw new NumberFormatException("too few");
            }
            return count;
        }
    }
}
