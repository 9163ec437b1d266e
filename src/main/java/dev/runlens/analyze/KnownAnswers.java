package dev.runlens.analyze;

import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What answers say of choices of runs, kept: comparing a few thousand takes a moment, and a run that is followed is a new
/// one at each of its steps while its answers stay what they are. For one thread at a time.
final class KnownAnswers {
    /// Nobody answered anything.
    static final KnownAnswers NONE = new KnownAnswers(Evaluation.NONE);

    private static final int MOST_CHOICES = 64;

    private final Evaluation evaluation;
    private final Map<List<Named>, Known> analyses = new HashMap<>();
    private boolean ofRuns;

    KnownAnswers(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /// By what subjects are told to be a run.
    private record Named(String name, Path path) {}

    /// @param answered whether any of the runs is one of those who answered
    private record Known(AnswersAnalysis analysis, boolean answered) {}

    /// The comparison with what the answers say of its runs; as it is where there are no answers, or where those who answered are
    /// runs that were compared before and none of these.
    Comparison addedTo(Comparison comparison) {
        if (evaluation.isEmpty() || comparison.runs().isEmpty()) {
            return comparison;
        }
        List<Run> runs = comparison.runs().stream().map(ComparedRun::run).toList();
        List<Named> key = runs.stream().map(run -> new Named(run.name(), run.path())).toList();
        Known known = analyses.get(key);
        if (known == null) {
            known = new Known(AnswersAnalysis.ofRuns(evaluation, runs), AnswersAnalysis.isAbout(evaluation, runs));
            ofRuns |= known.answered;
            if (analyses.size() >= MOST_CHOICES) {
                analyses.clear();
            }
            analyses.put(key, known);
        }
        // Answers of some runs say nothing of a choice of others.
        return ofRuns && !known.answered ? comparison : comparison.withAnswers(known.analysis);
    }
}
