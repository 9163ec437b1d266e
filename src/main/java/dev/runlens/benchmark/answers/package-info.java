/// Simulates answers and votes of subjects that are equal, or are not, and counts how often they are told apart.
@NullMarked
package dev.runlens.benchmark.answers;

import org.jspecify.annotations.NullMarked;
