package dev.runlens.fuzz;

import dev.runlens.read.table.WandbChartFormat;

final class WandbChartFormatFuzz extends FormatFuzz {
    WandbChartFormatFuzz() {
        super(WandbChartFormat.class);
    }
}
