package dev.runlens.fuzz;

import dev.runlens.read.console.TorchtuneLogFormat;

final class TorchtuneLogFormatFuzz extends FormatFuzz {
    TorchtuneLogFormatFuzz() {
        super(TorchtuneLogFormat.class);
    }
}
