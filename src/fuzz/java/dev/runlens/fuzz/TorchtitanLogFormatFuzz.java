package dev.runlens.fuzz;

import dev.runlens.read.console.TorchtitanLogFormat;

final class TorchtitanLogFormatFuzz extends FormatFuzz {
    TorchtitanLogFormatFuzz() {
        super(TorchtitanLogFormat.class);
    }
}
