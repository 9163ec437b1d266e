package dev.runlens.cli;

import dev.runlens.analyze.wording.VisibleText;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Makes text that came from outside harmless for a terminal: file names, settings and log lines can hold escape
/// sequences, line breaks and marks that turn the reading direction.
final class Printable {
    private Printable() {}

    /// The text on one line, everything that a terminal could obey spelled out, such as `\x1b`.
    static String line(String text) {
        return VisibleText.of(text);
    }

    /// The same, with line feeds kept.
    static String block(String text) {
        return Arrays.stream(text.split("\n", -1)).map(VisibleText::of).collect(Collectors.joining("\n"));
    }
}
