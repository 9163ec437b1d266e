/// What the answers of several subjects say about them: scores, paired statistics, the examples that decide, sentences.
/// Pure functions over an [dev.runlens.run.evaluation.Evaluation].
@NullMarked
package dev.runlens.analyze.answers;

import org.jspecify.annotations.NullMarked;
