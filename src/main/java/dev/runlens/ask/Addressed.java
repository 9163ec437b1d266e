package dev.runlens.ask;

import dev.runlens.run.evaluation.Question;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A target as the server is told of it.
///
/// @param target who
/// @param model what the server calls it
/// @param scales how much each of the server's adapters counts; none where it is not asked by them
record Addressed(Target target, String model, List<Double> scales) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /// The body of what is posted to the question's endpoint.
    ///
    /// @param kind how the server takes adapters
    String request(ServerKind kind, Question question, Asking asking) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("model", model);
            Path adapter = target.adapter();
            if (kind == ServerKind.MLX && adapter != null) {
                json.writeStringProperty("adapters", adapter.toString());
            }
            if (asking.endpoint() == Endpoint.TEXT) {
                json.writeStringProperty("prompt", question.text());
            } else {
                turns(json, question);
            }
            if (!scales.isEmpty()) {
                lora(json, scales);
            }
            json.writeNumberProperty("temperature", (int) Asking.TEMPERATURE);
            json.writeNumberProperty("seed", asking.seed());
            json.writeNumberProperty("max_tokens", asking.maxTokens());
            json.writeBooleanProperty("stream", false);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void turns(JsonGenerator json, Question question) {
        json.writeArrayPropertyStart("messages");
        for (Question.Turn turn : question.turns()) {
            json.writeStartObject();
            json.writeStringProperty("role", turn.role());
            json.writeStringProperty("content", turn.content());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void lora(JsonGenerator json, List<Double> scales) {
        json.writeArrayPropertyStart("lora");
        for (int id = 0; id < scales.size(); id++) {
            json.writeStartObject();
            json.writeNumberProperty("id", id);
            json.writeNumberProperty("scale", scales.get(id));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
