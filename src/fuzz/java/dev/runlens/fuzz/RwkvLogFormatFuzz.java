package dev.runlens.fuzz;

import dev.runlens.read.console.RwkvLogFormat;

final class RwkvLogFormatFuzz extends FormatFuzz {
    RwkvLogFormatFuzz() {
        super(RwkvLogFormat.class);
    }
}
