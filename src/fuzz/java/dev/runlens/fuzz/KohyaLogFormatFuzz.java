package dev.runlens.fuzz;

import dev.runlens.read.console.KohyaLogFormat;

final class KohyaLogFormatFuzz extends FormatFuzz {
    KohyaLogFormatFuzz() {
        super(KohyaLogFormat.class);
    }
}
