/// Many runs at once: which of them may be the best, and what so many comparisons do to chance.
///
/// Pure functions of losses and their deviations; runs, files and words are known elsewhere.
@NullMarked
package dev.runlens.analyze.many;

import org.jspecify.annotations.NullMarked;
