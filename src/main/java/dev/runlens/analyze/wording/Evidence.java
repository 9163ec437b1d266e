package dev.runlens.analyze.wording;

import dev.runlens.run.FinalMetric;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;

/// What a sentence was made from. Runs go by their names, which are unique among the runs of a comparison, so that the
/// same evidence holds whatever other runs it is looked at with.
///
/// Where the comparison JSON has it is known to `write` alone.
public sealed interface Evidence {
    /// Something of one run.
    sealed interface OfRun extends Evidence {
        /// The name of the run.
        String run();
    }

    /// A setting as the configuration states it, or would state it.
    ///
    /// @param setting the name that the comparison uses for it
    record Stated(String run, String setting) implements OfRun {}

    /// A setting as it took effect.
    ///
    /// @param setting the name that the comparison uses for it
    record Used(String run, String setting) implements OfRun {}

    /// A whole series.
    record Reported(String run, Metric metric) implements OfRun {}

    /// One value of a series.
    ///
    /// @param iteration an iteration at which the metric was reported
    record ReportedAt(String run, Metric metric, long iteration) implements OfRun {}

    /// A value at the end of training.
    record Last(String run, FinalMetric metric) implements OfRun {}

    /// A part of what the run's numbers say.
    record Analysed(String run, AnalysisPart part) implements OfRun {}

    /// A part of what is known of a run.
    record Known(String run, RunPart part) implements OfRun {}

    /// The first finding of a kind.
    record Found(String run, FindingCode code) implements OfRun {}

    /// A part of the verdict on two runs.
    record Judged(VerdictPart part) implements Evidence {}

    /// Two runs at equal cost.
    ///
    /// @param line which of the units that were compared, from 0
    /// @param saving what one run saved, not what both reached
    record AtEqualCost(int line, boolean saving) implements Evidence {}

    /// A group of runs in the ranking.
    ///
    /// @param group which, from 0
    record Ranked(int group) implements Evidence {}

    /// A part of what answers to the same examples say.
    record Answered(AnswersPart part) implements Evidence {}

    /// The parts of what answers to the same examples say.
    enum AnswersPart {
        /// By which score they are compared.
        SCORE,
        /// What each subject reached.
        SUBJECTS,
        /// The subjects against each other.
        PAIRS,
        /// The same by task.
        TASKS,
        /// What the files say of whole tasks.
        TOTALS,
        /// How near the answers are to the references in style.
        STYLE
    }

    /// The parts of what is known of a run.
    enum RunPart {
        /// The tool that trained it.
        TRAINER,
        /// All that its configuration states.
        HYPERPARAMETERS,
        /// All settings as they took effect.
        EFFECTIVE_SETTINGS,
        /// The values at the end of training.
        FINAL_METRICS,
        /// The parts of a run that was resumed.
        SEGMENTS,
        /// Whether it came to its planned end.
        PROGRESS,
        /// How many validation examples it has.
        VALIDATION_SIZE,
        /// The digest of its validation examples.
        VALIDATION_DIGEST
    }

    /// The parts of what a run's numbers say.
    enum AnalysisPart {
        /// How training went, in a word.
        STATUS,
        /// From which iteration on a loss is lost.
        DIVERGED_AT,
        /// Where overfitting began.
        ONSET,
        /// The lower end of the interval of that.
        ONSET_LOW,
        /// The upper end.
        ONSET_HIGH,
        /// The chance of such a rise without overfitting.
        ONSET_P_VALUE,
        /// The iterations trained since.
        COST_ITERATIONS,
        /// The minutes trained since.
        COST_MINUTES,
        /// The tokens trained on since.
        COST_TOKENS,
        /// The validation loss lost since.
        COST_LOSS,
        /// Where the true curve is lowest, whether or not the run overfits.
        LOWEST_POINT,
        /// What the last third did.
        LATE_CHANGE,
        /// From where on validation loss is a fifth above its lowest.
        FIFTH_OVER,
        /// What going on would bring, with its interval.
        EXPECTED_GAIN,
        /// That gain alone.
        EXPECTED_GAIN_VALUE,
        /// The train/validation gap.
        GAP,
        /// The same in percent of train loss.
        GAP_PERCENT,
        /// What that is called.
        GAP_BAND,
        /// The file to ship, with all that is said of it; nothing where there is none.
        FILE,
        /// Its path.
        FILE_PATH,
        /// Its validation loss.
        FILE_LOSS,
        /// What an evaluation is drawn from, and how that is known.
        EVALUATION_NOISE,
        /// Every file on disk, with what is known of its loss.
        CHECKPOINTS,
        /// How the best file does against the model that training started from.
        START,
        /// What going on to the planned end is likely to bring.
        FURTHER,
        /// The file with the lowest validation loss, where files are chosen by another metric.
        BY_LOSS,
        /// The lowest point where no file was saved, and what the best file costs against it.
        MISSED,
        /// How many epochs it trained.
        EPOCHS
    }

    /// The parts of a verdict.
    enum VerdictPart {
        /// Better, or why not.
        RESULT,
        /// The run with the lower loss.
        RUN,
        /// The difference.
        DIFFERENCE,
        /// Its interval.
        INTERVAL
    }
}
