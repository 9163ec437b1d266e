package dev.runlens.fuzz;

import dev.runlens.read.huggingface.SwiftLogFormat;

final class SwiftLogFormatFuzz extends FormatFuzz {
    SwiftLogFormatFuzz() {
        super(SwiftLogFormat.class);
    }
}
