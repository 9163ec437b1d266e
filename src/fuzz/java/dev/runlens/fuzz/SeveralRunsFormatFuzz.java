package dev.runlens.fuzz;

import dev.runlens.read.table.SeveralRunsFormat;

final class SeveralRunsFormatFuzz extends FormatFuzz {
    SeveralRunsFormatFuzz() {
        super(SeveralRunsFormat.class);
    }
}
