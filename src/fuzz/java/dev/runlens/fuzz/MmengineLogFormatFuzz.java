package dev.runlens.fuzz;

import dev.runlens.read.console.MmengineLogFormat;

final class MmengineLogFormatFuzz extends FormatFuzz {
    MmengineLogFormatFuzz() {
        super(MmengineLogFormat.class);
    }
}
