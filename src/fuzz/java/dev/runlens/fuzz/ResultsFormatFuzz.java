package dev.runlens.fuzz;

import dev.runlens.read.huggingface.ResultsFormat;

final class ResultsFormatFuzz extends FormatFuzz {
    ResultsFormatFuzz() {
        super(ResultsFormat.class);
    }
}
