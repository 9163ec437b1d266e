/// Tests of what a loss plot consists of.
@NullMarked
package dev.runlens.plot;

import org.jspecify.annotations.NullMarked;
