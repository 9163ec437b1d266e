package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;

/// A run that has no place in a ranking.
///
/// @param run the run
/// @param why the reason
public record Unranked(ComparedRun run, Statement why) {}
