/// How work is shared among processors, whatever it is about.
@NullMarked
package dev.runlens.work;

import org.jspecify.annotations.NullMarked;
