package dev.runlens.fuzz;

import dev.runlens.read.mlx.MlxYamlFormat;

final class MlxYamlFormatFuzz extends FormatFuzz {
    MlxYamlFormatFuzz() {
        super(MlxYamlFormat.class);
    }
}
