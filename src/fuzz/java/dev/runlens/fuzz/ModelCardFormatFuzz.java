package dev.runlens.fuzz;

import dev.runlens.read.huggingface.ModelCardFormat;

final class ModelCardFormatFuzz extends FormatFuzz {
    ModelCardFormatFuzz() {
        super(ModelCardFormat.class);
    }
}
