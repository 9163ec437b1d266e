package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `samples_<task>_<time>.jsonl` of lm-evaluation-harness: a line for each example and filter. After
/// `lm_eval/evaluator.py` and `lm_eval/loggers/evaluation_tracker.py`.
final class LmEvalSamples implements EvaluationFormat {
    /// Members of a line that are no metrics.
    private static final Set<String> NO_METRICS = Set.of("doc_id", "doc", "target", "arguments", "resps",
            "filtered_resps", "filter", "metrics", "doc_hash", "prompt_hash", "target_hash");

    @Override
    public String name() {
        return "lm-evaluation-harness";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return file.has("doc_id", "target", "resps") || file.has("doc_id", "filtered_resps");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        LmEvalPlace place = LmEvalPlace.of(file);
        SubjectDraft draft = answers.subject(place.key(), LmEvalPlace.model(file), this);
        draft.readFrom(file.path());
        ScoreMap scores = new ScoreMap();
        AnswerLines.read(file, answers, progress, (row, line) -> {
            String filter = row.get("filter").text().orElse("none");
            draft.merge(row.get("doc_id").text().orElse("line " + line), Given.of(
                    new Given.Question(
                            place.task(), id(row), prompt(row.get("arguments")), row.get("target").textOrNull()),
                    answer(row),
                    scores.of(metrics(row, filter))));
        });
    }

    /// The hash of the document, which does not depend on where in the set it stands; older versions have none.
    private static @Nullable String id(JsonTree row) {
        String number = row.get("doc_id").textOrNull();
        String hash = row.get("doc_hash").textOrNull();
        return hash == null ? number : hash.substring(0, Math.min(16, hash.length()));
    }

    /// Metrics are named as in the results: with their filter.
    private static Map<String, JsonTree> metrics(JsonTree row, String filter) {
        return row.members().entrySet().stream()
                .filter(member -> !NO_METRICS.contains(member.getKey()) && member.getValue().number().isPresent())
                .collect(Collectors.toMap(member -> member.getKey() + "," + filter, Map.Entry::getValue,
                        (first, second) -> first, TreeMap::new));
    }

    /// The first argument of the first request: `{"gen_args_0": {"arg_0": …}}`, in older files a list of lists.
    private static @Nullable String prompt(JsonTree arguments) {
        JsonTree named = arguments.get("gen_args_0", "arg_0");
        JsonTree prompt = named.exists() ? named : arguments.first().first();
        return prompt.text().orElseGet(() -> prompt.first().textOrNull());
    }

    /// What the filter made of the answer where that is a text, else the answer; of a choice among given ones, which are
    /// likelihoods, there is no text.
    private static @Nullable String answer(JsonTree row) {
        JsonTree filtered = row.get("filtered_resps").first();
        JsonTree said = row.get("resps").first().first();
        return said.isText() ? said.textOrNull() : filtered.isText() ? filtered.textOrNull() : null;
    }
}
