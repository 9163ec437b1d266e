package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What `promptfoo eval --output file.json` writes: version 3 with a list of results, version 2 with a table. Each prompt
/// with each provider is a subject. After `src/types/index.ts`.
final class Promptfoo implements EvaluationFormat {
    /// `ResultFailureReason.ERROR`
    private static final String ERROR = "2";

    /// Stands in a cell of a table between the reason of a failure and the output.
    private static final String WHY_END = "\n---\n";

    private static final String SEPARATOR = " · ";
    private static final int LONGEST_LABEL = 40;

    @Override
    public String name() {
        return "promptfoo";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("results", "results/version") && (file.has("evalId") || file.has("results/timestamp")
                || file.has("results/results"));
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        Subjects subjects = new Subjects(file, answers, this, new HashSet<>());
        boolean[] any = new boolean[1];
        WholeJson json = new WholeJson(Set.of("results/table"), Set.of("results/prompts", "results/results"))
                .read(file, progress, (list, element) -> {
                    if (list.equals("results/prompts")) {
                        subjects.knows(element);
                    } else {
                        any[0] |= result(element, subjects);
                    }
                });
        if (!any[0]) {
            table(json.get("results/table"), subjects);
        }
    }

    /// Takes a result. In version 2 it does not say which test it is of: then its variables do.
    ///
    /// @return whether there was one
    private static boolean result(JsonTree row, Subjects subjects) {
        JsonTree vars = row.get("vars");
        String test = row.get("testIdx").text().orElseGet(() -> described(vars.members()));
        if (test.isEmpty()) {
            return false;
        }
        JsonTree provider = row.get("provider");
        String named = provider.get("label").text().filter(label -> !label.isBlank())
                .or(() -> provider.get("id").text())
                .or(provider::text)
                .orElse("provider");
        JsonTree output = row.get("response", "output");
        String error = row.get("error").textOrNull();
        boolean answered = output.exists();
        // An output that could not be graded has a score of 0 that nobody gave.
        boolean graded = answered && !row.get("failureReason").text().orElse("").equals(ERROR);
        subjects.of(named, row.get("prompt")).add(new Given(
                question(test, vars, row.get("prompt", "raw").textOrNull()),
                answered ? text(output) : null,
                graded ? scores(row.get("success"), row.get("score"), row.get("namedScores")) : Map.of(),
                answered ? null : error == null ? "no output" : error,
                null));
        return true;
    }

    private static void table(JsonTree table, Subjects subjects) {
        List<JsonTree> prompts = table.get("head", "prompts").elements();
        prompts.forEach(subjects::knows);
        List<JsonTree> names = table.get("head", "vars").elements();
        int test = 0;
        for (JsonTree row : table.get("body").elements()) {
            Map<String, JsonTree> vars = new LinkedHashMap<>();
            for (int i = 0; i < names.size() && i < row.get("vars").elements().size(); i++) {
                vars.put(names.get(i).text().orElse(""), row.get("vars").elements().get(i));
            }
            for (int i = 0; i < row.get("outputs").elements().size(); i++) {
                JsonTree output = row.get("outputs").elements().get(i);
                JsonTree prompt = i < prompts.size() ? prompts.get(i) : JsonTree.NOTHING;
                SubjectDraft draft = subjects.of(
                        prompt.get("provider").text().or(() -> output.get("provider").text()).orElse("provider"),
                        prompt);
                draft.add(Given.of(
                        new Given.Question("", Integer.toString(test), described(vars), reference(vars)),
                        answered(output),
                        scores(output.get("pass"), output.get("score"), output.get("namedScores"))));
            }
            test++;
        }
    }

    /// What a cell of a table says: where the test failed, why stands before it.
    private static @Nullable String answered(JsonTree output) {
        String text = output.get("text").textOrNull();
        int end = text == null || !output.get("pass").text().orElse("").equals("false") ? -1 : text.indexOf(WHY_END);
        return text == null || end < 0 ? text : text.substring(end + WHY_END.length());
    }

    /// Where several prompts were tried, each is a subject of its own with each provider.
    private record Subjects(
            EvaluationFile file, AnswerCollector answers, EvaluationFormat format, Set<String> labels) {
        void knows(JsonTree prompt) {
            labels.add(label(prompt));
        }

        SubjectDraft of(String provider, JsonTree prompt) {
            String label = label(prompt);
            String name = labels.size() < 2 || label.isEmpty() ? provider : provider + SEPARATOR + shortened(label);
            SubjectDraft draft = answers.subject("promptfoo:" + file.path() + ":" + provider + ":" + label, name,
                    format);
            draft.readFrom(file.path());
            draft.ofModel(provider);
            return draft;
        }

        private static String label(JsonTree prompt) {
            return prompt.get("label").text().or(() -> prompt.get("display").text()).orElse("");
        }

        private static String shortened(String label) {
            return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL) + "…";
        }
    }

    private static Given.Question question(String test, JsonTree vars, @Nullable String prompt) {
        return new Given.Question("", test, vars.members().isEmpty() ? prompt : described(vars.members()),
                reference(vars.members()));
    }

    private static String described(Map<String, JsonTree> vars) {
        return vars.size() == 1
                ? vars.values().iterator().next().text().orElse("")
                : vars.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue().text().orElse("…"))
                        .collect(Collectors.joining("\n"));
    }

    /// promptfoo has no reference of its own; tests that have one keep it among the variables.
    private static @Nullable String reference(Map<String, JsonTree> vars) {
        return ColumnRoles.REFERENCE.stream()
                .flatMap(name -> Optional.ofNullable(vars.get(name)).stream())
                .findFirst()
                .map(JsonTree::textOrNull)
                .orElse(null);
    }

    private static Map<String, Double> scores(JsonTree success, JsonTree score, JsonTree named) {
        Map<String, JsonTree> scores = new LinkedHashMap<>(named.members());
        scores.put("pass", success);
        scores.put("score", score);
        return new ScoreMap().of(scores);
    }

    private static String text(JsonTree output) {
        return output.text().orElseGet(() -> output.members().keySet().stream()
                .collect(Collectors.joining(", ", "{", "}")));
    }
}
