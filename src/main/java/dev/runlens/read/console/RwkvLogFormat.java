package dev.runlens.read.console;

import dev.runlens.read.lines.LinePattern;
import dev.runlens.read.lines.NamedNumbers;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Trainer;

/// `train_log.txt` of RWKV-LM (`mylog.txt` before version 4neo), a line an epoch: `3 3.551201 34.8553 0.00059500 2025-04-07
/// 12:00:00.123456 3`, which is the epoch, the mean of its losses, the exponential of that, the learning rate, the time
/// (`RWKV-v7/train_temp/src/trainer.py`). Before them stands what the training was started with, as a dictionary of
/// Python.
///
/// What RWKV-LM calls an epoch is a number of steps (`epoch_steps`). That the third number is the exponential of the second
/// is what tells such a line from others. Its bar is one of Lightning ([LightningLogFormat]).
public final class RwkvLogFormat extends PrintedFormat {
    private static final double TOLERANCE = 1e-3;
    private static final String FIELDS = "{epoch} {train_loss} {perplexity} {learning_rate} {_}-{_}-{_} {_}:{_}:{_}";
    private static final LinePattern REPORT = LinePattern.of(FIELDS);
    private static final Trainer TRAINER = Trainer.about("rwkv")
            .iteration(Trainer.Iteration.EPOCH)
            .trainLoss(Trainer.TrainLoss.EPOCH_MEAN)
            .evaluated(Trainer.Evaluated.AFTER_ITERATION)
            .build();

    /// The format.
    public RwkvLogFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "RWKV log";
    }

    @Override
    protected Lines lines(RowTrainings rows) {
        ShapedLines all = new ShapedLines(
                PrintedShape.of(FIELDS, "'load_model':{=*}")
                        .meaning("=lr_init", "=learning_rate")
                        .meaning("=micro_bsz", "=batch_size")
                        .meaning("=ctx_len", "=max_seq_length")
                        .meaning("=betas", LinePattern.NOTHING),
                rows);
        Report report = new Report();
        return line -> {
            if (report.fits(line)) {
                all.take(line);
            }
        };
    }

    private static final class Report implements LinePattern.Numbers {
        private final NamedNumbers none = NamedNumbers.separated();
        private double loss;
        private double perplexity;

        /// Whether a line is no report of another tool.
        boolean fits(Phrase line) {
            return !REPORT.read(line, none, this) || Math.abs(perplexity - Math.exp(loss)) <= TOLERANCE * perplexity;
        }

        @Override
        public void take(String name, double number) {
            switch (name) {
                case "train_loss" -> loss = number;
                case "perplexity" -> perplexity = number;
                default -> {}
            }
        }
    }
}
