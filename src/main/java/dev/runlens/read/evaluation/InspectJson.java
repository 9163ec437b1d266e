package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import dev.runlens.read.json.Json;

/// A log of Inspect AI as JSON: header, then samples, in this order.
final class InspectJson implements EvaluationFormat {
    @Override
    public String name() {
        return "Inspect AI";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("version", "eval", "eval/task", "eval/model");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        SubjectDraft draft = answers.subject("inspect:" + file.path(), file.stem(), this);
        draft.readFrom(file.path());
        InspectLog log = new InspectLog(draft);
        Json.read(file.input(), progress, parser -> members(parser, log));
    }

    private static void members(JsonParser parser, InspectLog log) {
        JsonTree eval = JsonTree.NOTHING;
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "eval" -> {
                    eval = JsonTree.at(parser);
                    log.header(eval, JsonTree.NOTHING);
                }
                case "plan" -> log.header(eval, JsonTree.at(parser));
                case "results" -> log.results(JsonTree.at(parser));
                case "samples" -> samples(parser, log);
                default -> parser.skipChildren();
            }
        }
    }

    private static void samples(JsonParser parser, InspectLog log) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                log.sample(JsonTree.at(parser));
            }
        }
    }

}
