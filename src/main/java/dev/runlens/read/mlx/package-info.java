/// The MLX family: the printed log of mlx-examples and mlx-lm in every form it has had, `adapter_config.json` and
/// `lora_config.yaml`.
///
/// How each line is understood stands in `docs/formats/mlx.md`. Knows no other family.
@NullMarked
package dev.runlens.read.mlx;

import org.jspecify.annotations.NullMarked;
