package dev.runlens.read.notebook;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The log that Kaggle gives of a notebook that it ran: a JSON array with an object for each piece of text that was
/// printed, `{"stream_name": "stdout", "time": 1.5, "data": "…"}`. What was printed is read as the text of a notebook is.
public final class KaggleLogFormat implements RunFormat {
    private final PrintedText formats;

    /// @param formats of printed logs, in the order in which they are asked
    public KaggleLogFormat(List<RunFormat> formats) {
        this.formats = new PrintedText(formats);
    }

    @Override
    public String name() {
        return "Kaggle log";
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
    }

    @Override
    public boolean recognises(FileProbe probe) {
        String text = probe.firstByte() == '[' ? probe.headText() : "";
        return text.contains("\"stream_name\"") && text.contains("\"data\"");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        OutputText text = new OutputText();
        try {
            Json.read(input, progress, parser -> pieces(parser, text));
        } catch (UnreadableSourceException cutOff) {
            if (text.size() == 0) {
                throw cutOff;
            }
            return formats
                    .read(input.path(), text, List.of(PrintedText.cutOff(input.path(), "log", cutOff.line())), progress)
                    .orElseThrow(() -> cutOff);
        }
        return formats.read(input.path(), text, List.of(), progress)
                .orElseThrow(() -> new EmptySourceException("is a log of Kaggle that shows no training"));
    }

    private static void pieces(JsonParser parser, OutputText text) throws JacksonException {
        PrintedPieces pieces = new PrintedPieces(text);
        String name = "";
        String stream = "";
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    name = parser.currentName();
                } else if (token == JsonToken.VALUE_STRING && name.equals("stream_name")) {
                    stream = parser.getString();
                } else if (token == JsonToken.VALUE_STRING && name.equals("data")) {
                    pieces.add(stream, parser.getString(), Json.line(parser));
                }
            }
        } finally {
            pieces.end(Json.line(parser));
        }
    }
}
