/// What trainers print while they train, one class for each trainer's lines. [dev.runlens.read.console.PrintedFormat]
/// finds the lines of a file; a class says what they mean and knows neither files nor the end of one.
@NullMarked
package dev.runlens.read.console;

import org.jspecify.annotations.NullMarked;
