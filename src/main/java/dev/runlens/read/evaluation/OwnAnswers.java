package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.evaluation.Generation;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// RunLens' own `answers.jsonl`: a line an answer, with the conditions it was made under. `docs/answers.md` has the keys.
final class OwnAnswers implements EvaluationFormat {
    /// The member that tells such a line, with the version of its keys.
    static final String MARK = "runlens_answer";

    private static final String[] CONDITIONS = {"data", "temperature", "seed", "max_tokens", "endpoint", "system"};

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
        AnswerLines.read(file, answers, progress, (row, line) -> {
            String subject = row.get("subject").text().orElse("");
            if (subject.isEmpty() || row.get("id").text().isEmpty()) {
                answers.skipped(file.path(), line, "the line names no subject or no example and was left out");
                return;
            }
            SubjectDraft draft = answers.subject("own:" + subject + conditions(row), subject, this);
            draft.readFrom(file.path());
            draft.ofModel(row.get("model").textOrNull());
            draft.ofAdapter(row.get("adapter").textOrNull());
            for (String condition : CONDITIONS) {
                draft.condition(condition, row.get(condition).textOrNull());
            }
            draft.addUnlessFailedBefore(given(row, scores));
        });
    }

    /// Answers that were made under other conditions are not mixed: they are another subject's.
    private static String conditions(JsonTree row) {
        return Stream.of(CONDITIONS).map(condition -> '\u0000' + row.get(condition).text().orElse(""))
                .collect(Collectors.joining());
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

    private static Generation generation(JsonTree row) {
        return new Generation(
                row.get("finish_reason").textOrNull(),
                (long) row.get("prompt_tokens").number().orElse(-1),
                (long) row.get("completion_tokens").number().orElse(-1),
                (long) row.get("latency_ms").number().orElse(-1));
    }
}
