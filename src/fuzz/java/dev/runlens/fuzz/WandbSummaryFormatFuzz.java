package dev.runlens.fuzz;

import dev.runlens.read.wandb.WandbSummaryFormat;

final class WandbSummaryFormatFuzz extends FormatFuzz {
    WandbSummaryFormatFuzz() {
        super(WandbSummaryFormat.class);
    }
}
