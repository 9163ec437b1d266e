package dev.runlens.fuzz;

import dev.runlens.read.swanlab.SwanlabRecordFormat;

final class SwanlabRecordFormatFuzz extends FormatFuzz {
    SwanlabRecordFormatFuzz() {
        super(SwanlabRecordFormat.class);
    }
}
