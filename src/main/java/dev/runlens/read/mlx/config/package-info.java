/// The configurations of the MLX trainers, `adapter_config.json` and `lora_config.yaml`, which tool and which loss they are
/// of, and the size of the data that they name.
@NullMarked
package dev.runlens.read.mlx.config;

import org.jspecify.annotations.NullMarked;
