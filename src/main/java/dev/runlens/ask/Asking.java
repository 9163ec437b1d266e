package dev.runlens.ask;

/// How to ask. The same for all targets, or their answers could not be compared.
///
/// @param data what the questions are called
/// @param seed of the server's sampling
/// @param maxTokens the longest answer
public record Asking(String data, long seed, int maxTokens) {
    /// Always the likeliest words.
    public static final double TEMPERATURE = 0;
}
