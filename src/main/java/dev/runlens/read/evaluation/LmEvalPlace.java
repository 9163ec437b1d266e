package dev.runlens.read.evaluation;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which evaluation of lm-evaluation-harness a file belongs to: results and samples of one lie in one folder and end
/// with the same time. After `lm_eval/loggers/evaluation_tracker.py`.
///
/// @param key the same for all files of one evaluation
/// @param task the task of a file of samples; empty for results
record LmEvalPlace(String key, String task) {
    private static final String TIME = "(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d(?:\\.\\d+)?)";
    private static final Pattern SAMPLES = Pattern.compile("samples_(.+)_" + TIME + "\\.jsonl");
    private static final Pattern RESULTS = Pattern.compile(".+_" + TIME + "\\.json");

    static LmEvalPlace of(EvaluationFile file) {
        return of(file.path());
    }

    static LmEvalPlace of(Path path) {
        Path file = path.toAbsolutePath().normalize();
        String name = String.valueOf(file.getFileName());
        Optional<Matcher> samples = match(SAMPLES, name);
        String folder = String.valueOf(file.getParent());
        if (samples.isPresent()) {
            return new LmEvalPlace("lm-eval:" + folder + ":" + samples.get().group(2), samples.get().group(1));
        }
        String time = match(RESULTS, name).map(matcher -> matcher.group(1)).orElse(name);
        String task = name.startsWith("samples_") ? name.replaceFirst("^samples_", "").replaceFirst("\\.jsonl$", "")
                : "";
        return new LmEvalPlace("lm-eval:" + folder + ":" + time, task);
    }

    /// The folder is named after the model, with `__` for a slash.
    static String model(EvaluationFile file) {
        return file.folder(1).replace("__", "/");
    }

    private static Optional<Matcher> match(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
