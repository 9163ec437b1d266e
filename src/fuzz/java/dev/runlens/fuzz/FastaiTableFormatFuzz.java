package dev.runlens.fuzz;

import dev.runlens.read.console.FastaiTableFormat;

final class FastaiTableFormatFuzz extends FormatFuzz {
    FastaiTableFormatFuzz() {
        super(FastaiTableFormat.class);
    }
}
