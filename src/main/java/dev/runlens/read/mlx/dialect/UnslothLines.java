package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.lines.TextLine;

/// What Unsloth prints on a Mac beside its reports:
///
/// ```
/// Unsloth: Training for 30 steps, BS=2, grad_accum=4, seq_len=2048
///   Saved checkpoint to outputs/checkpoint-10
/// Unsloth: Training complete! Avg loss: 1.2078 | Total time: 35.6s | Steps: 30 | Tokens: 14480
/// Unsloth: Saved final adapters to outputs
/// ```
///
/// Its steps are updates of the optimizer.
final class UnslothLines {
    private static final String NAME = "unsloth: ";
    private static final String STEPS = "training for ";
    private static final String COMPLETE = "training complete!";
    private static final String FINAL = "saved final adapters to ";
    private static final String CHECKPOINT = "saved checkpoint to ";

    private final LogEvents events;

    UnslothLines(LogEvents events) {
        this.events = events;
    }

    /// Reads what stands at an index.
    ///
    /// @return the index where it ends; -1 where it is no such line
    int read(TextLine s, int at) {
        if (s.hasAnyCase(at, CHECKPOINT)) {
            return checkpoint(s, at + CHECKPOINT.length());
        }
        if (!s.hasAnyCase(at, NAME)) {
            return -1;
        }
        int what = at + NAME.length();
        if (s.hasAnyCase(what, STEPS) && s.hasAnyCase(s.afterDigits(what + STEPS.length()), " steps,")) {
            start(s, what + STEPS.length());
        } else if (s.hasAnyCase(what, COMPLETE)) {
            events.savedFinal("", s.number());
        } else if (s.hasAnyCase(what, FINAL)) {
            String folder = s.text(what + FINAL.length(), s.to());
            if (s.open()) {
                events.truncated(s, "the name of a folder");
            }
            events.savedFinal(s.open() || folder.isEmpty() ? "" : folder + "/adapters.safetensors", s.number());
        }
        return s.to();
    }

    private void start(TextLine s, int from) {
        events.writtenBy(MlxTrainers.UNSLOTH);
        events.starting(s.number(), 0);
        state(s, "max_steps", from);
        after(s, "bs=", "batch_size");
        after(s, "grad_accum=", "grad_accumulation_steps");
        after(s, "seq_len=", "max_seq_length");
    }

    private void after(TextLine s, String words, String setting) {
        int at = s.findAnyCase(s.from(), s.to(), words);
        if (at >= 0) {
            state(s, setting, at + words.length());
        }
    }

    private void state(TextLine s, String setting, int from) {
        int end = s.afterDigits(from);
        long value = s.whole(from, end);
        if (s.open() && end == s.to()) {
            events.truncated(s, "a setting");
        } else if (value >= 0) {
            events.stated(setting, value, s.number());
        }
    }

    /// A folder named by its step.
    private int checkpoint(TextLine s, int from) {
        int end = s.beforeSpaces(from, s.to());
        int digits = end;
        while (s.isDigit(digits - 1)) {
            digits--;
        }
        long step = s.whole(digits, end);
        if (s.open()) {
            events.truncated(s, "the name of a folder");
        } else if (step >= 0 && s.hasAnyCase(digits - 1, "-")) {
            events.saved(step, s.text(from, end), s.number());
        }
        return s.to();
    }
}
