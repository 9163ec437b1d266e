package dev.runlens.fuzz;

import dev.runlens.read.console.VerlLogFormat;

final class VerlLogFormatFuzz extends FormatFuzz {
    VerlLogFormatFuzz() {
        super(VerlLogFormat.class);
    }
}
