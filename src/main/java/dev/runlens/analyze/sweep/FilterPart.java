package dev.runlens.analyze.sweep;

import java.util.List;

/// A part of what was typed into the search, a word or a condition, before anybody asks what it means.
///
/// @param turned whether a minus stands before it
/// @param subject the word, or the field of the condition
/// @param operator one of `=`, `!=`, `<`, `>`, `<=`, `>=`, `:`, or `!` where the next sign is awaited; empty for a word
/// @param values what stands behind the operator; the last one is empty where one is awaited
/// @param written the part without its minus, up to its last value
record FilterPart(boolean turned, Token subject, String operator, List<Token> values, String written) {
    /// A word, a field or a value.
    ///
    /// @param start where it begins in what was typed
    /// @param text what it says, without the quotes around it
    /// @param open whether the next letter that is typed belongs to it
    record Token(int start, String text, boolean open) {
        /// Whether only its place is known yet.
        boolean isAwaited() {
            return open && text.isEmpty();
        }
    }

    FilterPart {
        values = List.copyOf(values);
    }

    boolean isWord() {
        return operator.isEmpty();
    }

    /// The texts of the values that are there.
    List<String> asked() {
        return values.stream().filter(value -> !value.isAwaited()).map(Token::text).toList();
    }

    /// What the next letter belongs to.
    Token last() {
        return values.isEmpty() ? subject : values.getLast();
    }
}
