package dev.runlens.read.mlx.log;

import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.mlx.dense.LineTemplate;
import dev.runlens.read.mlx.dense.ReportBatch;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Some bytes of a log, in which lines that look like earlier reports are read before those in front of them are: a line
/// that begins in the block means the same whatever those say, unless something goes over several lines.
final class LogBlock {
    private final int length;
    private final byte[] bytes;
    private final LineTemplate template = new LineTemplate();
    private final ReportBatch reports = new ReportBatch(Integer.MAX_VALUE);
    private int size;
    private int count;
    private Run[] runs = {};

    /// Reports that follow each other, line by line.
    private static final class Run {
        private int from;
        private int to;
        private int first;
    }

    LogBlock(int length) {
        this.length = length;
        bytes = new byte[length + 1 + LineScanner.OVERHANG];
    }

    /// Takes the next bytes of a log.
    ///
    /// @return false where there are none
    boolean fill(InputStream log) throws IOException {
        size = log.readNBytes(bytes, 0, length);
        bytes[size] = 0;
        return size > 0;
    }

    /// Looks for reports.
    void look(LogReading reading) {
        count = 0;
        reports.clear();
        template.remember(reading.forms());
        // The first line may have begun before.
        for (int p = afterLine(0); p < size;) {
            int before = reports.size();
            int end = template.match(bytes, p, size, reports);
            if (reports.size() > before) {
                found(p, end, before);
            }
            p = end > p ? end : afterLine(p);
        }
    }

    private int afterLine(int from) {
        return ByteSearch.lineBreak(bytes, from, size) + 1;
    }

    private void found(int from, int to, int first) {
        if (count == runs.length) {
            runs = Arrays.copyOf(runs, 2 * count + 1);
            Arrays.setAll(runs, i -> runs[i] == null ? new Run() : runs[i]);
        }
        Run run = runs[count++];
        run.from = from;
        run.to = to;
        run.first = first;
    }

    /// Gives everything to a reading, in order.
    void giveTo(LogReading reading, LineScanner scanner) {
        int given = 0;
        for (int i = 0; i < count; i++) {
            Run run = runs[i];
            int rows = (i + 1 < count ? runs[i + 1].first : reports.size()) - run.first;
            scanner.scan(bytes, given, run.from, reading);
            given = run.from;
            if (scanner.isAtSegment() && reading.takes(reports, run.first, rows, scanner.line())) {
                scanner.pass(rows, run.to - run.from);
                given = run.to;
            }
        }
        scanner.scan(bytes, given, size, reading);
    }
}
