package dev.runlens.fuzz;

import dev.runlens.read.console.LlmCLogFormat;

final class LlmCLogFormatFuzz extends FormatFuzz {
    LlmCLogFormatFuzz() {
        super(LlmCLogFormat.class);
    }
}
