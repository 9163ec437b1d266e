package dev.runlens.fuzz;

import dev.runlens.read.console.AiToolkitLogFormat;

final class AiToolkitLogFormatFuzz extends FormatFuzz {
    AiToolkitLogFormatFuzz() {
        super(AiToolkitLogFormat.class);
    }
}
