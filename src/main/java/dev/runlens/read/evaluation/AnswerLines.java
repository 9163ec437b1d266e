package dev.runlens.read.evaluation;

import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.Json;
import dev.runlens.read.json.JsonTree;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// A file with a JSON object on each line.
final class AnswerLines {
    private static final int LONGEST = 16 << 20;
    private static final int MOST_COMPLAINTS = 20;

    private AnswerLines() {}

    /// Takes an object.
    interface Taker {
        /// Takes one.
        ///
        /// @param line 1-based
        void take(JsonTree row, int line);
    }

    /// Reads line by line. What is no object is left out and said.
    static void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress, Taker taker)
            throws IOException {
        int complaints = 0;
        try (ProgressStream stream = new ProgressStream(file.input(), progress)) {
            ByteLines lines = new ByteLines(stream, LONGEST);
            while (lines.next()) {
                JsonTree row = lines.isBlank() || lines.isTooLong() ? JsonTree.NOTHING : row(lines);
                if (row.exists()) {
                    taker.take(row, lines.number());
                } else if (!lines.isBlank() && ++complaints <= MOST_COMPLAINTS) {
                    answers.find(complaint(file, lines, complaints));
                }
            }
        }
    }

    private static Finding complaint(EvaluationFile file, ByteLines lines, int complaints) {
        if (!lines.isWhole() && !lines.isTooLong()) {
            return Finding.in(file.path(), lines.number(), FindingCode.TRUNCATED,
                    "the last line is cut off and was left out");
        }
        String why = lines.isTooLong() ? "the line is longer than 16 MB" : "the line is no JSON object";
        String more = complaints == MOST_COMPLAINTS ? "; more lines like this are not listed" : "";
        return Finding.in(file.path(), lines.number(), FindingCode.SKIPPED_LINE, why + " and was left out" + more);
    }

    private static JsonTree row(ByteLines lines) {
        try (JsonParser parser = Json.parser(lines.bytes(), 0, lines.length())) {
            return parser.nextToken() == JsonToken.START_OBJECT ? JsonTree.at(parser) : JsonTree.NOTHING;
        } catch (JacksonException broken) {
            return JsonTree.NOTHING;
        }
    }
}
