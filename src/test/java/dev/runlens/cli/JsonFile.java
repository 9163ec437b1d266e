package dev.runlens.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON that a command wrote.
final class JsonFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFile() {}

    static JsonNode read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }
}
