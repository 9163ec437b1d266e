package dev.runlens.read.console;

import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Trainer;

/// What llm.c prints: `step    1/19560 | loss 11.009 (+nanz)| norm 15.32 (+nanz)| lr 8.57e-07 | 401.2 ms | …` and `val
/// loss 11.009` between, and what it writes to `main.log`: `s:250 tel:6.1021`, `s:250 trl:6.0913 lr:0.000214 norm:0.98`
/// (`train_gpt2.cu`, `train_gpt2_fp32.cu`, `train_gpt2.c`, `train_gpt2.py`, `llmc/logger.h`, all commits up to f1e2ace6).
///
/// An evaluation that is printed stands at the step before it. `main.log` counts what it trained from 0, where the
/// console counts from 1: both are counted from 1. The train loss is that of one step.
public final class LlmCLogFormat extends ShapedFormat {
    private static final Trainer TRAINER = Trainer.about("llm.c")
            .iteration(Trainer.Iteration.UPDATE)
            .trainLoss(Trainer.TrainLoss.MOMENT)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .noise(EvaluationNoise.Rule.always(
                    EvaluationNoise.Kind.FULL, "llm.c evaluates on the same batches of the validation set each time"))
            .build();

    /// The format.
    public LlmCLogFormat() {
        super(
                "llm.c log",
                TRAINER,
                PrintedShape.of(
                        "step {step}/{total} | loss {train_loss} ({...}| norm {grad_norm} ({...}| lr {learning_rate} |"
                                + " {step_time_ms} ms",
                        "step {step}/{total} | loss {train_loss} ({...}| norm {grad_norm} | lr {learning_rate} |"
                                + " {step_time_ms} ms",
                        "step {step}/{total} | train loss {train_loss} | norm {grad_norm} | lr {learning_rate} |"
                                + " {step_time_ms} ms",
                        "step {step}/{total} | train loss {train_loss} | norm {grad_norm} | lr {learning_rate} |"
                                + " ({step_time_ms} ms",
                        "step {step}/{total}: train loss {train_loss} norm {grad_norm} lr {learning_rate} ("
                                + "{step_time_ms} ms",
                        "step {step}/{total}: train loss {train_loss} norm {grad_norm} ({step_time_ms} ms",
                        "step {step}/{total}: train loss {train_loss} (acc {_}) ({step_time_ms} ms",
                        "step {step}/{total}: train loss {train_loss} ({step_time_ms} ms",
                        "step {step0}: train loss {train_loss} (took {step_time_ms} ms)",
                        "s:{step} tel:{val_loss}",
                        "s:{step0} trl:{train_loss} lr:{learning_rate} norm:{grad_norm}",
                        "s:{step0} trl:{train_loss}",
                        "s:{step} eval:{hellaswag_accuracy}",
                        "HellaSwag: {_}/{_} = {hellaswag_accuracy}",
                        "val loss {val_loss}")
                        .unknownAtZero("learning_rate"));
    }
}
