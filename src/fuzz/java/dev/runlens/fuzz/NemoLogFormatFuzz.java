package dev.runlens.fuzz;

import dev.runlens.read.console.NemoLogFormat;

final class NemoLogFormatFuzz extends FormatFuzz {
    NemoLogFormatFuzz() {
        super(NemoLogFormat.class);
    }
}
