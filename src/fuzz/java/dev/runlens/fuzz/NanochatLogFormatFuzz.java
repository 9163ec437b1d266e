package dev.runlens.fuzz;

import dev.runlens.read.console.NanochatLogFormat;

final class NanochatLogFormatFuzz extends FormatFuzz {
    NanochatLogFormatFuzz() {
        super(NanochatLogFormat.class);
    }
}
