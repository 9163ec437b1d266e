package dev.runlens.read;

import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Finding;
import dev.runlens.run.Run;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What one file, or one folder of weights, gives to a run.
public sealed interface SourceContent {
    /// Where it was read and where it belongs.
    Source source();

    /// What was strange in it.
    List<Finding> findings();

    /// The file, or the folder of weights.
    default Path file() {
        return source().file();
    }

    /// Trainings: what a trainer printed, saved or recorded.
    ///
    /// @param source the file
    /// @param trainer the tool that wrote it
    /// @param trainings in the order of the file; at least one
    /// @param findings what was strange in the file as a whole
    record Log(Source source, Trainer trainer, List<LoggedTraining> trainings, List<Finding> findings)
            implements SourceContent {
        /// Keeps copies.
        public Log {
            trainings = List.copyOf(trainings);
            findings = List.copyOf(findings);
        }

        /// What was printed to a file.
        public Log(Path file, Trainer trainer, List<LoggedTraining> trainings, List<Finding> findings) {
            this(Source.of(file, Source.Rank.CONSOLE), trainer, trainings, findings);
        }
    }

    /// A configuration.
    ///
    /// @param source the configuration file
    /// @param trainer the tool it belongs to
    /// @param saved whether the tool wrote it beside the weights (complete: what it ran with), rather than a person
    ///     (partial: what was asked for)
    /// @param configuration what it states, with the size of the data it names where that can be counted
    /// @param findings settings that have no effect, and the like
    record Config(Source source, Trainer trainer, boolean saved, Configuration configuration, List<Finding> findings)
            implements SourceContent {
        /// Keeps a copy.
        public Config {
            findings = List.copyOf(findings);
        }

        /// A configuration that belongs to the run of its folder.
        public Config(Path file, Trainer trainer, boolean saved, Configuration configuration, List<Finding> findings) {
            this(Source.of(file, Source.Rank.STATE), trainer, saved, configuration, findings);
        }
    }

    /// Values at the end of training, without a history.
    ///
    /// @param source the file
    /// @param finals the values
    /// @param findings what was strange in it
    record Finals(Source source, FinalMetrics finals, List<Finding> findings) implements SourceContent {
        /// Keeps a copy.
        public Finals {
            findings = List.copyOf(findings);
        }
    }

    /// Saved weights.
    ///
    /// @param source the folder that holds them
    /// @param weights the weight files or checkpoint folders, by name
    record Weights(Source source, List<Path> weights) implements SourceContent {
        /// Keeps a copy.
        public Weights {
            weights = List.copyOf(weights);
        }

        /// Weights that belong to the run of the folder they are in.
        public Weights(Path folder, List<Path> weights) {
            this(Source.of(folder, Source.Rank.STATE).at(folder.toAbsolutePath().normalize()), weights);
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    /// A comparison JSON that holds whole runs.
    ///
    /// @param source the comparison
    /// @param runs the runs in it
    /// @param findings what was strange in the file as a whole
    record Whole(Source source, List<Run> runs, List<Finding> findings) implements SourceContent {
        /// Keeps copies.
        public Whole {
            runs = List.copyOf(runs);
            findings = List.copyOf(findings);
        }

        /// A comparison file.
        public Whole(Path file, List<Run> runs, List<Finding> findings) {
            this(Source.of(file, Source.Rank.STATE), runs, findings);
        }
    }

    /// One file that gives several things: a state with its settings, a database with many runs.
    ///
    /// @param source the file
    /// @param parts what it gives; none of them is several again
    /// @param findings what is to be said of the file as a whole, and of none of its runs
    record Several(Source source, List<SourceContent> parts, List<Finding> findings) implements SourceContent {
        /// Keeps copies.
        public Several {
            parts = List.copyOf(parts);
            findings = List.copyOf(findings);
        }

        /// A file of which nothing more is to be said.
        public Several(Source source, List<SourceContent> parts) {
            this(source, parts, List.of());
        }
    }

    /// The same content with the age of its file.
    default SourceContent modified(Instant time) {
        return switch (this) {
            case Log log -> new Log(log.source.modified(time), log.trainer, log.trainings, log.findings);
            case Several several ->
                    new Several(
                            several.source,
                            several.parts.stream().map(part -> part.modified(time)).toList(),
                            several.findings);
            case Config config -> config;
            case Finals finals -> finals;
            case Weights weights -> weights;
            case Whole whole -> whole;
        };
    }

    /// The same content at home elsewhere.
    default SourceContent at(Path home) {
        return switch (this) {
            case Log log -> new Log(log.source.at(home), log.trainer, log.trainings, log.findings);
            case Several several ->
                    new Several(
                            several.source.at(home),
                            several.parts.stream().map(part -> part.at(home)).toList());
            case Config config ->
                    new Config(
                            config.source.at(home), config.trainer, config.saved, config.configuration,
                            config.findings);
            case Finals finals -> new Finals(finals.source.at(home), finals.finals, finals.findings);
            case Weights weights -> new Weights(weights.source.at(home), weights.weights);
            case Whole whole -> whole;
        };
    }

    /// What a file gives, one by one.
    default List<SourceContent> each() {
        return this instanceof Several several ? several.parts : List.of(this);
    }
}
