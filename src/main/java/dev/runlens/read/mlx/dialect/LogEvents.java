package dev.runlens.read.mlx.dialect;

import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;

/// What the lines of a log say, in the order in which they say it. Strings and rows may be kept only where said so.
public interface LogEvents {
    /// A report. A row that holds no loss is empty; both rows are used again afterwards.
    void report(long step, int line, ReportRow train, ReportRow val);

    /// A training starts: `Starting training..., iters: N` or the panel of the table.
    ///
    /// @param planned the iterations it will do; 0 where unsaid
    void starting(int line, long planned);

    /// The header row of the table.
    void tableHeader(int line);

    /// A row of the panel above the table.
    void panel(String key, String value, int line);

    /// Something is loaded before training.
    void loading(Preamble what, String path, int line);

    /// One of several processes that train together: `Node {rank} of {n}`.
    void node(int count);

    /// A checkpoint was saved.
    void saved(long step, String path, int line);

    /// The final weights were saved.
    ///
    /// @param path empty where it is not known, because the log ends within it
    void savedFinal(String path, int line);

    /// The train bar of the table.
    void bar(long done, long total, int line);

    /// A figure that was measured on the test set.
    void test(int metric, double value, int line);

    /// Something stopped the training.
    void interrupted(String what, int line);

    /// Something was strange.
    void finding(FindingCode code, int line, String message);

    /// The log, or what is kept of an overlong line, ends in the middle of something.
    default void truncated(TextLine s, String what) {
        finding(
                FindingCode.TRUNCATED,
                s.number(),
                "The line ends in the middle of " + what + "; what may be cut is left out.");
    }

    /// A setting that the trainer printed before its reports, under the tool's own name.
    void stated(String name, long value, int line);

    /// What the training optimises, such as `dpo`, told at its start.
    void objective(String mode, int line);

    /// What the loss of the report that was just given measures, where its line shows it.
    void lossType(String type, int line);

    /// Which tool prints such lines; said whenever a line tells it apart from mlx-lm.
    ///
    /// @param trainer such as `mlx-vlm`
    void writtenBy(Trainer trainer);

    /// What a line before a training announces.
    enum Preamble {
        /// The command that was typed, its options in place of a path.
        COMMAND,
        CONFIGURATION,
        RESUMED_WEIGHTS,
        MODEL
    }
}
