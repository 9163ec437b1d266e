/// Inputs that grow while they are open: looked at twice a second on every system, read again where they changed, and told
/// of each run whether it goes on.
@NullMarked
package dev.runlens.read.follow;

import org.jspecify.annotations.NullMarked;
