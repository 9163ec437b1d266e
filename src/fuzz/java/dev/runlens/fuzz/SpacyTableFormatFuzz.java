package dev.runlens.fuzz;

import dev.runlens.read.console.SpacyTableFormat;

final class SpacyTableFormatFuzz extends FormatFuzz {
    SpacyTableFormatFuzz() {
        super(SpacyTableFormat.class);
    }
}
