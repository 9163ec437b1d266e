package dev.runlens.fuzz;

import dev.runlens.read.tensorboard.TensorBoardFormat;

final class TensorBoardFormatFuzz extends FormatFuzz {
    TensorBoardFormatFuzz() {
        super(TensorBoardFormat.class);
    }
}
