package dev.runlens.fuzz;

import dev.runlens.read.wandb.WandbFormat;

final class WandbFormatFuzz extends FormatFuzz {
    WandbFormatFuzz() {
        super(WandbFormat.class);
    }
}
