package dev.runlens.read.json;

import dev.runlens.read.FileProbe;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/// Files that are JSON by their names, and are none.
public final class BrokenJson {
    private BrokenJson() {}

    /// What is wrong, with its line, in words for the user; empty where nothing is, or where the file is too long to be looked
    /// at whole.
    public static Optional<String> in(FileProbe probe) {
        String name = probe.lowerCaseName();
        boolean whole = probe.size() <= probe.head().length;
        if (!whole || !name.endsWith(".json") && !name.endsWith(".jsonl")) {
            return Optional.empty();
        }
        try (JsonParser parser = Json.parser(probe.headText())) {
            boolean more = true;
            while (more) {
                more = parser.nextToken() != null;
            }
            return Optional.empty();
        } catch (JacksonException broken) {
            return Optional.of("is not valid JSON: line " + Json.line(broken) + ", " + Json.reason(broken));
        }
    }
}
