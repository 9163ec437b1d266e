/// Every form in which MLX trainers and their forks have printed reports: each reads a line and tells what it says to
/// [dev.runlens.read.mlx.dialect.LogEvents].
///
/// How each line is understood stands in `docs/formats/mlx.md`.
@NullMarked
package dev.runlens.read.mlx.dialect;

import org.jspecify.annotations.NullMarked;
