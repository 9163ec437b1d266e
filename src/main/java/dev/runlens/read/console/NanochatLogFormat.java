package dev.runlens.read.console;

import dev.runlens.run.Trainer;

/// What nanochat prints: `step 00010/21400 (0.05%) | loss: 9.12 | lrm: 1.00 | dt: 812.01ms | tok/sec: 645,000 | …`,
/// `Step 00250 | Validation bpb: 1.0012`, and in its older fine-tuning `Step 00010/00701 | Training loss: 1.21| lrm:
/// 0.98| num_tokens: 10,240`, `Step 00100 | Validation loss: 1.19` (`scripts/base_train.py`, `scripts/mid_train.py`,
/// `scripts/chat_sft.py`, all commits up to 92d63d4e).
///
/// The loss of a step is smoothed over the steps before. Bits a byte are another unit than the loss and are kept as
/// `val_bpb`. An evaluation is printed before the step of its number; fine-tuning counts its steps from 1 since 2026, all
/// else from 0.
public final class NanochatLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("nanochat")
            .iteration(Trainer.Iteration.UPDATE)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public NanochatLogFormat() {
        super(
                "nanochat log",
                TRAINER,
                PrintedShape.of(
                        "Step {step} | Validation bpb: {val_bpb}",
                        "Step {step} | Validation loss: {val_loss}",
                        "Step {step}/{total} | Training loss: {train_loss}| {*}",
                        "step {step}/{total} ({_}%) | loss: {train_loss} | {*}",
                        "step {step} ({_}%) | loss: {train_loss} | {*}",
                        "Step {step} | CORE metric: {core_metric}",
                        "Step {step} | ChatCORE: {chatcore} | ChatCORE_cat: {chatcore_cat}",
                        "Step {step} | mmlu_acc: {mmlu_acc}, {*}")
                        .meaning("grad norm", "grad_norm")
                        .meaning("eta", "_")
                        .meaning("epoch", "_")
                        .meaning("pq", "_")
                        .meaning("rg", "_")
                        .meaning("tok/sec", "tokens_per_sec")
                        .meaning("num_tokens", "step_tokens")
                        .meaning("dt", "step_time_ms")
                        .meaning("total time", "total_time_min"));
    }
}
