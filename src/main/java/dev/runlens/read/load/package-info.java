/// Reading off the callers' thread: a queue of inputs with the state of each, and the runs of all that is loaded.
@NullMarked
package dev.runlens.read.load;

import org.jspecify.annotations.NullMarked;
