package dev.runlens.fuzz;

import dev.runlens.read.mlx.log.MlxLogFormat;

final class MlxLogFormatFuzz extends FormatFuzz {
    MlxLogFormatFuzz() {
        super(MlxLogFormat.class);
    }
}
