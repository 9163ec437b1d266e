/// Sentences about runs: [dev.runlens.analyze.wording.Statement], made from a rule's id and the evidence it read
/// ([dev.runlens.analyze.wording.Evidence]).
///
/// Every report and the window say the same sentences. No number is worked out here and no sentence is said that
/// has no evidence. [dev.runlens.analyze.wording.VisibleText] makes names from files safe to put into one. Uses the JDK.
@NullMarked
package dev.runlens.analyze.wording;

import org.jspecify.annotations.NullMarked;
