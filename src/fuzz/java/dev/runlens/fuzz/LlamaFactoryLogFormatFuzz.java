package dev.runlens.fuzz;

import dev.runlens.read.huggingface.LlamaFactoryLogFormat;

final class LlamaFactoryLogFormatFuzz extends FormatFuzz {
    LlamaFactoryLogFormatFuzz() {
        super(LlamaFactoryLogFormat.class);
    }
}
