package dev.runlens.read.huggingface;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Evaluations that a log announces and whose losses it does not hold, as that of LLaMA-Factory does.
final class EvaluatedElsewhere {
    private EvaluatedElsewhere() {}

    /// Whether an evaluation is announced at a place of a line.
    static boolean isAnnounced(TextLine line, int at) {
        return line.has(at, "***** Running Evaluation") || line.has(at, "***** Running evaluation");
    }

    /// What is to be said of them; empty where a training has validation losses, or none was announced.
    static Optional<Finding> of(Path file, int evaluations, List<LoggedTraining> trainings) {
        boolean hidden = evaluations > 0
                && trainings.stream().allMatch(training -> training.series(Metric.VAL_LOSS).isEmpty());
        return hidden
                ? Optional.of(Finding.in(
                        file,
                        FindingCode.EVALUATED_ELSEWHERE,
                        evaluations + (evaluations == 1 ? " evaluation" : " evaluations")
                                + " ran whose loss is not in this log"))
                : Optional.empty();
    }
}
