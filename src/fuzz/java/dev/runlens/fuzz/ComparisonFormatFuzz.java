package dev.runlens.fuzz;

import dev.runlens.read.comparison.ComparisonFormat;

final class ComparisonFormatFuzz extends FormatFuzz {
    ComparisonFormatFuzz() {
        super(ComparisonFormat.class);
    }
}
