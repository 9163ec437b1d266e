package dev.runlens.fuzz;

import dev.runlens.read.huggingface.LlamaFactoryArgumentsFormat;

final class LlamaFactoryArgumentsFormatFuzz extends FormatFuzz {
    LlamaFactoryArgumentsFormatFuzz() {
        super(LlamaFactoryArgumentsFormat.class);
    }
}
