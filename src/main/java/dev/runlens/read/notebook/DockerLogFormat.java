package dev.runlens.read.notebook;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.json.Json;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The log of a container that Docker keeps (`<container>-json.log`, the driver `json-file`): for each line that was
/// printed an object, `{"log":"…\n","stream":"stdout","time":"…"}`; of a line longer than 16 KB several. What was printed
/// is read as it would be from a terminal.
public final class DockerLogFormat implements RunFormat {
    private static final int LONGEST = 1024 * 1024;
    private static final byte[] STREAM = "\"stream\"".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FIRST = Pattern
            .compile("\\s*\\{\\s*\"log\"\\s*:\\s*\"[^\\n]*\"stream\"\\s*:\\s*\"std(out|err)\"");

    private final PrintedText formats;

    /// @param formats of printed logs, in the order in which they are asked
    public DockerLogFormat(List<RunFormat> formats) {
        this.formats = new PrintedText(formats);
    }

    @Override
    public String name() {
        return "Docker log";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.firstByte() == '{'
                && probe.beginning().holds(STREAM)
                && FIRST.matcher(probe.headText()).lookingAt();
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        OutputText text = new OutputText();
        List<Finding> findings = new ArrayList<>();
        try (ProgressStream stream = new ProgressStream(input, progress)) {
            ByteLines lines = new ByteLines(stream, LONGEST);
            PrintedPieces pieces = new PrintedPieces(text);
            while (lines.next()) {
                if (!lines.isBlank() && !isTaken(lines, pieces) && findings.isEmpty()) {
                    findings.add(broken(input, lines));
                }
            }
            pieces.end(lines.number());
        }
        return formats.read(input.path(), text, findings, progress)
                .orElseThrow(() -> new EmptySourceException("is a log of Docker that shows no training"));
    }

    private static boolean isTaken(ByteLines lines, PrintedPieces pieces) {
        String printed = "";
        String stream = "";
        String name = "";
        try (JsonParser parser = Json.parser(lines.bytes(), 0, lines.length())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING && name.equals("log")) {
                    printed = parser.getString();
                } else if (token == JsonToken.VALUE_STRING && name.equals("stream")) {
                    stream = parser.getString();
                }
            }
        } catch (JacksonException broken) {
            return false;
        }
        pieces.add(stream, printed, lines.number());
        return true;
    }

    private static Finding broken(SourceInput input, ByteLines lines) {
        boolean cut = !lines.isWhole();
        return Finding.in(
                input.path(),
                lines.number(),
                cut ? FindingCode.TRUNCATED : FindingCode.SKIPPED_LINE,
                cut ? "the last line is cut off and was left out"
                        : "the line is none of Docker's and was left out; more lines like this are not listed");
    }
}
