package dev.runlens.fuzz;

import dev.runlens.read.table.UltralyticsArgumentsFormat;

final class UltralyticsArgumentsFormatFuzz extends FormatFuzz {
    UltralyticsArgumentsFormatFuzz() {
        super(UltralyticsArgumentsFormat.class);
    }
}
