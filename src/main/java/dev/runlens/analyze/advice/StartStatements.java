package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.StartComparison;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.text.Numbers;
import java.util.List;

/// How the best file does against the model that training started from, in words.
final class StartStatements {
    private final Wording wording = new Wording();
    private final ComparedRun compared;
    private final boolean byLoss;
    private final StartComparison start;

    private StartStatements(ComparedRun compared, boolean byLoss, StartComparison start) {
        this.compared = compared;
        this.byLoss = byLoss;
        this.start = start;
    }

    /// The sentence; none where the start was not evaluated.
    static List<Statement> of(ComparedRun compared, CheckpointAdvice advice, SavedFile best) {
        StartComparison start = advice.beside().start();
        return start == null ? List.of()
                : List.of(new StartStatements(compared, advice.by().isLoss(), start).said(best));
    }

    private Statement said(SavedFile best) {
        return switch (start.answer()) {
            case BETTER -> better(best);
            case CANNOT_TELL -> wording.say("checkpoint.start.cannot_tell", List.of(behind()));
            case NOT_BETTER_AS_MEASURED -> none("checkpoint.start.not_better_as_measured", best);
            case NOT_BETTER -> none("checkpoint.start.not_better", best);
        };
    }

    /// Beside a difference of estimates that of what was measured would be another: what the start is estimated as is said.
    private Statement better(SavedFile best) {
        Series losses = compared.run().series(Metric.VAL_LOSS);
        if (!byLoss || losses.isEmpty()) {
            return wording.say("checkpoint.start.better.other", List.of(behind()), distance());
        }
        return wording.say(
                start.deviation() == 0 ? "checkpoint.start.better" : "checkpoint.start.better.estimated",
                List.of(behind(), new Evidence.ReportedAt(compared.name(), Metric.VAL_LOSS, losses.step(0))),
                distance(),
                Numbers.loss(losses.value(0)),
                Numbers.count(losses.step(0)),
                Numbers.loss(best.value() - start.difference()));
    }

    private Statement none(String id, SavedFile best) {
        return wording.say(
                id, List.of(behind()), String.valueOf(best.checkpoint().path().getFileName()),
                Numbers.count(best.iteration().orElse(0)), distance());
    }

    private String distance() {
        return Numbers.loss(Math.abs(start.difference()));
    }

    private Evidence behind() {
        return new Evidence.Analysed(compared.name(), AnalysisPart.START);
    }
}
