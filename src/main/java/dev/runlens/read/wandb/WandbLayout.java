package dev.runlens.read.wandb;

import dev.runlens.read.Layout;

/// The folder that W&B collects its runs in, `wandb`.
enum WandbLayout implements Layout {
    INSTANCE;

    @Override
    public boolean saysNothing(String folder) {
        return folder.equals("wandb");
    }
}
