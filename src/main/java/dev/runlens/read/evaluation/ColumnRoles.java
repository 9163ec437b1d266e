package dev.runlens.read.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which column of a table of answers is what, by its name or because a person said so.
///
/// @param columns the column of each part that there is, in the spelling of the file
/// @param scores the columns with scores
record ColumnRoles(Map<Part, String> columns, List<String> scores) {
    static final List<String> REFERENCE = List.of("reference", "label", "labels", "target", "expected",
            "expected_output", "ground_truth", "gold", "reference_answer", "correct_answer", "completion");

    private static final Set<String> SCORES = Set.of("score", "correct", "is_correct", "acc", "accuracy", "em",
            "exact_match", "f1", "passed", "pass", "success", "rating", "grade");

    /// What a column may be.
    enum Part {
        ID("id", "doc_id", "example_id", "question_id", "sample_id", "uid", "key", "index", "idx"),
        PROMPT("prompt", "question", "input", "instruction", "query", "problem"),
        REFERENCE(ColumnRoles.REFERENCE.toArray(String[]::new)),
        ANSWER("answer", "predict", "prediction", "predicted", "response", "output", "generated", "generation",
                "model_output", "generated_text", "hypothesis", "text_output"),
        MODEL("model", "subject", "run", "model_name", "system", "adapter", "model_id"),
        TASK("task", "dataset", "subset", "category");

        @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
        private final List<String> names;

        Part(String... names) {
            this.names = List.of(names);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The roles in a table; empty where it holds neither answers nor scores of examples.
    ///
    /// @param header the columns, in their order
    /// @param chosen what a person said: part or `score` to column
    static Optional<ColumnRoles> of(Iterable<String> header, Map<String, String> chosen) {
        Map<String, String> lower = new LinkedHashMap<>();
        header.forEach(column -> lower.putIfAbsent(column.strip().toLowerCase(Locale.ROOT), column));
        Map<Part, String> columns = new LinkedHashMap<>();
        for (Part part : Part.values()) {
            String column = chosen.containsKey(part.word())
                    ? lower.get(chosen.get(part.word()).toLowerCase(Locale.ROOT))
                    : part.names.stream().filter(lower::containsKey).map(lower::get).findFirst().orElse(null);
            if (column != null && !columns.containsValue(column)) {
                columns.put(part, column);
            }
        }
        String score = chosen.get("score");
        List<String> scores = new ArrayList<>();
        lower.forEach((name, column) -> {
            if (score != null ? name.equals(score.toLowerCase(Locale.ROOT)) : SCORES.contains(name)) {
                scores.add(column);
            }
        });
        boolean asked = columns.containsKey(Part.ID) || columns.containsKey(Part.PROMPT)
                || columns.containsKey(Part.REFERENCE);
        boolean told = columns.containsKey(Part.ANSWER) || !scores.isEmpty();
        return asked && told ? Optional.of(new ColumnRoles(columns, scores)) : Optional.empty();
    }

    /// Whether there are questions or references, and answers to them.
    boolean holdsAnswers() {
        return columns.containsKey(Part.ANSWER)
                && (columns.containsKey(Part.PROMPT) || columns.containsKey(Part.REFERENCE));
    }

    /// Whether nothing says that it is more than data to train with: neither what was wanted beside what was answered, nor a
    /// score.
    boolean maybeData() {
        return scores.isEmpty() && !columns.containsKey(Part.REFERENCE);
    }

    /// The column of a part; null where there is none.
    @Nullable
    String of(Part part) {
        return columns.get(part);
    }
}
