package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.ValidationCourse;
import dev.runlens.analyze.statistics.Observations;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Metric;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Evaluations that lie far off all others, in sentences: what is said of the curve leaves them out, and whoever looks at it
/// sees them.
final class OddStatements {
    private OddStatements() {}

    /// Which evaluations were left out of what is said; empty where none was, and where the last one is all that is said.
    static Optional<Statement> leftOut(ComparedRun compared) {
        ValidationCourse validation = compared.analysis().curve().validation();
        if (validation == null || compared.analysis().status() == RunStatus.DIVERGED) {
            return Optional.empty();
        }
        Observations all = validation.observations();
        boolean told = compared.analysis().status() == RunStatus.UNDETERMINED && validation.endsOdd();
        List<Integer> odd = validation.odd().stream().filter(at -> !told || at < all.size() - 1).toList();
        if (odd.isEmpty()) {
            return Optional.empty();
        }
        String list = odd.stream()
                .map(at -> Numbers.count(all.step(at)) + " (" + Numbers.loss(all.loss(at)) + ")")
                .collect(Collectors.joining(", "));
        List<Evidence> evidence = new ArrayList<>();
        odd.forEach(at -> evidence.add(measured(compared, all, at)));
        return Optional.of(new Wording().say("status.odd" + (odd.size() > 1 ? ".several" : ""), evidence, list));
    }

    /// That the last evaluation lies far off the others, so that nobody knows whether what these say still holds.
    static Statement ofLast(ComparedRun compared, ValidationCourse validation) {
        Observations all = validation.observations();
        int last = all.size() - 1;
        String way = all.loss(last) > all.loss(last - 1) ? "above" : "below";
        return new Wording().say(
                "status.undetermined.odd_last." + way,
                List.of(new Evidence.Analysed(compared.name(), AnalysisPart.STATUS), measured(compared, all, last)),
                Numbers.count(all.step(last)),
                Numbers.loss(all.loss(last)),
                Numbers.loss(all.loss(last - 1)));
    }

    private static Evidence measured(ComparedRun compared, Observations all, int at) {
        return new Evidence.ReportedAt(compared.name(), Metric.VAL_LOSS, Math.round(all.step(at)));
    }
}
