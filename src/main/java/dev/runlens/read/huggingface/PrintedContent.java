package dev.runlens.read.huggingface;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Trainer;
import java.nio.file.Path;
import java.util.List;

/// What a printed log gives, once its trainings are known.
final class PrintedContent {
    /// Only ms-swift reports it under that name.
    private static final Metric SWIFT_MEMORY = Metric.of("memory(GiB)");

    private PrintedContent() {}

    /// What a log gives.
    ///
    /// @param read its trainings, which are taken
    /// @param told what was strange in its lines; gets what else was
    /// @param evaluations how many were announced that may be of another training
    /// @throws UnreadableSourceException when there is no training in it
    static SourceContent.Log of(Path file, PrintedTrainings read, List<Finding> told, int evaluations)
            throws UnreadableSourceException {
        List<LoggedTraining> found = read.take();
        if (found.stream().allMatch(LoggedTraining::isEmpty)) {
            throw new UnreadableSourceException("This log holds no training report.", 0);
        }
        told.addAll(read.findings());
        EvaluatedElsewhere.of(file, evaluations, found).ifPresent(told::add);
        boolean trl = found.stream()
                .anyMatch(training -> training.header().stated().get(ReportNames.LOSS_TYPE).isPresent()
                        || training.metrics().containsKey(Metric.of("mean_token_accuracy")));
        boolean swift = found.stream().anyMatch(training -> training.metrics().containsKey(SWIFT_MEMORY));
        Trainer trainer = swift ? HuggingFaceTrainers.MS_SWIFT : HuggingFaceTrainers.of(trl);
        return new SourceContent.Log(file, trainer, found, told);
    }
}
