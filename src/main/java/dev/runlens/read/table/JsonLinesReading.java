package dev.runlens.read.table;

import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.FlatRow;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.series.ColumnChoice;
import dev.runlens.read.series.RowForecast;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// The reading of lines of JSON, from the lines to the trainings.
final class JsonLinesReading {
    private static final int MOST_COMPLAINTS = 20;

    private final Path file;
    private final RowTrainings trainings;
    private final ObjectRows rows;
    private final SimpleLines simple;
    private final boolean numbered;
    private int complaints;
    // The lines of blocks.
    private int taken;

    /// @param choice which columns are what, where a person said so
    /// @param numbered whether no object names a step
    JsonLinesReading(Path file, ColumnChoice choice, boolean numbered) {
        this.file = file;
        this.numbered = numbered;
        trainings = new RowTrainings(file, choice, RowForecast.none());
        rows = new ObjectRows(trainings, choice);
        simple = new SimpleLines(rows);
        if (numbered) {
            trainings.find(NumberedRows.said(file));
        }
    }

    /// Takes lines to their end.
    ///
    /// @throws UnreadableSourceException when one is too long, or steps go back too often to be in any order
    void take(ByteLines lines) throws IOException {
        while (lines.next()) {
            line(lines);
        }
    }

    /// Takes one line, at which the lines stand.
    ///
    /// @throws UnreadableSourceException when it is too long, or steps go back too often to be in any order
    void line(ByteLines lines) throws IOException {
        refuseTooLong(lines);
        if (!numbered && simple.take(lines)) {
            return;
        }
        Optional<JsonRow> row = JsonLinesFormat.row(lines);
        if (row.isPresent()) {
            rows.add(row.get().numbers(), numbered, lines.number());
        } else if (!lines.isBlank() && ++complaints <= MOST_COMPLAINTS) {
            trainings.find(complaint(lines));
        }
    }

    /// Takes the next lines of a text, which were read as far as they are simple.
    ///
    /// @throws UnreadableSourceException when one is too long, or steps go back too often to be in any order
    void take(SimpleBlock block) throws IOException {
        for (int i = 0; i < block.lines();) {
            FlatRow row = numbered ? null : block.row(i);
            if (row != null && rows.add(row, taken + 1)) {
                taken++;
                i++;
            } else {
                i = others(block, i);
            }
        }
    }

    /// Takes a line for which there is more to do, and those after it up to a simple one; the one after them.
    private int others(SimpleBlock block, int first) throws IOException {
        int next = first + 1;
        while (next < block.lines() && (numbered || block.row(next) == null)) {
            next++;
        }
        int from = block.begin(first);
        int to = Math.min(block.size(), block.end(next - 1) + 1);
        InputStream bytes = new ByteArrayInputStream(block.bytes(), from, to - from);
        take(new ByteLines(bytes, JsonLinesFormat.LONGEST).from(taken + 1));
        taken += next - first;
        return next;
    }

    /// What was read, once every line is.
    ///
    /// @throws UnreadableSourceException when there is no training in it
    SourceContent.Log content() throws UnreadableSourceException {
        rows.end();
        return content(trainings);
    }

    /// What was read so far, while more lines may come; empty where it is not known yet where a row stands.
    ///
    /// @throws UnreadableSourceException when there is no training in it
    Optional<SourceContent.Log> soFar() throws UnreadableSourceException {
        Optional<RowTrainings> read = rows.soFar();
        return read.isEmpty() ? Optional.empty() : Optional.of(content(read.get()));
    }

    private SourceContent.Log content(RowTrainings read) throws UnreadableSourceException {
        return new SourceContent.Log(TableSource.of(file, Source.Rank.LINES), TableTrainers.JSON_LINES,
                read.trainings(), read.findings());
    }

    private static void refuseTooLong(ByteLines lines) throws UnreadableSourceException {
        if (lines.isTooLong()) {
            throw new UnreadableSourceException(
                    "has a line of more than 16 MB, which is no report of a training", lines.number());
        }
    }

    private Finding complaint(ByteLines lines) {
        String more = complaints == MOST_COMPLAINTS ? "; more lines like this are not listed" : "";
        return lines.isWhole()
                ? Finding.in(
                        file,
                        lines.number(),
                        FindingCode.SKIPPED_LINE,
                        "the line is no JSON object and was left out" + more)
                : Finding.in(
                        file,
                        lines.number(),
                        FindingCode.TRUNCATED,
                        "the last line is cut off and was left out");
    }
}
