package dev.runlens.fuzz;

import dev.runlens.read.table.HparamsFormat;

final class HparamsFormatFuzz extends FormatFuzz {
    HparamsFormatFuzz() {
        super(HparamsFormat.class);
    }
}
