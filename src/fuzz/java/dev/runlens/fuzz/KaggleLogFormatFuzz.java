package dev.runlens.fuzz;

import dev.runlens.read.notebook.KaggleLogFormat;

final class KaggleLogFormatFuzz extends FormatFuzz {
    KaggleLogFormatFuzz() {
        super(KaggleLogFormat.class);
    }
}
