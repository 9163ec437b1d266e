package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.evaluation.TaskScore;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

/// `reports/<model>/<data set>.json` of EvalScope: what was reached in a data set. After `evalscope/report/report.py`.
final class EvalScopeReports implements EvaluationFormat {
    @Override
    public String name() {
        return "EvalScope";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("model_name", "dataset_name") && (file.has("metrics") || file.has("score"));
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        WholeJson json = new WholeJson(Set.of("model_name", "dataset_name", "metrics", "score", "num"), Set.of())
                .read(file, progress, (list, element) -> {});
        String model = json.get("model_name").text().orElse(file.folder(1));
        SubjectDraft draft = answers.subject(EvalScopeReviews.key(file, file.folder(1)), model, this);
        draft.readFrom(file.path());
        draft.ofModel(model);
        String task = json.get("dataset_name").text().orElse(file.stem());
        for (JsonTree metric : json.get("metrics").elements()) {
            metric.get("score").number().ifPresent(score -> draft.add(new TaskScore(
                    task, named(metric), score, Double.NaN,
                    (long) metric.get("num").number().orElse(0))));
        }
        if (json.get("metrics").elements().isEmpty()) {
            json.get("score").number().ifPresent(score -> draft.add(
                    new TaskScore(task, "score", score, Double.NaN, (long) json.get("num").number().orElse(0))));
        }
    }

    /// A metric of version 1 has a name; one of version 2 what it measures and how that was summarised, and its old name
    /// where it was read from version 1.
    private static String named(JsonTree metric) {
        JsonTree identity = metric.get("identity");
        return metric.get("name").text()
                .or(() -> metric.get("legacy_name").text())
                .or(() -> identity.get("name").text().map(name -> name + ":" + identity.get("aggregation").text()
                        .orElse("identity") + dimensions(identity.get("dimensions"))))
                .orElse("score");
    }

    private static String dimensions(JsonTree dimensions) {
        return dimensions.members().isEmpty() ? ""
                : dimensions.members().entrySet().stream()
                        .map(member -> member.getKey() + "=" + member.getValue().text().orElse("…"))
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
