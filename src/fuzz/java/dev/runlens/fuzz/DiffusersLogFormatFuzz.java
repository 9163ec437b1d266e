package dev.runlens.fuzz;

import dev.runlens.read.console.DiffusersLogFormat;

final class DiffusersLogFormatFuzz extends FormatFuzz {
    DiffusersLogFormatFuzz() {
        super(DiffusersLogFormat.class);
    }
}
