/// Commands that run for minutes, started by hand: `docs/soak.md` says how and what came of it.
@NullMarked
package dev.runlens.soak;

import org.jspecify.annotations.NullMarked;
