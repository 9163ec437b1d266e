package dev.runlens.read.mlx.log;

import dev.runlens.read.lines.ByteSearch;
import dev.runlens.read.lines.TerminalSequences;
import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dialect.MetricNames;
import java.util.List;

/// Looks through the ends of a file for what only an mlx-lm log says.
final class LogProbe {
    // What nanoGPT and litgpt print after `iter N: loss` and `iter N: val loss`.
    private static final List<String> FOREIGN = List.of(", time ", ", mfu ", ", val time:");

    private final Evidence evidence = new Evidence();
    private final LogLines lines = new LogLines(new MetricNames(), evidence);
    private final TerminalSequences sequences = new TerminalSequences();
    private final TextLine segment = new TextLine();

    /// Whether some bytes hold a line of an mlx-lm log.
    boolean finds(byte[] bytes) {
        int from = 0;
        int line = 1;
        while (from < bytes.length && !evidence.isThere()) {
            int end = ByteSearch.lineBreak(bytes, from, bytes.length);
            segment.take(bytes, from, Math.min(end, from + LogScanner.LONGEST), line, end == bytes.length);
            read();
            line += end < bytes.length && bytes[end] == '\n' ? 1 : 0;
            from = end + 1;
        }
        lines.end();
        return evidence.isThere();
    }

    /// Reads the segment, unless it may be a string in JSON or a program: a log is no part of either.
    private void read() {
        if (segment.from() == segment.to()
                || ByteSearch.contains(segment.bytes(), segment.from(), segment.to(), (byte) '"')) {
            return;
        }
        for (String foreign : FOREIGN) {
            if (segment.findAnyCase(segment.from(), segment.to(), foreign) >= 0) {
                return;
            }
        }
        LogReading.skipByteOrderMark(segment);
        lines.read(sequences.removedFrom(segment));
    }
}
