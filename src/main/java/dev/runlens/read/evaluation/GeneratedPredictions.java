package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `generated_predictions.jsonl` of LLaMA-Factory (`prompt`, `predict`, `label`) and the inference results of ms-swift
/// (`messages`, `response`, `labels`). After `llamafactory/train/sft/trainer.py` and `swift/llm/infer/infer.py`.
final class GeneratedPredictions implements EvaluationFormat {
    @Override
    public String name() {
        return "generated predictions";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("predict", "label") || file.has("response", "labels");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        SubjectDraft draft = subject(file, answers);
        AnswerLines.read(file, answers, progress, (row, line) -> {
            JsonTree predict = row.get("predict").exists() ? row.get("predict") : row.get("response");
            JsonTree label = row.get("label").exists() ? row.get("label") : row.get("labels");
            draft.add(Given.of(
                    new Given.Question("", null, prompt(row), label.textOrNull()), predict.text().orElse(""),
                    Map.of()));
        });
    }

    /// What lies in one folder is of one model.
    private SubjectDraft subject(EvaluationFile file, AnswerCollector answers) {
        SubjectDraft draft = answers.subject("predictions:" + folder(file), named(file), this);
        draft.readFrom(file.path());
        return draft;
    }

    static String folder(EvaluationFile file) {
        return String.valueOf(file.path().toAbsolutePath().normalize().getParent());
    }

    /// The tools name their files all alike: the folder says whose they are, a name of its own too.
    static String named(EvaluationFile file) {
        return switch (file.stem()) {
            case "generated_predictions", "predict_results", "result", "results", "answers", "predictions" ->
                    file.folder(1);
            default -> file.stem();
        };
    }

    private static @Nullable String prompt(JsonTree row) {
        JsonTree prompt = row.get("prompt");
        return prompt.exists()
                ? prompt.textOrNull()
                : row.get("messages").elements().stream()
                        .filter(turn -> !turn.get("role").text().orElse("").equals("assistant"))
                        .map(turn -> turn.get("content").text().orElse(""))
                        .collect(Collectors.joining("\n"));
    }
}
