package dev.runlens.fuzz;

import dev.runlens.read.console.BuildNanoGptLogFormat;

final class BuildNanoGptLogFormatFuzz extends FormatFuzz {
    BuildNanoGptLogFormatFuzz() {
        super(BuildNanoGptLogFormat.class);
    }
}
