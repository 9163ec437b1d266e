/// Every file that was looked at, and what it gave.
@NullMarked
package dev.runlens.ui.sources;

import org.jspecify.annotations.NullMarked;
