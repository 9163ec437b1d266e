package dev.runlens.fuzz;

import dev.runlens.read.huggingface.SwiftArgumentsFormat;

final class SwiftArgumentsFormatFuzz extends FormatFuzz {
    SwiftArgumentsFormatFuzz() {
        super(SwiftArgumentsFormat.class);
    }
}
