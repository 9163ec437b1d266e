package dev.runlens.fuzz;

import dev.runlens.read.huggingface.TrainerStateFormat;

final class TrainerStateFormatFuzz extends FormatFuzz {
    TrainerStateFormatFuzz() {
        super(TrainerStateFormat.class);
    }
}
