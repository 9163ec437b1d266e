package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.run.evaluation.Evaluation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Answers of the runs that a command is about, from files.
final class AnswerOptions {
    @Option(names = "--answers", paramLabel = "FILE", description = "Answers of the runs to the same examples, or scores of them, from any tool that evaluate reads. Beside the loss they say which run answers better.")
    private List<Path> answers = new ArrayList<>();

    /// The comparison with what the answers say, where some were named.
    Comparison addedTo(Comparison comparison, Surroundings surroundings) {
        if (answers.isEmpty()) {
            return comparison;
        }
        Evaluation evaluation = new EvaluationReader()
                .read(answers.stream().map(surroundings.folder()::resolve).toList(), ReadProgress.NONE);
        new Notices(surroundings.terminal()).problems(evaluation.findings());
        return evaluation.isEmpty() ? comparison
                : comparison.withAnswers(AnswersAnalysis.ofRuns(
                        evaluation, comparison.runs().stream().map(ComparedRun::run).toList()));
    }
}
