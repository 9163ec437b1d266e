package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.evaluation.TaskScore;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/// `results_<time>.json` of LightEval: scores by `task|shots`. After `lighteval/logging/evaluation_tracker.py`.
final class LightEval implements EvaluationFormat {
    @Override
    public String name() {
        return "LightEval";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("config_general") && (file.has("results") || file.has("config_general/model_name"));
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        WholeJson json = new WholeJson(
                Set.of("results", "versions", "config_general/model_name", "config_general/max_samples",
                        "config_general/model_config"),
                Set.of()).read(file, progress, (list, element) -> {});
        String model = json.get("config_general/model_name").text()
                .or(() -> json.get("config_general/model_config").get("model_name").text())
                .orElse(file.folder(1));
        SubjectDraft draft = answers.subject("lighteval:" + file.path(), LmEvalResults.lastPart(model), this);
        draft.readFrom(file.path());
        draft.ofModel(model);
        draft.condition("most examples", json.get("config_general/max_samples").textOrNull());
        JsonTree decoding = json.get("config_general/model_config").get("generation_parameters");
        draft.condition("generation", decoding.members().entrySet().stream()
                .flatMap(member -> member.getValue().text().map(value -> member.getKey() + "=" + value).stream())
                .collect(Collectors.joining(",")));
        json.get("versions").members()
                .forEach((task, version) -> draft.condition("version of " + task, version.textOrNull()));
        json.get("results").members().forEach((task, metrics) -> {
            if (!task.equals("all")) {
                task(task, metrics, draft);
            }
        });
    }

    private static void task(String task, JsonTree metrics, SubjectDraft draft) {
        metrics.members().forEach((metric, value) -> {
            if (!metric.endsWith("_stderr") && value.number().isPresent()) {
                double error = metrics.get(metric + "_stderr").number().orElse(Double.NaN);
                draft.add(new TaskScore(task, metric, value.number().getAsDouble(), error, 0));
            }
        });
    }
}
