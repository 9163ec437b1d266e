/// What trackio keeps of its runs: a database for each project.
@NullMarked
package dev.runlens.read.trackio;

import org.jspecify.annotations.NullMarked;
