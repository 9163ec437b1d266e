/// The trainers of the MLX family, which its parts name: what they count, report, evaluate and how they read settings.
///
/// Knows no part of the family; the parts are packages below. Uses `run`.
@NullMarked
package dev.runlens.read.mlx;

import org.jspecify.annotations.NullMarked;
