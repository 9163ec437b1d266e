package dev.runlens.read.evaluation;

import dev.runlens.read.json.JsonTree;
import java.util.stream.Collectors;

/// Turns of a conversation in OpenAI's form, of which what was said to the model is its prompt.
final class Turns {
    private Turns() {}

    /// What was said to the model: all but its own turns, a line each. Of a turn in parts (texts, pictures) the texts.
    static String asked(JsonTree messages) {
        return messages.elements().stream()
                .filter(turn -> !turn.get("role").text().orElse("").equals("assistant"))
                .map(turn -> content(turn.get("content")))
                .filter(content -> !content.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String content(JsonTree content) {
        return content.text().orElseGet(() -> content.elements().stream()
                .flatMap(part -> part.get("text").text().stream())
                .collect(Collectors.joining("\n")));
    }
}
