/// The loops in which most of the time goes, each measured alone by JMH. Compiled and run by the profile `jmh` only; see
/// docs/benchmarks.md.
@NullMarked
package dev.runlens.jmh;

import org.jspecify.annotations.NullMarked;
