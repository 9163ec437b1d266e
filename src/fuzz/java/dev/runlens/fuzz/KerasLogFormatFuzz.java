package dev.runlens.fuzz;

import dev.runlens.read.console.KerasLogFormat;

final class KerasLogFormatFuzz extends FormatFuzz {
    KerasLogFormatFuzz() {
        super(KerasLogFormat.class);
    }
}
