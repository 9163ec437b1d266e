/// What binary records have in common: the wire format of protocol buffers, and the framing of
/// LevelDB's logs. Knows no format.
@NullMarked
package dev.runlens.read.wire;

import org.jspecify.annotations.NullMarked;
