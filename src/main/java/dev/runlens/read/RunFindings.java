package dev.runlens.read;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is strange about a run as a whole: gathered from its sources, and found while merging them.
final class RunFindings {
    /// How many findings there are for the values of one metric before the rest is counted in one.
    static final int MOST_FOR_METRIC = 1000;

    private final List<Finding> findings = new ArrayList<>();

    private RunFindings() {}

    /// The findings of a run.
    static List<Finding> of(RunDraft draft, TrainingHistory history) {
        RunFindings run = new RunFindings();
        run.ofSources(draft);
        run.ofPlacement(draft);
        run.ofSegments(history.segments());
        run.ofEnding(draft, history.progress());
        history.metrics().keySet().forEach(metric -> run.ofNonFinite(history, metric));
        return run.findings;
    }

    private void ofSources(RunDraft draft) {
        RunPlace place = draft.place();
        if (place != null) {
            place.configs().forEach(config -> findings.addAll(config.findings()));
            findings.addAll(place.notes());
        }
        draft.parts().stream().map(LogPart::log).distinct().forEach(log -> findings.addAll(log.findings()));
        draft.parts().forEach(part -> findings.addAll(part.training().findings()));
    }

    private void ofPlacement(RunDraft draft) {
        if (draft.parts().isEmpty()) {
            return;
        }
        LogPart last = draft.parts().getLast();
        Path log = last.log().file();
        RunPlace place = draft.place();
        if (draft.doubt() == RunDraft.Doubt.AMBIGUOUS) {
            findings.add(Finding.in(
                    log,
                    FindingCode.AMBIGUOUS_LOG,
                    "belongs to none of the runs with certainty: give it the run's name (run4_training.log), or keep it"
                            + " in the run's folder"));
        }
        if (draft.doubt() == RunDraft.Doubt.OVERWRITTEN) {
            findings.add(Finding.in(
                    log,
                    last.training().header().line(),
                    FindingCode.CONFIG_MISMATCH,
                    "the configuration and weights in " + draft.path()
                            + " were written by a newer training; those of this one are gone"));
        }
        if (place != null && place.plansUnlike(last)) {
            long asked = place.configuration().hyperparameters().whole("iters").orElse(0);
            findings.add(Finding.in(
                    log,
                    last.training().header().line(),
                    FindingCode.CONFIG_MISMATCH,
                    String.format(
                            Locale.ROOT,
                            "was started with %d iterations, the configuration beside it says %d: they may belong to"
                                    + " different trainings",
                            last.planned().orElse(0),
                            asked)));
        }
    }

    private void ofSegments(List<Segment> segments) {
        for (Segment segment : segments) {
            if (segment.resumedFrom() != null) {
                findings.add(new Finding(
                        FindingCode.RESUMED,
                        "continues from iteration " + segment.offset() + " (" + segment.resumedFrom()
                                + "); its iterations, and its token count, began again at zero",
                        segment.source(),
                        null));
            }
            if (segment.supersededPoints() > 0) {
                findings.add(new Finding(
                        FindingCode.SUPERSEDED,
                        segment.supersededPoints() + " losses of this part were reported again after the run was"
                                + " resumed; they are kept, but not compared",
                        segment.source(),
                        null));
            }
        }
    }

    private void ofEnding(RunDraft draft, Progress progress) {
        boolean stopped =
                progress.state() == Progress.State.INTERRUPTED || progress.state() == Progress.State.UNFINISHED;
        PartChain chain = draft.chain();
        if (!stopped || chain == null) {
            return;
        }
        String reason = chain.last().training().ending().interruption();
        String planned =
                progress.planned().isPresent() ? " of " + progress.planned().getAsLong() : "";
        findings.add(Finding.in(
                chain.last().log().file(),
                FindingCode.UNFINISHED,
                "the log ends at iteration " + chain.lastIteration() + planned
                        + (reason == null ? ": stopped, or still running" : ": " + reason)));
    }

    private void ofNonFinite(TrainingHistory history, Metric metric) {
        Series series = history.series(metric);
        int count = 0;
        for (int i = series.indexOfFirstNonFinite(); i >= 0 && i < series.size(); i++) {
            if (!Double.isFinite(series.value(i)) && ++count <= MOST_FOR_METRIC) {
                String message = metric.label() + " is " + series.value(i) + " at iteration " + series.step(i);
                Origin.InFile place =
                        history.origin(metric, i).orElse(null) instanceof Origin.InFile file ? file : null;
                findings.add(new Finding(
                        FindingCode.NON_FINITE,
                        message,
                        place,
                        new Finding.Point(metric, series.step(i), series.value(i))));
            }
        }
        if (count > MOST_FOR_METRIC) {
            findings.add(Finding.of(
                    FindingCode.NON_FINITE,
                    (count - MOST_FOR_METRIC) + " more values of " + metric.label() + " are not finite"));
        }
    }
}
