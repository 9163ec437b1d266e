package dev.runlens.fuzz;

import dev.runlens.read.mlx.MlxLogFormat;

final class MlxLogFormatFuzz extends FormatFuzz {
    MlxLogFormatFuzz() {
        super(MlxLogFormat.class);
    }
}
