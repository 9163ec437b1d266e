package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Facts.Fact;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What works for a run, by its settings alone; of one of many what the best other one does not have as well. Nothing is
/// said to work against overfitting in a run that overfits.
final class Strengths {
    /// From this many evaluations on, a turn of the curve is seen within 5 % of the training.
    private static final double MANY_EVALUATIONS = 20;

    /// From this many examples for each update on, gradients are called steady.
    private static final double LARGE_BATCH = 16;

    private final Wording wording = new Wording();
    private final List<Statement> found = new ArrayList<>();
    private final Facts run;
    private final @Nullable Facts other;
    private final boolean ofMany;

    /// @param other the run that it is held against; null for none
    /// @param ofMany whether it is one of more than two
    Strengths(Facts run, @Nullable Facts other, boolean ofMany) {
        this.run = run;
        this.other = other;
        this.ofMany = ofMany;
    }

    List<Statement> found() {
        regularisation();
        frequentValidation();
        steadyGradients();
        longerSequences();
        return found;
    }

    private void regularisation() {
        Fact dropout = run.setting("lora_dropout");
        boolean overfits = run.compared().analysis().status() == RunStatus.OVERFITTING;
        if (dropout.isAbove(0) && !overfits && !isShared("lora_dropout")) {
            say("strength.dropout", List.of(dropout.evidence()), Numbers.number(dropout.value()));
        }
    }

    private void frequentValidation() {
        Fact every = run.setting("steps_per_eval");
        Fact iterations = run.setting("iters");
        double evaluations = Math.floor(iterations.value() / every.value());
        boolean shared = isShared("steps_per_eval") && isShared("iters");
        if (every.isAbove(0) && evaluations >= MANY_EVALUATIONS && !isUnseen() && !shared) {
            say(
                    "strength.frequent_validation",
                    List.of(every.evidence(), iterations.evidence()),
                    Numbers.number(every.value()),
                    Numbers.count(evaluations));
        }
    }

    /// Whether what is said of one of many would be said of the others as well.
    private boolean isShared(String setting) {
        return ofMany && other != null && other.setting(setting).value() == run.setting(setting).value();
    }

    /// Whether training was reported and none of its evaluations, or it was lost: then nothing is seen by how often was to be
    /// evaluated.
    private boolean isUnseen() {
        RunStatus status = run.compared().analysis().status();
        return status == RunStatus.NO_VALIDATION || status == RunStatus.DIVERGED;
    }

    private void steadyGradients() {
        Fact batch = run.setting("batch_size");
        Fact accumulation = run.setting("grad_accumulation_steps");
        double effective = batch.value() * accumulation.value();
        boolean shared = isShared("batch_size") && isShared("grad_accumulation_steps");
        if (effective >= LARGE_BATCH && !shared) {
            say(
                    "strength.effective_batch",
                    List.of(batch.evidence(), accumulation.evidence()),
                    Numbers.count(effective),
                    Numbers.number(batch.value()),
                    Numbers.number(accumulation.value()));
        }
    }

    private void longerSequences() {
        if (other == null) {
            return;
        }
        Fact mine = run.setting("max_seq_length");
        Fact others = other.setting("max_seq_length");
        if (mine.isAbove(others.value())) {
            say(
                    "strength.longer_sequences",
                    List.of(mine.evidence(), others.evidence()),
                    Numbers.count(mine.value()),
                    other.name(),
                    Numbers.count(others.value()));
        }
    }

    private void say(String id, List<Evidence> evidence, String... arguments) {
        found.add(wording.say(id, evidence, arguments));
    }
}
