/// Two and many runs side by side: whether their validation losses may be compared at all, whether their evaluations
/// share their noise, by how much they differ and how surely, which settings differ, what they reach with the same
/// budget, and in which order they stand.
///
/// Pure functions of runs that were judged one by one. What is said is made of
/// [dev.runlens.analyze.wording.Statement]s.
/// Nothing here gives advice. Uses `run` and the parts of `analyze` for statistics, settings, single runs and wording.
@NullMarked
package dev.runlens.analyze.verdict;

import org.jspecify.annotations.NullMarked;
