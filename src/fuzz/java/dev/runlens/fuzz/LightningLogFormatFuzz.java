package dev.runlens.fuzz;

import dev.runlens.read.console.LightningLogFormat;

final class LightningLogFormatFuzz extends FormatFuzz {
    LightningLogFormatFuzz() {
        super(LightningLogFormat.class);
    }
}
