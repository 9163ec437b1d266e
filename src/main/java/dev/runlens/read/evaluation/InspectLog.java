package dev.runlens.read.evaluation;

import dev.runlens.read.json.JsonTree;
import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.TaskScore;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The parts of a log of Inspect AI, which its two kinds of file share. After `inspect_ai/log/_log.py` and
/// `inspect_ai/scorer/_metric.py`.
final class InspectLog {
    private static final Set<String> LETTERS = Set.of("C", "P", "I");

    private final SubjectDraft draft;
    private String task = "";

    InspectLog(SubjectDraft draft) {
        this.draft = draft;
    }

    /// Who was evaluated on what, and how.
    ///
    /// @param eval the member `eval`
    /// @param plan the member `plan`
    void header(JsonTree eval, JsonTree plan) {
        task = eval.get("task").text().map(LmEvalResults::lastPart).orElse("");
        eval.get("model").text().ifPresent(model -> {
            draft.ofModel(model);
            draft.called(LmEvalResults.lastPart(model));
        });
        JsonTree adapter = eval.get("model_args", "adapter_path");
        draft.ofAdapter(adapter.exists() ? adapter.textOrNull() : eval.get("model_args", "peft").textOrNull());
        draft.condition("version of " + task, eval.get("task_version").textOrNull());
        draft.condition("data set of " + task, eval.get("dataset", "name").textOrNull());
        draft.condition("epochs", eval.get("config", "epochs").textOrNull());
        JsonTree generation = plan.get("config");
        for (String setting : List.of("temperature", "top_p", "max_tokens", "seed", "system_message")) {
            JsonTree own = eval.get("model_generate_config", setting);
            draft.condition(setting, own.exists() ? own.textOrNull() : generation.get(setting).textOrNull());
        }
    }

    /// What was reached as a whole.
    void results(JsonTree results) {
        long examples = (long) results.get("completed_samples").number().orElse(0);
        for (JsonTree score : results.get("scores").elements()) {
            String name = score.get("name").text().orElse("score");
            double error = score.get("metrics", "stderr", "value").number().orElse(Double.NaN);
            score.get("metrics").members().forEach((metric, value) -> {
                OptionalDouble number = value.get("value").number();
                if (!metric.equals("stderr") && number.isPresent()) {
                    draft.add(new TaskScore(task, name + "/" + metric, number.getAsDouble(), error, examples));
                }
            });
        }
    }

    /// One example.
    void sample(JsonTree sample) {
        String question = sample.get("id").text().orElse("");
        String id = question + "/" + sample.get("epoch").text().orElse("1");
        String error = sample.get("error", "message").textOrNull();
        Map<String, Double> scores = scores(sample.get("scores"));
        draft.add(new Given(
                new Given.Question(task, id, said(sample.get("input")), target(sample.get("target")),
                        question),
                answer(sample),
                scores,
                error != null && scores.isEmpty() ? error : null,
                null));
    }

    private Map<String, Double> scores(JsonTree scores) {
        Map<String, Double> values = new TreeMap<>();
        scores.members().forEach((scorer, score) -> {
            JsonTree value = score.get("value");
            if (value.isText() && LETTERS.contains(value.text().orElse(""))) {
                draft.better(scorer, Direction.HIGHER_IS_BETTER); // correct is more than incorrect
            }
            if (value.members().isEmpty()) {
                value(value).ifPresent(number -> values.put(scorer, number));
            } else {
                value.members().forEach((name, part) -> value(part)
                        .ifPresent(number -> values.put(scorer + "/" + name, number)));
            }
        });
        return values;
    }

    /// `C` is correct, `P` partly, `I` incorrect, `N` no answer, as Inspect's own `value_to_float` has them; a bare NaN is
    /// an example that was not scored.
    private static OptionalDouble value(JsonTree value) {
        if (!value.isText()) {
            return value.number();
        }
        String text = value.text().orElse("");
        return switch (text) {
            case "C", "yes", "true", "True" -> OptionalDouble.of(1);
            case "P" -> OptionalDouble.of(0.5);
            case "I", "N", "no", "false", "False" -> OptionalDouble.of(0);
            default -> number(text);
        };
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException word) {
            return OptionalDouble.empty();
        }
    }

    private static @Nullable String answer(JsonTree sample) {
        JsonTree output = sample.get("output");
        JsonTree completion = output.get("completion");
        return completion.isText() && !completion.text().orElse("").isEmpty()
                ? completion.textOrNull()
                : content(output.get("choices").first().get("message", "content"));
    }

    /// An input is a text or a conversation, of which the last turn of the user is shown.
    private static @Nullable String said(JsonTree input) {
        return input.elements().isEmpty()
                ? input.textOrNull()
                : input.elements().stream()
                        .filter(turn -> turn.get("role").text().orElse("").equals("user"))
                        .reduce((first, second) -> second)
                        .map(turn -> content(turn.get("content")))
                        .orElse(null);
    }

    private static @Nullable String content(JsonTree content) {
        return content.elements().isEmpty()
                ? content.textOrNull()
                : content.elements().stream()
                        .flatMap(part -> part.get("text").text().stream())
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable String target(JsonTree target) {
        return target.elements().isEmpty() ? target.textOrNull() : target.first().textOrNull();
    }
}
