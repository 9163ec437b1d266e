package dev.runlens.fuzz;

import dev.runlens.read.table.HistoryJsonFormat;

final class HistoryJsonFormatFuzz extends FormatFuzz {
    HistoryJsonFormatFuzz() {
        super(HistoryJsonFormat.class);
    }
}
