/// What is wrong, or odd, with how a run was set up, went and was logged, by rules with stable ids; and what could not
/// be checked.
///
/// Each rule tells what it read, how bad that is, and what it does to a verdict. It never says "nothing is wrong": what
/// no file tells is listed as not checked. It knows nothing of verdicts and advice, which ask it.
@NullMarked
package dev.runlens.analyze.health;

import org.jspecify.annotations.NullMarked;
