package dev.runlens.read.mlx.log;

import dev.runlens.read.lines.LineScanner;
import dev.runlens.run.Trainer;
import dev.runlens.run.FindingCode;
import dev.runlens.read.mlx.dialect.LogEvents;
import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.TerminalSequences;
import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dialect.MetricNames;
import java.util.List;

/// Looks through the ends of a file for what only an mlx-lm log says.
final class LogProbe {
    // What nanoGPT and litgpt print after `iter N: loss` and `iter N: val loss`.
    private static final List<String> FOREIGN = List.of(", time ", ", mfu ", ", val time:");

    private final Recognition recognition = new Recognition();
    private final LogLines lines = new LogLines(new MetricNames(), recognition);
    private final TerminalSequences sequences = new TerminalSequences();
    private final TextLine segment = new TextLine();

    /// Whether some bytes hold a line of an mlx-lm log.
    boolean finds(byte[] bytes) {
        int from = 0;
        int line = 1;
        while (from < bytes.length && !recognition.isThere()) {
            int end = ByteSearch.lineBreak(bytes, from, bytes.length);
            segment.take(bytes, from, Math.min(end, from + LineScanner.LONGEST), line, end == bytes.length);
            read();
            line += end < bytes.length && bytes[end] == '\n' ? 1 : 0;
            from = end + 1;
        }
        lines.end();
        return recognition.isThere();
    }

    /// Whether the line is `iter 20: loss 3.76`, as loops that people write print it: mlx-lm begins with a capital.
    private boolean isOfAnotherLoop() {
        int at = segment.find(segment.from(), "iter ");
        return at >= 0 && segment.has(segment.afterDigits(segment.afterSpaces(at + 4)), ": loss ");
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
        if (isOfAnotherLoop()) {
            return;
        }
        LogReading.skipByteOrderMark(segment);
        lines.read(sequences.removedFrom(segment));
    }

    /// Whether lines are those of an mlx-lm log: notes that something came that only such a log says.
    private static final class Recognition implements LogEvents {
        private boolean isThere;

        boolean isThere() {
            return isThere;
        }

        @Override
        public void report(long step, int line, ReportRow train, ReportRow val) {
            isThere = true;
        }

        @Override
        public void starting(int line, long planned) {
            isThere = true;
        }

        @Override
        public void tableHeader(int line) {
            isThere = true;
        }

        @Override
        public void panel(String key, String value, int line) {}

        @Override
        public void loading(Preamble what, String path, int line) {}

        @Override
        public void node(int count) {}

        @Override
        public void saved(long step, String path, int line) {}

        @Override
        public void savedFinal(String path, int line) {}

        @Override
        public void bar(long done, long total, int line) {}

        @Override
        public void test(int metric, double value, int line) {}

        @Override
        public void interrupted(String what, int line) {}

        @Override
        public void stated(String name, long value, int line) {}

        @Override
        public void objective(String mode, int line) {}

        @Override
        public void lossType(String type, int line) {}

        @Override
        public void writtenBy(Trainer trainer) {}

        @Override
        public void finding(FindingCode code, int line, String message) {}
    }
}
