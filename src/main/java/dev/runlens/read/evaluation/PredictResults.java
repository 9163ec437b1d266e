package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.Metric;
import dev.runlens.run.evaluation.TaskScore;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/// `predict_results.json` of LLaMA-Factory: `predict_rouge-l` and the like, 0 to 100, beside the predictions.
final class PredictResults implements EvaluationFormat {
    private static final String PREFIX = "predict_";

    @Override
    public String name() {
        return "generated predictions";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return !file.outline().isEmpty() && file.outline().stream().allMatch(name -> name.startsWith(PREFIX));
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        Set<String> names = new TreeSet<>(file.outline());
        names.removeIf(name -> Metric.of(name).isOfResources());
        WholeJson json = new WholeJson(names, Set.of()).read(file, progress, (list, element) -> {});
        SubjectDraft draft = answers.subject("predictions:" + GeneratedPredictions.folder(file),
                GeneratedPredictions.named(file), this);
        draft.readFrom(file.path());
        for (String name : names) {
            JsonTree value = json.get(name);
            value.number().ifPresent(number -> draft.add(
                    new TaskScore("", name.substring(PREFIX.length()), number, Double.NaN, 0)));
        }
    }
}
