package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `generated_predictions.jsonl` of LLaMA-Factory (`prompt`, `predict`, `label`) and the inference results of ms-swift
/// (`messages`, `response`, `labels`, which is null or missing without a wanted answer). After
/// `llamafactory/train/sft/trainer.py` and `swift/pipelines/infer/infer.py`.
final class GeneratedPredictions implements EvaluationFormat {
    private static final String CHECKPOINT = "checkpoint-";

    @Override
    public String name() {
        return "generated predictions";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("predict", "label") || file.has("response", "labels") || file.has("response", "messages");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        SubjectDraft draft = subject(file, answers);
        AnswerLines.read(file, answers, progress, (row, line) -> {
            JsonTree predict = row.get("predict").exists() ? row.get("predict") : row.get("response");
            JsonTree label = row.get("label").exists() ? row.get("label") : row.get("labels");
            draft.add(new Given(
                    new Given.Question("", null, prompt(row), label.textOrNull()), predict.textOrNull(), Map.of(),
                    predict.exists() ? null : "no answer", null));
        });
    }

    /// What lies in one folder is of one model; ms-swift puts one file for each inference into `infer_result` beside the
    /// weights.
    private SubjectDraft subject(EvaluationFile file, AnswerCollector answers) {
        boolean ofSwift = file.folder(1).equals("infer_result");
        SubjectDraft draft = answers.subject("predictions:" + (ofSwift ? file.path() : folder(file)),
                ofSwift ? checkpoint(file) : named(file), this);
        draft.readFrom(file.path());
        if (ofSwift) {
            draft.ofAdapter(String.valueOf(file.path().toAbsolutePath().resolve("../..").normalize()));
        }
        return draft;
    }

    private static String checkpoint(EvaluationFile file) {
        return file.folder(2).startsWith(CHECKPOINT)
                ? file.folder(3) + "@" + file.folder(2).substring(CHECKPOINT.length())
                : file.folder(2);
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
        return prompt.exists() ? prompt.textOrNull() : Turns.asked(row.get("messages"));
    }
}
