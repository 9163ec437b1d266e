/// The log as a whole: recognised, its lines scanned and dealt to the dialects, what they tell sorted into trainings.
@NullMarked
package dev.runlens.read.mlx.log;

import org.jspecify.annotations.NullMarked;
