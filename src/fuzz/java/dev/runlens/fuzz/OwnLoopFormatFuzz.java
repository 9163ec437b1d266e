package dev.runlens.fuzz;

import dev.runlens.read.console.OwnLoopFormat;

final class OwnLoopFormatFuzz extends FormatFuzz {
    OwnLoopFormatFuzz() {
        super(OwnLoopFormat.class);
    }
}
