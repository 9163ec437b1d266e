package dev.runlens.run.evaluation;

import org.jspecify.annotations.Nullable;

/// How an answer came about.
///
/// @param finish why the server stopped (`stop`, `length`, …); null where it did not say
/// @param promptTokens tokens of the prompt; −1 where unknown
/// @param answerTokens tokens of the answer; −1 where unknown
/// @param milliseconds from asking to the whole answer; −1 where unknown
public record Generation(@Nullable String finish, long promptTokens, long answerTokens, long milliseconds) {}
