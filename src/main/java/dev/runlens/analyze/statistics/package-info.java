/// The arithmetic under the verdict: noise, monotone and valley-shaped fits, the test for an onset of overfitting,
/// trends and differences, each a pure function of steps and losses with its formula and source.
///
/// It knows nothing of runs, files or words: who asks decides which evaluations count and what to call the result.
/// Only finite values get in. Random numbers come from a seeded generator of the statistics library, which is the
/// same on every machine, so that the same values give the same result, bit for bit.
@NullMarked
package dev.runlens.analyze.statistics;

import org.jspecify.annotations.NullMarked;
