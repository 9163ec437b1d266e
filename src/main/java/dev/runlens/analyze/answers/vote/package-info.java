/// Blind votes between answers: what is put to the vote, and what votes say. Pure but for [Voting], which remembers.
@NullMarked
package dev.runlens.analyze.answers.vote;

import org.jspecify.annotations.NullMarked;
