package dev.runlens.read.notebook;

import java.util.LinkedHashMap;
import java.util.Map;

/// Pieces of what several streams print, mixed with each other. A piece may end within a line, which then goes on with
/// the next piece of its stream.
final class PrintedPieces {
    private static final int LONGEST = 64 * 1024;

    private final Map<String, StringBuilder> open = new LinkedHashMap<>();
    private final OutputText text;

    /// @param text where whole lines go
    PrintedPieces(OutputText text) {
        this.text = text;
    }

    /// Takes a piece: hands on what ends with the end of a line, and what is longer than any.
    ///
    /// @param line of the file
    void add(String stream, String piece, int line) {
        StringBuilder printed = open.computeIfAbsent(stream, key -> new StringBuilder()).append(piece);
        int end = Math.max(printed.lastIndexOf("\n"), printed.lastIndexOf("\r")) + 1;
        int ready = printed.length() > LONGEST ? printed.length() : end;
        text.add(printed.substring(0, ready), line);
        printed.delete(0, ready);
    }

    /// Nothing comes any more: hands on lines without an end.
    void end(int line) {
        open.values().forEach(rest -> text.add(rest.toString(), line));
    }
}
