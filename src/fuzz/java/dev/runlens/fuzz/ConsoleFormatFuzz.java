package dev.runlens.fuzz;

import dev.runlens.read.huggingface.ConsoleFormat;

final class ConsoleFormatFuzz extends FormatFuzz {
    ConsoleFormatFuzz() {
        super(ConsoleFormat.class);
    }
}
