/// What the user gave, read: walks folders, tells by its name and first bytes which file is worth opening, asks the formats
/// whose it is, and has it parsed into an [dev.runlens.read.find.InputContent]. The slow, cancellable step.
///
/// Decides nothing about which sources belong to one run.
@NullMarked
package dev.runlens.read.find;

import org.jspecify.annotations.NullMarked;
