package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.Direction;
import dev.runlens.run.evaluation.TaskScore;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `results_<time>.json` of lm-evaluation-harness. After `lm_eval/evaluator.py`.
final class LmEvalResults implements EvaluationFormat {
    private static final Pattern PEFT = Pattern.compile("(?:^|,)\\s*(?:peft|lora_local_path|adapter_path)=([^,]+)");
    private static final String ERROR = "_stderr";

    @Override
    public String name() {
        return "lm-evaluation-harness";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        boolean named = file.has("versions") || file.has("n-shot") || file.has("configs")
                || file.has("higher_is_better");
        return file.has("results") && (named || file.has("config/model")) && !file.has("config_general");
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        WholeJson json = new WholeJson(
                Set.of("results", "versions", "n-shot", "higher_is_better", "n-samples", "task_hashes", "model_name",
                        "config", "chat_template_sha", "system_instruction_sha", "fewshot_as_multiturn"),
                Set.of()).read(file, progress, (list, element) -> {});
        LmEvalPlace place = LmEvalPlace.of(file);
        SubjectDraft draft = answers.subject(place.key(), LmEvalPlace.model(file), this);
        draft.readFrom(file.path());
        String arguments = json.get("config").get("model_args").textOrNull();
        String model = json.get("model_name").text().filter(name -> !name.isBlank())
                .orElse(arguments == null ? null : arguments);
        draft.ofModel(model);
        if (model != null) {
            draft.called(lastPart(model));
        }
        draft.ofAdapter(adapter(json.get("config").get("model_args")));
        conditions(json, draft);
        json.get("results").members().forEach((task, metrics) -> {
            long examples = (long) json.get("n-samples").get(task, "effective").number().orElse(0);
            totals(task, metrics, examples).forEach(draft::add);
        });
    }

    private static void conditions(WholeJson json, SubjectDraft draft) {
        json.get("versions").members().forEach((task, version) -> draft.condition("version of " + task,
                version.textOrNull()));
        json.get("n-shot").members().forEach((task, shots) -> draft.condition("shots of " + task, shots.textOrNull()));
        json.get("task_hashes").members().forEach((task, hash) -> draft.condition("examples of " + task,
                hash.textOrNull()));
        draft.condition("chat template", json.get("chat_template_sha").textOrNull());
        draft.condition("system instruction", json.get("system_instruction_sha").textOrNull());
        draft.condition("few shots as turns", json.get("fewshot_as_multiturn").textOrNull());
        JsonTree config = json.get("config");
        draft.condition("generation", config.get("gen_kwargs").exists() ? written(config.get("gen_kwargs")) : null);
        json.get("higher_is_better").members().values().forEach(metrics -> metrics.members().forEach((metric, flag) -> {
            String said = flag.text().orElse("");
            if (said.equals("true") || said.equals("false")) {
                draft.better(metric, said.equals("true") ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER);
            }
        }));
    }

    private static String written(JsonTree value) {
        return value.text().orElseGet(() -> value.members().entrySet().stream()
                .map(member -> member.getKey() + "=" + member.getValue().text().orElse("…"))
                .sorted()
                .reduce((a, b) -> a + "," + b)
                .orElse(""));
    }

    private static @Nullable String adapter(JsonTree arguments) {
        JsonTree named = arguments.get("peft");
        if (named.exists()) {
            return named.textOrNull();
        }
        Matcher matcher = PEFT.matcher(arguments.text().orElse(""));
        return matcher.find() ? matcher.group(1) : null;
    }

    /// The metrics of a task: `"acc,none": 0.5` with `"acc_stderr,none": 0.05` or `"N/A"`.
    static Iterable<TaskScore> totals(String task, JsonTree metrics, long examples) {
        Map<String, JsonTree> members = metrics.members();
        return members.entrySet().stream()
                .filter(member -> !member.getKey().contains(ERROR) && member.getValue().number().isPresent()
                        && member.getKey().contains(","))
                .map(member -> new TaskScore(task, member.getKey(), member.getValue().number().orElseThrow(),
                        metrics.get(errorOf(member.getKey())).number().orElse(Double.NaN), examples))
                .toList();
    }

    private static String errorOf(String metric) {
        int comma = metric.indexOf(',');
        return metric.substring(0, comma) + ERROR + metric.substring(comma);
    }

    /// The last part of a path or of a name with an owner.
    static String lastPart(String name) {
        String trimmed = name.replaceAll("[/\\\\]+$", "");
        return trimmed.substring(Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\')) + 1);
    }
}
