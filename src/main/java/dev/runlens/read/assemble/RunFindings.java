package dev.runlens.read.assemble;

import dev.runlens.read.series.NonFiniteFindings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Origin;
import dev.runlens.run.Progress;
import dev.runlens.run.Segment;
import dev.runlens.run.Series;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What is strange about a run as a whole: gathered from its sources, and found while merging them.
final class RunFindings {
    /// Fewer reports do not show how far they lie apart.
    private static final int FEWEST_REPORTS = 3;

    /// How many times the distance between reports the first may be from the start.
    private static final long LATE = 3;

    private final List<Finding> findings = new ArrayList<>();

    private RunFindings() {}

    /// The findings of a run.
    static List<Finding> of(RunDraft draft, TrainingHistory history) {
        RunFindings run = new RunFindings();
        run.ofSources(draft);
        run.ofPlacement(draft);
        run.ofConfiguration(draft);
        run.ofCopies(draft);
        draft.parts().stream()
                .findFirst()
                .ifPresent(part -> run.ofSegments(part, history.segments()));
        run.ofBeginning(draft, history);
        run.ofEnding(draft, history.progress());
        run.findings.addAll(NonFiniteFindings.of(history));
        return run.findings;
    }

    private void ofSources(RunDraft draft) {
        RunPlace place = draft.place();
        if (place != null) {
            place.configs().forEach(config -> findings.addAll(config.findings()));
            findings.addAll(place.notes());
        }
        draft.parts().stream()
                .flatMap(part -> part.forms().stream())
                .distinct()
                .forEach(log -> findings.addAll(log.findings()));
        draft.parts().forEach(part -> findings.addAll(part.training().findings()));
    }

    private void ofPlacement(RunDraft draft) {
        if (draft.parts().isEmpty()) {
            return;
        }
        LogPart last = draft.parts().getLast();
        if (draft.doubt() == RunDraft.Doubt.AMBIGUOUS) {
            findings.add(Finding.in(
                    last.log().file(),
                    FindingCode.AMBIGUOUS_LOG,
                    "belongs to none of the runs with certainty: give it the run's name (run4_training.log), keep it in the"
                            + " run's folder, or choose its run in its menu in the window"));
        }
        if (draft.doubt() == RunDraft.Doubt.OVERWRITTEN) {
            mismatch(
                    last,
                    "the configuration and weights in " + draft.path()
                            + " were written by a newer training; those of this one are gone");
        }
        RunPlace place = draft.place();
        if (place != null && place.plansUnlike(last)) {
            long asked = place.configuration().hyperparameters().whole("iters").orElse(0);
            mismatch(
                    last,
                    "was started with " + last.planned().orElse(0) + " iterations, the configuration beside it says "
                            + asked + ": they may belong to different trainings");
        }
    }

    /// A configuration that a log names, and of which nothing is known.
    private void ofConfiguration(RunDraft draft) {
        RunPlace place = draft.place();
        if (place != null && !place.configs().isEmpty()) {
            return;
        }
        for (LogPart part : draft.parts()) {
            part.training()
                    .header()
                    .configuration()
                    .filter(named -> isAlone(part.training().header().stated(), part.log().file()))
                    .ifPresent(named -> findings.add(Finding.in(
                            part.log().file(),
                            part.training().header().line(),
                            FindingCode.SKIPPED_FILE,
                            "was started with the configuration " + named
                                    + ", which is not beside it: add that file, and its settings are known")));
        }
    }

    /// Whether all settings were found in one file.
    private static boolean isAlone(Hyperparameters settings, Path file) {
        return settings.names().stream()
                .flatMap(name -> settings.sourced(name).stream())
                .allMatch(setting -> setting.origin() instanceof Origin.InFile place && place.file().equals(file));
    }

    private void ofCopies(RunDraft draft) {
        RunPlace place = draft.place();
        if (place != null && draft.chain() != null) {
            place.weights().stream()
                    .filter(place::isCopy)
                    .forEach(file -> findings.add(Finding.in(
                            file,
                            FindingCode.SKIPPED_FILE,
                            "lies in another folder than the one that training wrote to: which iteration it holds is"
                                    + " unknown")));
        }
    }

    private void mismatch(LogPart part, String message) {
        findings.add(
                Finding.in(part.log().file(), part.training().header().line(), FindingCode.CONFIG_MISMATCH, message));
    }

    private void ofSegments(LogPart part, List<Segment> segments) {
        for (Segment segment : segments) {
            String resumedFrom = segment.resumedFrom();
            if (resumedFrom != null) {
                OptionalLong step = part.goesOnFrom(resumedFrom);
                String counting = step.isPresent() && segment.offset() == 0
                        ? "continues from iteration " + step.getAsLong() + "; its iterations go on from there"
                        : "continues from iteration " + segment.offset() + " (" + resumedFrom
                                + "); its iterations, and its token count, began again at zero";
                findings.add(new Finding(FindingCode.RESUMED, counting, segment.source(), null));
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

    /// Reports that begin far from the first iteration are the end of something longer, as `tail` leaves it.
    private void ofBeginning(RunDraft draft, TrainingHistory history) {
        Series train = history.series(Metric.TRAIN_LOSS);
        boolean resumed = history.segments().stream().anyMatch(segment -> segment.resumedFrom() != null);
        if (draft.parts().isEmpty() || resumed || train.size() < FEWEST_REPORTS) {
            return;
        }
        long between = (train.lastStep() - train.step(0)) / (train.size() - 1);
        if (train.step(0) > LATE * Math.max(1, between)) {
            LogPart first = draft.parts().getFirst();
            findings.add(Finding.in(first.log().file(), FindingCode.TRUNCATED,
                    "the first report is of iteration " + train.step(0)
                            + ": what came before is missing, so give the whole log if there is one"));
        }
    }

    private void ofEnding(RunDraft draft, Progress progress) {
        boolean stopped = progress.state() == Progress.State.INTERRUPTED
                || progress.state() == Progress.State.UNFINISHED;
        PartChain chain = draft.chain();
        if (!stopped || chain == null) {
            return;
        }
        String reason = chain.last().training().ending().whyNot();
        String planned = progress.planned().isPresent() ? " of " + progress.planned().getAsLong() : "";
        findings.add(Finding.in(
                chain.last().log().file(),
                FindingCode.UNFINISHED,
                (chain.lastIteration() > 0
                        ? "the log ends at iteration " + chain.lastIteration() + planned
                        : "the log ends before the first report of training")
                        + (reason == null ? ": stopped, or still running" : ": " + reason)));
    }
}
