package dev.runlens.fuzz;

import dev.runlens.read.console.MegatronLogFormat;

final class MegatronLogFormatFuzz extends FormatFuzz {
    MegatronLogFormatFuzz() {
        super(MegatronLogFormat.class);
    }
}
