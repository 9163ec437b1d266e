package dev.runlens.fuzz;

import dev.runlens.read.table.WandbRunsTableFormat;

final class WandbRunsTableFormatFuzz extends FormatFuzz {
    WandbRunsTableFormatFuzz() {
        super(WandbRunsTableFormat.class);
    }
}
