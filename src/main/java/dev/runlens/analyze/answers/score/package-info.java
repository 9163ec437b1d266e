/// How an answer is measured against a reference: each measure from 0 to 1, defined in `docs/answers.md`. Pure functions.
@NullMarked
package dev.runlens.analyze.answers.score;

import org.jspecify.annotations.NullMarked;
