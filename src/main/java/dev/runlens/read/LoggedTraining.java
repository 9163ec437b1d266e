package dev.runlens.read;

import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// One training as one log reports it, from its start to the next: the raw part of a run, in its own counting.
///
/// @param metrics the series of each metric; no series is empty
/// @param header what was said before the first report
/// @param ending what was said at the end
/// @param saves the checkpoints it said it saved, in order
/// @param findings what was strange in its lines
public record LoggedTraining(
        Map<Metric, Series> metrics, Header header, Ending ending, List<Save> saves, List<Finding> findings) {

    /// Keeps copies.
    public LoggedTraining {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        saves = List.copyOf(saves);
        findings = List.copyOf(findings);
    }

    /// Of what tells one training from another, without its points, of which there may be millions.
    @Override
    public int hashCode() {
        return Objects.hash(metrics.keySet(), header, ending);
    }

    /// What a log says before the first report.
    ///
    /// @param line the 1-based line where this training begins
    /// @param configFile the configuration file it says it loaded (`Loading configuration file X`); null where unsaid
    /// @param resumedFrom the weights it says it continued from (`Loading fine-tuned weights from X`); null where
    /// unsaid
    /// @param planned the iterations it says it will do; empty where unsaid
    /// @param printed the settings that it shows
    public record Header(
            int line,
            @Nullable String configFile,
            @Nullable String resumedFrom,
            OptionalLong planned,
            Printed printed) {
        /// What is said by a log that shows no command.
        ///
        /// @param stated the settings that the trainer printed, by their documented names
        public Header(
                int line,
                @Nullable String configFile,
                @Nullable String resumedFrom,
                OptionalLong planned,
                Hyperparameters stated) {
            this(line, configFile, resumedFrom, planned, new Printed(stated, Hyperparameters.none()));
        }

        /// The settings that the trainer printed (the panel of mlx-lm's newer table), by their documented names.
        public Hyperparameters stated() {
            return printed.stated;
        }

        /// The configuration file that it loaded, or that its command names.
        public Optional<String> configuration() {
            return configFile == null ? printed.typed.text("config") : Optional.of(configFile);
        }
    }

    /// The settings that a log shows.
    ///
    /// @param stated all of them, by their documented names
    /// @param typed those that stand in the command that was typed: they go before what a person's file asks for
    public record Printed(Hyperparameters stated, Hyperparameters typed) {
        /// These with what others tell besides.
        public Printed filledWith(Printed other) {
            return new Printed(stated.filledWith(other.stated), typed.filledWith(other.typed));
        }
    }

    /// What a log says at the end.
    ///
    /// @param finished whether it says that training finished (final weights saved, or the train bar is full)
    /// @param interruption what it says stopped it, such as `KeyboardInterrupt`; null where it says nothing
    /// @param finalWeights the file it says the final weights went to; null where unsaid
    /// @param running in what words it says that training goes on, or may; null where it says nothing
    public record Ending(
            boolean finished,
            @Nullable String interruption,
            @Nullable String finalWeights,
            @Nullable String running) {
        /// An end of which nothing says that it is none.
        public Ending(boolean finished, @Nullable String interruption, @Nullable String finalWeights) {
            this(finished, interruption, finalWeights, null);
        }

        /// This end, and of another form of the same training what this one does not say.
        public Ending filledWith(Ending other) {
            return new Ending(
                    finished || other.finished,
                    interruption == null ? other.interruption : interruption,
                    finalWeights == null ? other.finalWeights : finalWeights,
                    running == null ? other.running : running);
        }

        /// Why training did not come to its end, or not yet; null where nothing is said.
        public @Nullable String whyNot() {
            return interruption == null ? running : interruption;
        }
    }

    /// A checkpoint that the log says was saved.
    ///
    /// @param iteration in this training's own counting
    /// @param file as printed, without the folder where the log gives none
    /// @param line 1-based
    public record Save(long iteration, String file, int line) {}

    /// The same training, which went on from saved weights.
    ///
    /// @param weights the file they were loaded from
    public LoggedTraining continuing(String weights) {
        Header known = new Header(header.line, header.configFile, weights, header.planned, header.printed);
        return new LoggedTraining(metrics, known, ending, saves, findings);
    }

    /// The series of a metric; empty where it was never reported.
    public Series series(Metric metric) {
        return metrics.getOrDefault(metric, Series.empty());
    }

    /// Whether nothing was reported.
    public boolean isEmpty() {
        return metrics.isEmpty();
    }
}
