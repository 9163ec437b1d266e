package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;

/// Why a run has no place among others.
final class NoPlace {
    private final Wording wording = new Wording();

    /// Why nothing can be concluded from the loss of a run; empty where it can.
    ///
    /// @param known whether there is a loss
    Optional<Statement> of(ComparedRun run, boolean known) {
        if (run.analysis().status() == RunStatus.DIVERGED) {
            return Optional.of(wording.say(
                    "ranking.diverged", List.of(new Evidence.Analysed(run.name(), AnalysisPart.STATUS)), run.name()));
        }
        return known ? unsound(run)
                : Optional.of(wording.say(
                        "ranking.no_validation", List.of(new Evidence.Known(run.name(), RunPart.FINAL_METRICS)),
                        run.name()));
    }

    /// That a run was not evaluated is no reason here: a loss that somebody typed in is as good as one evaluation.
    private Optional<Statement> unsound(ComparedRun run) {
        return Evaluations.of(run).size() == 0
                ? Optional.empty()
                : run.analysis().health().blocking().stream()
                        .findFirst()
                        .map(wrong -> wording.say("ranking.unsound", wrong.evidence(), run.name(), wrong.text()));
    }

    /// Why a run that is under way has none yet.
    Statement underWay(ComparedRun run, double loss) {
        return wording.say(
                run.run().checkpoints().isEmpty() ? "ranking.under_way.nothing_saved" : "ranking.under_way",
                List.of(new Evidence.Known(run.name(), RunPart.PROGRESS),
                        new Evidence.Reported(run.name(), Metric.VAL_LOSS)),
                run.name(),
                Numbers.count(run.run().history().lastIteration()),
                Numbers.count(UnderWay.planned(run).orElseThrow()),
                Numbers.loss(loss));
    }

    /// Why a run has none of which nobody knows how far chance moves its loss.
    Statement uncertain(ComparedRun run, double loss) {
        return wording.say(
                "ranking.uncertain",
                List.of(Evaluations.of(run).size() == 0
                        ? new Evidence.Last(run.name(), FinalMetric.FINAL_VAL_LOSS)
                        : new Evidence.Reported(run.name(), Metric.VAL_LOSS)),
                run.name(),
                Numbers.loss(loss));
    }
}
