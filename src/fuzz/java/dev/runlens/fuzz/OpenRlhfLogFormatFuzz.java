package dev.runlens.fuzz;

import dev.runlens.read.console.OpenRlhfLogFormat;

final class OpenRlhfLogFormatFuzz extends FormatFuzz {
    OpenRlhfLogFormatFuzz() {
        super(OpenRlhfLogFormat.class);
    }
}
