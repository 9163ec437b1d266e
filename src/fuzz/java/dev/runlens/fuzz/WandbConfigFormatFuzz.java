package dev.runlens.fuzz;

import dev.runlens.read.wandb.WandbConfigFormat;

final class WandbConfigFormatFuzz extends FormatFuzz {
    WandbConfigFormatFuzz() {
        super(WandbConfigFormat.class);
    }
}
