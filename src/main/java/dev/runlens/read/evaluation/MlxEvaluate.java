package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `mlx_lm.evaluate` writes: the bare results of lm-evaluation-harness by task, in a file without an ending,
/// `eval_<model>_<version>[_<shots>]_<tasks>`. After `mlx_lm/evaluate.py`. It has no examples, so two of them cannot be
/// paired.
final class MlxEvaluate implements EvaluationFormat {
    private static final Pattern NAME = Pattern.compile("eval_(.+?)_(\\d+(?:\\.\\d+)+[a-z0-9]*)(?:_(\\d\\d))?_.+");

    @Override
    public String name() {
        return "mlx_lm.evaluate";
    }

    @Override
    public boolean recognises(EvaluationFile file) {
        return !file.has("results") && file.outline().stream()
                .anyMatch(name -> name.matches("[^/]+/[^/]+,[^/]+"));
    }

    @Override
    public void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException {
        Set<String> tasks = new TreeSet<>();
        file.outline().stream().filter(name -> !name.contains("/")).forEach(tasks::add);
        WholeJson json = new WholeJson(tasks, Set.of()).read(file, progress, (list, element) -> {});
        Matcher named = NAME.matcher(file.name());
        boolean known = named.matches();
        SubjectDraft draft = answers.subject("mlx:" + file.path(), known ? named.group(1) : file.name(), this);
        draft.readFrom(file.path());
        if (known) {
            draft.ofModel(named.group(1));
            draft.condition("version of lm-evaluation-harness", named.group(2));
            draft.condition("shots", named.group(3));
        }
        for (String task : tasks) {
            JsonTree metrics = json.get(task);
            LmEvalResults.totals(task, metrics, 0).forEach(draft::add);
        }
    }
}
