package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.evaluation.Generation;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// RunLens' own `answers.jsonl`: a line an answer, with the conditions it was made under. `docs/answers.md` has the keys.
final class OwnAnswers implements EvaluationFormat {
    /// The member that tells such a line, with the version of its keys.
    static final String MARK = "runlens_answer";

    private static final String[] CONDITIONS = {"data", "temperature", "seed", "max_tokens", "endpoint", "system"};

    /// Why servers stop, one object for each that comes with every answer.
    private static final Map<String, String> FINISHES = Map.of("stop", "stop", "length", "length");

    @Override
    public String name() {
        return "RunLens answers";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has(MARK, "subject");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        ScoreMap scores = new ScoreMap();
        Map<String, SubjectDraft> drafts = new HashMap<>();
        AnswerLines.read(file, answers, progress, (row, line) -> {
            String subject = row.get("subject").text().orElse("");
            if (subject.isEmpty() || row.get("id").text().isEmpty()) {
                answers.skipped(file.path(), line, "the line names no subject or no example and was left out");
                return;
            }
            String key = key(subject, row);
            SubjectDraft draft = drafts.get(key);
            if (draft == null) {
                draft = draft(key, subject, row, file, answers);
                drafts.put(key, draft);
            }
            draft.addUnlessFailedBefore(given(row, scores));
        });
    }

    /// Answers that were made under other conditions are not mixed: they are another subject's.
    private static String key(String subject, JsonTree row) {
        StringBuilder key = new StringBuilder("own:").append(subject);
        for (String condition : CONDITIONS) {
            String value = row.get(condition).textOrNull();
            key.append('\u0000').append(value == null ? "" : value);
        }
        return key.toString();
    }

    private SubjectDraft draft(
            String key, String subject, JsonTree row, EvaluationFile file, AnswerCollector answers) {
        SubjectDraft draft = answers.subject(key, subject, this);
        draft.readFrom(file.path());
        draft.ofModel(row.get("model").textOrNull());
        draft.ofAdapter(row.get("adapter").textOrNull());
        for (String condition : CONDITIONS) {
            draft.condition(condition, row.get(condition).textOrNull());
        }
        return draft;
    }

    private static Given given(JsonTree row, ScoreMap scores) {
        String failure = row.get("error").textOrNull();
        Map<String, Double> given = scores.of(row.get("scores").members());
        return new Given(
                new Given.Question(
                        row.get("task").text().orElse(""),
                        row.get("id").textOrNull(),
                        row.get("prompt").textOrNull(),
                        row.get("reference").textOrNull()),
                row.get("answer").textOrNull(),
                given,
                failure == null && row.get("answer").text().isEmpty() && given.isEmpty() ? "no answer" : failure,
                generation(row));
    }

    /// Null where nothing is known, as of files that other programs made.
    private static @Nullable Generation generation(JsonTree row) {
        String finish = row.get("finish_reason").textOrNull();
        if (finish == null && !row.get("latency_ms").exists() && !row.get("completion_tokens").exists()) {
            return null;
        }
        return new Generation(
                finish == null ? null : FINISHES.getOrDefault(finish, finish),
                (long) row.get("prompt_tokens").number().orElse(-1),
                (long) row.get("completion_tokens").number().orElse(-1),
                (long) row.get("latency_ms").number().orElse(-1));
    }
}
