package dev.runlens.fuzz;

import dev.runlens.read.console.LitgptConfigFormat;

final class LitgptConfigFormatFuzz extends FormatFuzz {
    LitgptConfigFormatFuzz() {
        super(LitgptConfigFormat.class);
    }
}
