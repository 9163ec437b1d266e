/// Aim: its repositories are known, and not read.
@NullMarked
package dev.runlens.read.aim;

import org.jspecify.annotations.NullMarked;
