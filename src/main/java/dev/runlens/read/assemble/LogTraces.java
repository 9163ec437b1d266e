package dev.runlens.read.assemble;

import dev.runlens.read.SourceContent;
import dev.runlens.run.Trainer;
import java.nio.file.Path;

/// What ties a log to a run that lies elsewhere: what no other run could have in common with it.
final class LogTraces {
    private LogTraces() {}

    /// Whether a training of the run tells of the same as the log, and the two can be one: what counts batches and what
    /// counts updates never printed the same report.
    static boolean shareTraining(RunPlace place, LogPart part) {
        Trainer.Iteration told = part.log().trainer().iteration();
        boolean countAlike = place.trainings().stream()
                .map(own -> own.log().trainer().iteration())
                .allMatch(own -> own == told
                        || own == Trainer.Iteration.UNKNOWN
                        || told == Trainer.Iteration.UNKNOWN);
        return countAlike && place.agreesWith(part);
    }

    /// Whether the log names this very folder or configuration as that of its weights or settings: by an absolute path,
    /// or by one that leads there from a folder above the log.
    static boolean leadTo(RunPlace place, LogPart part) {
        Path named = part.weightsFolder();
        return named.isAbsolute() && place.adapterPath().filter(named::equals).isPresent()
                || leadTo(named, part, place.folder())
                || place.configs().stream().anyMatch(config -> namesFolderOf(config, part) || names(config, part));
    }

    private static boolean namesFolderOf(SourceContent.Config config, LogPart part) {
        Path folder = RunSorting.absolute(config.file()).getParent();
        return config.saved() && folder != null && leadTo(part.weightsFolder(), part, folder);
    }

    private static boolean names(SourceContent.Config config, LogPart part) {
        return part.training()
                .header()
                .configuration()
                .flatMap(StatedPath::path)
                .filter(file -> leadTo(file, part, RunSorting.absolute(config.file())))
                .isPresent();
    }

    private static boolean leadTo(Path stated, LogPart part, Path there) {
        return StatedPath.leadsTo(stated, RunSorting.absolute(part.log().file()), there);
    }
}
