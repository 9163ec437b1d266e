package dev.runlens.read;

import dev.runlens.run.Configuration;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What one file, or one folder of weights, gives to a run.
public sealed interface SourceContent {
    /// The file, or the folder of weights.
    Path file();

    /// What was strange in it.
    List<Finding> findings();

    /// A log with one or more trainings.
    ///
    /// @param file the log
    /// @param trainer the tool that wrote it, such as `mlx-lm`
    /// @param trainings in the order of the file; at least one
    /// @param findings what was strange in the file as a whole
    /// @param modified when the file was last written; the beginning of time where unknown (a pipe)
    record Log(Path file, String trainer, List<LoggedTraining> trainings, List<Finding> findings, Instant modified)
            implements SourceContent {
        /// Keeps copies.
        public Log {
            trainings = List.copyOf(trainings);
            findings = List.copyOf(findings);
        }

        /// A log of unknown age.
        public Log(Path file, String trainer, List<LoggedTraining> trainings, List<Finding> findings) {
            this(file, trainer, trainings, findings, Instant.EPOCH);
        }

        /// The same log with its age.
        public Log modified(Instant time) {
            return new Log(file, trainer, trainings, findings, time);
        }
    }

    /// A configuration.
    ///
    /// @param file the configuration file
    /// @param trainer the tool it belongs to, such as `mlx-lm`
    /// @param saved whether the tool wrote it beside the weights (complete: what it ran with), rather than a person
    ///     (partial: what was asked for)
    /// @param configuration what it states, with the size of the data it names where that can be counted
    /// @param findings settings that have no effect, and the like
    record Config(Path file, String trainer, boolean saved, Configuration configuration, List<Finding> findings)
            implements SourceContent {
        /// Keeps a copy.
        public Config {
            findings = List.copyOf(findings);
        }
    }

    /// A folder that holds saved weights.
    ///
    /// @param file the folder
    /// @param weights the weight files in it, by name
    record Weights(Path file, List<Path> weights) implements SourceContent {
        /// Keeps a copy.
        public Weights {
            weights = List.copyOf(weights);
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /// A comparison JSON that holds whole runs.
    ///
    /// @param file the comparison
    /// @param runs the runs in it
    /// @param findings what was strange in the file as a whole
    record Whole(Path file, List<Run> runs, List<Finding> findings) implements SourceContent {
        /// Keeps copies.
        public Whole {
            runs = List.copyOf(runs);
            findings = List.copyOf(findings);
        }
    }
}
