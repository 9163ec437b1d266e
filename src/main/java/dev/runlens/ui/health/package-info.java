/// What is wrong, or odd, with runs, all of them at a glance.
@NullMarked
package dev.runlens.ui.health;

import org.jspecify.annotations.NullMarked;
