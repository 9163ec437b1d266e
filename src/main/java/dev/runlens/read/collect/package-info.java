/// What is done with the runs that were read before they are compared: some are left out, other series are taken for
/// their losses, and values that a run does not say itself are taken from a file (`--run-metrics`) or from a person.
@NullMarked
package dev.runlens.read.collect;

import org.jspecify.annotations.NullMarked;
