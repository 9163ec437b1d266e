package dev.runlens.read.notebook;

import dev.runlens.read.json.Json;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Finds the outputs in a notebook: what was printed (`text`), and of what was shown the HTML, or the plain text where
/// there is none. Pictures, sources and everything else are passed over.
final class NotebookOutputs {
    private static final Set<String> PASSED_OVER = Set.of("source", "input", "metadata", "attachments", "traceback");
    private static final List<String> HTML = List.of("text/html", "html");
    private static final List<String> PLAIN = List.of("text", "text/plain");

    private final JsonParser parser;
    private final OutputText text;

    NotebookOutputs(JsonParser parser, OutputText text) {
        this.parser = parser;
        this.text = text;
    }

    /// Reads the notebook.
    void read() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (PASSED_OVER.contains(name)) {
                    parser.skipChildren();
                } else if (name.equals("outputs") && value == JsonToken.START_ARRAY) {
                    outputs();
                }
            }
        }
    }

    private void outputs() {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            output();
            text.endOutput();
        }
        // An output that is no object ends the list early; the loop outside goes on with what follows.
    }

    private void output() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("data") && value == JsonToken.START_OBJECT) {
                output();
            } else if (HTML.contains(name)) {
                strings(true);
            } else if (PLAIN.contains(name)) {
                strings(false);
            } else {
                parser.skipChildren();
            }
        }
    }

    /// A string, or a list of strings that are its lines.
    private void strings(boolean html) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            add(html);
        } else if (token == JsonToken.START_ARRAY) {
            for (token = parser.nextToken(); token != JsonToken.END_ARRAY
                    && token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    add(html);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
    }

    private void add(boolean html) {
        int line = Json.line(parser);
        if (html) {
            text.addHtml(parser.getString(), line);
        } else {
            text.add(parser.getString(), line);
        }
    }
}
