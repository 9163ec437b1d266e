package dev.runlens.fuzz;

import dev.runlens.read.mlx.config.MlxYamlFormat;

final class MlxYamlFormatFuzz extends FormatFuzz {
    MlxYamlFormatFuzz() {
        super(MlxYamlFormat.class);
    }
}
