package dev.runlens.fuzz;

import dev.runlens.read.huggingface.PeftConfigFormat;

final class PeftConfigFormatFuzz extends FormatFuzz {
    PeftConfigFormatFuzz() {
        super(PeftConfigFormat.class);
    }
}
