package dev.runlens.read.notebook;

import dev.runlens.read.json.Json;
import java.util.List;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Finds the outputs in a notebook: what was printed (`text`), and of what was shown the HTML, or the plain text where
/// there is none; and the sources of its cells. Pictures and everything else are passed over.
final class NotebookOutputs {
    private static final Set<String> PASSED_OVER = Set.of("source", "input", "metadata", "attachments", "traceback");
    private static final List<String> HTML = List.of("text/html", "html");
    private static final List<String> PLAIN = List.of("text", "text/plain");

    private final JsonParser parser;
    private final OutputText text;
    private final NotebookCode code;

    /// @param text where outputs go
    /// @param code where sources go
    NotebookOutputs(JsonParser parser, OutputText text, NotebookCode code) {
        this.parser = parser;
        this.text = text;
        this.code = code;
    }

    /// Reads the notebook.
    void read() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (PASSED_OVER.contains(name)) {
                    parser.skipChildren();
                } else if (name.equals("cells") && value == JsonToken.START_ARRAY) {
                    cells();
                } else if (name.equals("outputs") && value == JsonToken.START_ARRAY) {
                    outputs();
                }
            }
        }
    }

    private void cells() {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            code.begin(Json.line(parser));
            cell();
            code.end();
        }
        // A cell that is no object ends the list early; the loop outside goes on with what follows.
    }

    private void cell() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "cell_type" -> code.ofType(parser.getValueAsString(""));
                case "execution_count", "prompt_number" -> code.ran(value == JsonToken.VALUE_NUMBER_INT);
                case "source", "input" -> strings(code::add);
                case "outputs" -> {
                    if (value == JsonToken.START_ARRAY) {
                        outputs();
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private void outputs() {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY
                && token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                output();
                text.endOutput();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void output() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data") && value == JsonToken.START_OBJECT) {
                output();
            } else if (HTML.contains(name)) {
                strings(text::addHtml);
            } else if (PLAIN.contains(name)) {
                strings(text::add);
            } else {
                parser.skipChildren();
            }
        }
    }

    /// A string, or a list of strings that are its lines.
    private void strings(ObjIntConsumer<String> taker) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            taker.accept(parser.getString(), Json.line(parser));
        } else if (token == JsonToken.START_ARRAY) {
            for (token = parser.nextToken(); token != JsonToken.END_ARRAY
                    && token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    taker.accept(parser.getString(), Json.line(parser));
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
    }
}
