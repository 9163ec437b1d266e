/// Files with the answers of models, or with scores of them: one class a format, told apart by content.
@NullMarked
package dev.runlens.read.evaluation;

import org.jspecify.annotations.NullMarked;
