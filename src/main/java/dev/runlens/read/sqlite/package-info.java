/// SQLite databases that a tracker keeps its runs in, opened so that nothing beside the user's file changes. Knows no
/// tracker.
@NullMarked
package dev.runlens.read.sqlite;

import org.jspecify.annotations.NullMarked;
