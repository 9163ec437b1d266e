/// Simulates runs whose truth is known and counts how often the verdict's arithmetic is wrong: `runlens benchmark
/// verdict`.
///
/// Not part of what users run. It prints the tables of `docs/verdict.md`, as they stand there, and says whether every
/// bar was held. Every cell has a seed of its own, so what is printed does not depend on how many processors there are.
@NullMarked
package dev.runlens.benchmark.verdict;

import org.jspecify.annotations.NullMarked;
