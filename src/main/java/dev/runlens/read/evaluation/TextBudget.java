package dev.runlens.read.evaluation;

import org.jspecify.annotations.Nullable;

/// How much text is kept of all files together: an evaluation is looked at as a whole, so it must fit into memory.
///
/// Prompts are shown, never scored: once they are many, only their beginnings are kept. References and answers are
/// scored, so they are kept whole or the example is left out, which is said.
final class TextBudget {
    private static final int SHORT = 300;

    private long prompts;
    private long scored;
    private String last = "";

    /// @param prompts how many characters of prompts are kept whole
    /// @param scored how many characters of references and answers are kept
    TextBudget(long prompts, long scored) {
        this.prompts = prompts;
        this.scored = scored;
    }

    /// What is kept of a prompt.
    String prompt(String text) {
        prompts -= text.length();
        return prompts >= 0 || text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    /// Whether an answer with its reference may be kept.
    boolean takes(@Nullable String reference, @Nullable String answer) {
        scored -= (reference == null ? 0 : reference.length()) + (answer == null ? 0 : answer.length());
        return scored >= 0;
    }

    /// One object for references that come again and again, as labels do.
    @Nullable
    String shared(@Nullable String reference) {
        if (reference != null && reference.equals(last)) {
            return last;
        }
        last = reference == null ? "" : reference;
        return reference;
    }
}
