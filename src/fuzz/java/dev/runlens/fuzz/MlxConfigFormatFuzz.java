package dev.runlens.fuzz;

import dev.runlens.read.mlx.config.MlxConfigFormat;

final class MlxConfigFormatFuzz extends FormatFuzz {
    MlxConfigFormatFuzz() {
        super(MlxConfigFormat.class);
    }
}
