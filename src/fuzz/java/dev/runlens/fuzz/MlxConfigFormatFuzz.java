package dev.runlens.fuzz;

import dev.runlens.read.mlx.MlxConfigFormat;

final class MlxConfigFormatFuzz extends FormatFuzz {
    MlxConfigFormatFuzz() {
        super(MlxConfigFormat.class);
    }
}
