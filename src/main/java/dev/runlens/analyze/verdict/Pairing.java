package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Statement;

/// Whether two runs drew the same random part of the validation set at every evaluation, so that the noise they share
/// cancels.
///
/// @param paired whether they did
/// @param why what tells
public record Pairing(boolean paired, Statement why) {}
