package dev.runlens.read.assemble;

import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The trainings that make one run: the first, and those that continue from a checkpoint of it.
///
/// A training that says it loaded weights (`Loading fine-tuned weights from …`) continues the run before it; one that
/// loaded nothing is a run of its own.
final class PartChain {
    private final List<LogPart> parts = new ArrayList<>();

    private PartChain() {}

    /// The runs that some trainings of one place make, in order.
    ///
    /// @param trainings in the order in which they ran
    static List<PartChain> of(List<LogPart> trainings) {
        List<PartChain> chains = new ArrayList<>();
        for (LogPart part : trainings) {
            String resumedFrom = part.training().header().resumedFrom();
            PartChain last = chains.isEmpty() ? null : chains.getLast();
            if (part.training().isEmpty() && last != null) {
                // A start that failed before its first report is nothing to compare with.
                continue;
            }
            if (resumedFrom == null) {
                chains.add(startingWith(part));
            } else if (last == null || !last.canLeadTo(part)) {
                long start = part.goesOnFrom().isPresent()
                        ? 0
                        : part.iteration(resumedFrom).orElse(0);
                chains.add(startingWith(part.startingAt(start)));
            } else {
                last.add(part);
            }
        }
        return chains;
    }

    private static PartChain startingWith(LogPart part) {
        PartChain chain = new PartChain();
        chain.parts.add(part);
        return chain;
    }

    /// The trainings, in order; at least one.
    List<LogPart> parts() {
        return parts;
    }

    /// The last training.
    LogPart last() {
        return parts.getLast();
    }

    /// Appends a training that went on from this run.
    private void add(LogPart part) {
        String resumedFrom = part.training().header().resumedFrom();
        parts.add(part.startingAt(
                resumedFrom != null && part.goesOnFrom().isEmpty() ? iterationOf(resumedFrom) : 0));
    }

    /// Whether a training that went on from a checkpoint can have gone on from this run: the run saved its weights
    /// there, or got as far as that step (up to one report).
    boolean canLeadTo(LogPart part) {
        String resumedFrom = part.training().header().resumedFrom();
        OptionalLong step = part.goesOnFrom();
        if (step.isPresent()) {
            Series losses = last().training().series(Metric.TRAIN_LOSS);
            long every = losses.size() > 1 ? losses.lastStep() - losses.step(losses.size() - 2) : 0;
            boolean asked = last().planned().isEmpty()
                    || part.planned().isEmpty()
                    || last().planned().equals(part.planned());
            return asked && lastIteration() + every >= step.getAsLong();
        }
        return resumedFrom != null && !savedElsewhere(resumedFrom);
    }

    private boolean savedElsewhere(String weights) {
        Path own = last().weightsFolder();
        Path loaded = StatedPath.folder(weights);
        return StatedPath.isKnown(own) && StatedPath.isKnown(loaded) && !StatedPath.sameEnding(own, loaded);
    }

    /// The iteration of the run that a weights file holds.
    ///
    /// A resumed training counts from 1 again and overwrites the files of the training before it, so the last training
    /// that saved a file of that name is the one it comes from. A file without a number is the last that was saved.
    long iterationOf(String weights) {
        OptionalLong named = last().iteration(weights);
        return named.isPresent() ? numbered(named.getAsLong()) : lastSaved();
    }

    private long numbered(long iteration) {
        for (LogPart part : parts.reversed()) {
            if (part.saved(iteration)) {
                return part.offset() + iteration;
            }
        }
        for (LogPart part : parts.reversed()) {
            if (iteration <= part.lastIteration()) {
                return part.offset() + iteration;
            }
        }
        return iteration;
    }

    private long lastSaved() {
        for (LogPart part : parts.reversed()) {
            if (part.training().ending().finished()) {
                return part.offset() + part.lastIteration();
            }
            if (!part.training().saves().isEmpty()) {
                return part.offset() + part.training().saves().getLast().iteration();
            }
        }
        return parts.getFirst().offset();
    }

    /// The last iteration of the run with any value.
    long lastIteration() {
        return last().offset() + last().lastIteration();
    }

    /// The iterations that were asked for over all trainings; empty where the last does not say.
    OptionalLong planned() {
        OptionalLong own = last().planned();
        return own.isPresent() ? OptionalLong.of(last().offset() + own.getAsLong()) : own;
    }
}
