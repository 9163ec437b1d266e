package dev.runlens.fuzz;

import dev.runlens.read.console.LitgptLogFormat;

final class LitgptLogFormatFuzz extends FormatFuzz {
    LitgptLogFormatFuzz() {
        super(LitgptLogFormat.class);
    }
}
