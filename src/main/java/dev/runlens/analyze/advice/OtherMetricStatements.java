package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.OtherBest;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.List;

/// That another metric of a run is the best elsewhere than in the file to ship.
final class OtherMetricStatements {
    /// More are not read out.
    private static final int MOST = 2;

    private OtherMetricStatements() {}

    /// Nothing where a person asked for the metric that the file is chosen by.
    static List<Statement> of(ComparedRun compared, CheckpointAdvice advice) {
        if (advice.by().source() == FileMetric.Source.ASKED) {
            return List.of();
        }
        Wording wording = new Wording();
        return OtherBest.of(compared.run(), advice).stream()
                .limit(MOST)
                .map(other -> wording.say(
                        "checkpoint.other_metric",
                        List.of(new Evidence.ReportedAt(compared.name(), other.metric(), other.iteration()),
                                new Evidence.Reported(compared.name(), other.metric())),
                        other.metric().label(),
                        Numbers.count(other.iteration()),
                        Numbers.significant(other.value(), 3),
                        Numbers.significant(other.shipped(), 3),
                        other.metric().key()))
                .toList();
    }
}
