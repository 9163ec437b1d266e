package dev.runlens.read.evaluation;

import dev.runlens.read.ReadProgress;
import java.io.IOException;

/// A kind of file with answers or scores.
interface EvaluationFormat {
    /// What it is called in sentences.
    String name();

    /// Whether a file is of this kind, told by its beginning.
    boolean recognises(EvaluationFile file);

    /// Whether a file that is recognised can be nothing else.
    default boolean isSure(EvaluationFile file) {
        return true;
    }

    /// Whether a file that is recognised may as well hold questions to train with, and their answers.
    default boolean maybeData(EvaluationFile file) {
        return false;
    }

    /// Reads a file.
    ///
    /// @param answers takes what is in it
    /// @throws IOException when the file as a whole cannot be read
    void read(EvaluationFile file, AnswerCollector answers, ReadProgress progress) throws IOException;
}
