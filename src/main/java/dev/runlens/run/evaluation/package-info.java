/// What subjects (runs' files, base models, any named models) answered to the same examples. The JDK only.
///
/// However answers were come by, read from a file of another tool, asked of a server, they end in one [Evaluation].
@NullMarked
package dev.runlens.run.evaluation;

import org.jspecify.annotations.NullMarked;
