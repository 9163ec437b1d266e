package dev.runlens.fuzz;

import dev.runlens.read.console.MiniMindLogFormat;

final class MiniMindLogFormatFuzz extends FormatFuzz {
    MiniMindLogFormatFuzz() {
        super(MiniMindLogFormat.class);
    }
}
