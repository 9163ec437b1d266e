package dev.runlens.read.huggingface;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.StreamedFormat;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.GrowingLines;
import dev.runlens.read.lines.TextLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// What the Hugging Face Trainer, and those built on it (TRL, Unsloth, Axolotl, ms-swift), print while they train: a
/// Python dictionary for each report, with progress bars between.
public final class ConsoleFormat implements StreamedFormat, GrowingFormat {
    /// How much of a line is looked at.
    static final int LONGEST_LINE = 64 * 1024;

    private final boolean notebook;

    /// The format.
    public ConsoleFormat() {
        this(false);
    }

    private ConsoleFormat(boolean notebook) {
        this.notebook = notebook;
    }

    /// The same in what a notebook shows, where tables take the place of reports.
    public static ConsoleFormat inNotebooks() {
        return new ConsoleFormat(true);
    }

    @Override
    public String name() {
        return "Hugging Face Trainer log";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        String name = probe.lowerCaseName();
        return probe.isText()
                && !name.endsWith(".json")
                && notebook == name.endsWith(".ipynb")
                && (holdsReport(probe.head()) || holdsReport(probe.tail()));
    }

    private boolean holdsReport(byte[] bytes) {
        Search search = new Search(notebook);
        ByteLines lines = ByteLines.ofConsole(new ByteArrayInputStream(bytes), LONGEST_LINE);
        TextLine line = new TextLine();
        try {
            while (!search.found && lines.next()) {
                search.line(line.take(lines));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return search.found;
    }

    @Override
    public SourceContent.Log read(SourceInput input, ReadProgress progress) throws IOException {
        ConsoleReading reading = new ConsoleReading(input.path(), notebook);
        try (InputStream stream = new ProgressStream(input, progress)) {
            ByteLines lines = ByteLines.ofConsole(stream, LONGEST_LINE);
            while (lines.next()) {
                reading.take(lines);
            }
        }
        return reading.content();
    }

    @Override
    public Growing growing(Path file, long size) {
        return GrowingLines.ofConsole(LONGEST_LINE, new ConsoleReading(file, notebook));
    }

    /// Looks for a report that only such a trainer prints. A line that begins as a string in JSON does, or a program
    /// does, is passed over.
    private static final class Search {
        private final PrintedRow row = new PrintedRow();
        private final ReportDict dict = new ReportDict(row);
        private final ProgressTable table;
        private boolean found;

        Search(boolean notebook) {
            table = new ProgressTable(row, notebook);
        }

        void line(TextLine line) {
            if (table.read(line) == ProgressTable.Kind.ROW) {
                found = true;
                return;
            }
            int first = line.afterSpaces(0);
            if (line.at(first) == '"' || line.at(first) == '{' && line.at(first + 1) == '"') {
                return;
            }
            for (int i = line.find(first, "{'"); i >= 0 && !found; i = line.find(i + 1, "{'")) {
                found = ReportDict.startsAt(line, i)
                        && dict.read(line, i) == ReportDict.Kind.WHOLE
                        && (row.has("loss") || row.has("train_runtime") || row.has("eval_runtime"));
            }
        }
    }
}
