package dev.runlens.fuzz;

import dev.runlens.read.console.ComposerLogFormat;

final class ComposerLogFormatFuzz extends FormatFuzz {
    ComposerLogFormatFuzz() {
        super(ComposerLogFormat.class);
    }
}
