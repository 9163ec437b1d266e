package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `reviews/<model>/<data set>_<subset>.jsonl` of EvalScope: a line for each example, in three forms (`messages` with
/// `sample_score`, before that `input` with it, and before that `choices[].review`). After `evalscope/api/evaluator/cache.py`.
final class EvalScopeReviews implements EvaluationFormat {
    @Override
    public String name() {
        return "EvalScope";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("sample_score") || file.has("index", "target", "messages")
                || file.has("index", "choices", "model");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        SubjectDraft draft = answers.subject(key(file, file.folder(1)), file.folder(1), this);
        draft.readFrom(file.path());
        draft.ofModel(file.folder(1));
        ScoreMap scores = new ScoreMap();
        AnswerLines.read(file, answers, progress, (row, line) -> draft.add(
                row.get("sample_score").exists() ? review(file, row, scores) : choice(file, row)));
    }

    private static Given review(EvaluationFile file, JsonTree row, ScoreMap scores) {
        JsonTree score = row.get("sample_score", "score");
        JsonTree prediction = score.get("prediction").exists() ? score.get("prediction")
                : score.get("extracted_prediction");
        return Given.of(
                question(file, row, row.get("target").textOrNull()),
                prediction.textOrNull(),
                scores.of(score.get("value").members()));
    }

    private static Given choice(EvaluationFile file, JsonTree row) {
        JsonTree choice = row.get("choices").first();
        JsonTree review = choice.get("review");
        JsonTree result = review.get("result");
        double value = result.number().orElseGet(() -> result.members().values().stream()
                .flatMapToDouble(part -> part.number().stream())
                .findFirst()
                .orElse(Double.NaN));
        return Given.of(
                question(file, row, review.get("gold").textOrNull()),
                choice.get("message", "content").textOrNull(),
                Map.of("result", value));
    }

    private static Given.Question question(EvaluationFile file, JsonTree row, @Nullable String target) {
        String prompt = row.get("input").text().orElseGet(() -> Turns.asked(row.get("messages")));
        return new Given.Question(file.stem(), row.get("index").textOrNull(), prompt, target);
    }

    /// Reviews and reports of one model in one folder of outputs are of one subject.
    static String key(EvaluationFile file, String model) {
        Path outputs = file.path().toAbsolutePath().normalize().getParent();
        for (int i = 0; i < 2 && outputs != null; i++) {
            outputs = outputs.getParent();
        }
        return "evalscope:" + outputs + ":" + model;
    }
}
