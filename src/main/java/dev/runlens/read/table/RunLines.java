package dev.runlens.read.table;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import dev.runlens.read.lines.ByteLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The lines of a text with the rows of several runs, made a text for each run. What is of another run is an empty line
/// there, so that every row keeps the number of its line.
final class RunLines {
    private static final int LOOKED_AT = 50;
    private static final int MOST_RUNS = 1000;
    private static final long MOST_EMPTY = 100_000_000;

    private final RunColumns columns;
    private final boolean objects;
    private final Function<String, Map<String, String>> fields;
    private final Map<String, Text> runs = new LinkedHashMap<>();
    private byte[] header = new byte[0];
    private int headerLines;
    private long empty;

    private RunLines(RunColumns columns, boolean objects, Function<String, Map<String, String>> fields) {
        this.columns = columns;
        this.objects = objects;
        this.fields = fields;
    }

    /// The text of one run.
    private static final class Text {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int lines;
    }

    /// Lines of JSON; empty where no member can tell runs apart.
    static Optional<RunLines> ofObjects(String head) {
        Function<String, Map<String, String>> fields = RunLines::members;
        return of(head, true, fields);
    }

    /// A table; empty where no column can tell runs apart.
    static Optional<RunLines> ofTable(String head, CsvHeader header) {
        if (header.names().stream().noneMatch(RunColumns::mayBe)) {
            return Optional.empty();
        }
        return of(head, false, line -> columns(header, line));
    }

    private static Optional<RunLines> of(String head, boolean objects, Function<String, Map<String, String>> fields) {
        List<String> lines = head.substring(0, head.lastIndexOf('\n') + 1).lines().skip(objects ? 0 : 1).toList();
        if (lines.stream().limit(LOOKED_AT).map(fields).flatMap(row -> row.keySet().stream())
                .noneMatch(RunColumns::mayBe)) {
            return Optional.empty();
        }
        List<Map<String, String>> rows = lines.stream().map(fields).filter(row -> !row.isEmpty()).toList();
        return Optional.of(new RunLines(RunColumns.of(rows), objects, fields));
    }

    /// What tells the runs apart.
    RunColumns columns() {
        return columns;
    }

    /// Whether each line is a JSON object.
    boolean areObjects() {
        return objects;
    }

    /// The text of each run by its name, in the order in which they come.
    Map<String, byte[]> runs() {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        runs.forEach((name, text) -> texts.put(name, text.bytes.toByteArray()));
        return texts;
    }

    /// Takes the whole text.
    ///
    /// @throws UnreadableSourceException when it holds more than can be told apart
    void read(InputStream stream) throws IOException {
        ByteLines lines = new ByteLines(stream, JsonLinesFormat.LONGEST);
        while (lines.next()) {
            String line = new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
            boolean comment = line.isBlank() || !objects && line.startsWith("#");
            if (!objects && header.length == 0 && !comment) {
                headerLines = lines.number();
                header = ("\n".repeat(headerLines - 1) + line + "\n").getBytes(StandardCharsets.UTF_8);
            } else if (!comment) {
                take(line, lines.number(), lines.isWhole());
            }
        }
    }

    private void take(String line, int number, boolean whole) throws IOException {
        Map<String, String> row = fields.apply(line);
        if (row.isEmpty() || !columns.counts(row)) {
            return;
        }
        Text text = runs.computeIfAbsent(columns.name(row), _ -> new Text());
        if (text.lines == 0) {
            text.bytes.write(header);
            text.lines = headerLines;
        }
        int between = number - 1 - text.lines;
        empty += between;
        if (runs.size() > MOST_RUNS || empty > MOST_EMPTY) {
            throw new UnreadableSourceException("holds more runs than can be told apart: write a file for each",
                    number);
        }
        text.bytes.write("\n".repeat(Math.max(0, between)).getBytes(StandardCharsets.UTF_8));
        text.bytes.write((line + (whole ? "\n" : "")).getBytes(StandardCharsets.UTF_8));
        text.lines = number;
    }

    private static Map<String, String> columns(CsvHeader header, String line) {
        List<String> values = header.fields(line);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < Math.min(values.size(), header.names().size()); i++) {
            if (!values.get(i).isBlank()) {
                row.put(header.names().get(i), values.get(i));
            }
        }
        return row;
    }

    private static Map<String, String> members(String line) {
        Map<String, String> row = new HashMap<>();
        if (!line.startsWith("{")) {
            return row;
        }
        try (JsonParser parser = Json.parser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                if (parser.nextToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
                    row.put(name, parser.getValueAsString());
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException broken) {
            return Map.of();
        }
        return row;
    }
}
