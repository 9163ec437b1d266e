package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Trainer;

/// What training loops print that people write themselves: `Epoch [3/20] | Train Loss: 0.51 | Val Loss: 0.62`, `epoch 3:
/// loss=0.51, val_loss=0.62`, `Step 100 | train loss 2.9 | lr 1e-4`, `Epoch [1/5], Step [100/600], Loss: 0.31`, a bar
/// `Epoch 1/3: 100%|██| 600/600 [… , loss=0.3]`, or `Epoch 3/20` with `train Loss: …` and `val Loss: …` below. Those of
/// PyTorch's examples and tutorials are among them: `Train Epoch: 1 [640/60000 (1%)]	Loss: 2.3`, `Epoch: [0][ 10/5005]`,
/// `[1,  2000] loss: 2.2`, `loss: 2.3  [   64/60000]`.
///
/// A line reports where it says where it stands (epoch, step, iteration) and holds a number that is called a loss; its
/// other numbers are metrics. Which phase a number is of is said in its name or by the last such word before it. What is
/// said of the best of something is passed over, and what an evaluation counts is no step.
public final class OwnLoopFormat extends PrintedFormat {
    private static final Trainer TRAINER = Trainer.about("own loop").build();
    private static final int LEAST_REPORTS = 2;
    private static final byte[] LOSS = {'l', 'o', 's', 's'};

    /// The format.
    public OwnLoopFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "log of a training loop of one's own";
    }

    @Override
    public boolean isTentative() {
        return true;
    }

    @Override
    protected boolean mayBeIn(ProbedBytes window) {
        return window.holdsAnyCase(LOSS);
    }

    /// One report may be the line of anything.
    @Override
    protected boolean isTraining(RowTrainings rows) {
        return rows.hasLoss() && rows.reports() >= LEAST_REPORTS;
    }

    @Override
    protected Lines lines(RowTrainings rows) {
        return new OwnLoopLines(rows);
    }
}
