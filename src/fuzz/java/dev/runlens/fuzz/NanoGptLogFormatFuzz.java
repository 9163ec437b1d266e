package dev.runlens.fuzz;

import dev.runlens.read.console.NanoGptLogFormat;

final class NanoGptLogFormatFuzz extends FormatFuzz {
    NanoGptLogFormatFuzz() {
        super(NanoGptLogFormat.class);
    }
}
