/// What formats of every family need to build a series: growing columns of numbers, and which of a tool's metrics is
/// which of ours. Knows no format.
@NullMarked
package dev.runlens.read.series;

import org.jspecify.annotations.NullMarked;
