package dev.runlens.read.find;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The configurations that the trainings of a lone log say they loaded: one that lies beside the log, or below its folder
/// where the log says, is read with it.
///
/// What a log says is nobody's wish to open a file: nothing outside the log's folder is looked at, no link is followed out
/// of it, and nothing large is read.
final class LoadedConfigurations {
    private static final long LARGEST = 1 << 20;

    private final Path log;
    private final Function<Path, List<SourceContent>> reader;
    private final Map<Path, List<SourceContent>> read = new LinkedHashMap<>();

    /// @param reader reads a file
    LoadedConfigurations(Path log, Function<Path, List<SourceContent>> reader) {
        this.log = log;
        this.reader = reader;
    }

    /// The content of the log with what the configurations state.
    List<SourceContent> added(List<SourceContent> sources) {
        return sources.stream()
                .map(source -> source instanceof SourceContent.Log content ? added(content) : source)
                .toList();
    }

    private SourceContent added(SourceContent.Log content) {
        return new SourceContent.Log(
                content.source(),
                content.trainer(),
                content.trainings().stream().map(this::added).toList(),
                content.findings());
    }

    private LoggedTraining added(LoggedTraining training) {
        Optional<Path> file = training.header().configuration().flatMap(this::place);
        if (file.isEmpty()) {
            return training;
        }
        LoggedTraining known = training;
        for (SourceContent source : read.computeIfAbsent(file.get(), reader)) {
            if (source instanceof SourceContent.Config config) {
                known = with(config, known);
            }
        }
        return known;
    }

    private static LoggedTraining with(SourceContent.Config config, LoggedTraining training) {
        LoggedTraining.Header header = training.header();
        Hyperparameters stated = header.stated()
                .filledWith(config.configuration().hyperparameters());
        List<Finding> findings = new ArrayList<>(training.findings());
        findings.addAll(config.findings());
        return new LoggedTraining(
                training.metrics(),
                new LoggedTraining.Header(
                        header.line(),
                        header.configFile(),
                        header.resumedFrom(),
                        header.planned(),
                        new LoggedTraining.Printed(stated, header.printed().typed())),
                training.ending(),
                training.saves(),
                findings);
    }

    /// Where a named file is; empty where it is not within the log's folder.
    private Optional<Path> place(String named) {
        Path folder = log.toAbsolutePath().normalize().getParent();
        try {
            Path path = Path.of(named).normalize();
            Path name = path.getFileName();
            if (folder == null || name == null) {
                return Optional.empty();
            }
            Path below = folder.resolve(path).normalize();
            Path beside = folder.resolve(name);
            return isWithin(folder, below) ? Optional.of(below)
                    : isWithin(folder, beside) ? Optional.of(beside) : Optional.empty();
        } catch (InvalidPathException notOnThisSystem) {
            return Optional.empty();
        }
    }

    private static boolean isWithin(Path folder, Path file) {
        try {
            return file.startsWith(folder)
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= LARGEST
                    && file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }
}
