package dev.runlens.fuzz;

import dev.runlens.read.console.TorchtuneConfigFormat;

final class TorchtuneConfigFormatFuzz extends FormatFuzz {
    TorchtuneConfigFormatFuzz() {
        super(TorchtuneConfigFormat.class);
    }
}
