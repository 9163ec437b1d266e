package dev.runlens.read.evaluation;

import dev.runlens.read.evaluation.ColumnRoles.Part;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the rows of any table into answers.
final class AnswerTable {
    private final EvaluationFile file;
    private final AnswerCollector answers;
    private final EvaluationFormat format;
    private final ColumnRoles roles;
    private final ScoreMap shared = new ScoreMap();

    AnswerTable(EvaluationFile file, AnswerCollector answers, EvaluationFormat format, ColumnRoles roles) {
        this.file = file;
        this.answers = answers;
        this.format = format;
        this.roles = roles;
    }

    void add(TableRow row) {
        String model = text(row, Part.MODEL);
        String name = model == null || model.isBlank() ? GeneratedPredictions.named(file)
                : LmEvalResults.lastPart(model);
        SubjectDraft draft = answers.subject("table:" + file.path() + ":" + model, name, format);
        draft.readFrom(file.path());
        draft.ofModel(model);
        String task = text(row, Part.TASK);
        draft.add(Given.of(
                new Given.Question(task == null ? "" : task, text(row, Part.ID), text(row, Part.PROMPT),
                        text(row, Part.REFERENCE)),
                text(row, Part.ANSWER),
                scores(row)));
    }

    private @Nullable String text(TableRow row, Part part) {
        String column = roles.of(part);
        return column == null ? null : row.text(column);
    }

    private Map<String, Double> scores(TableRow row) {
        if (roles.scores().isEmpty()) {
            return Map.of();
        }
        if (roles.scores().size() == 1) {
            String column = roles.scores().getFirst();
            OptionalDouble number = row.number(column);
            return number.isPresent() ? shared.of(column, number.getAsDouble()) : Map.of();
        }
        Map<String, Double> scores = new TreeMap<>();
        for (String column : roles.scores()) {
            OptionalDouble number = row.number(column);
            if (number.isPresent()) {
                scores.put(column, number.getAsDouble());
            }
        }
        return scores;
    }
}
