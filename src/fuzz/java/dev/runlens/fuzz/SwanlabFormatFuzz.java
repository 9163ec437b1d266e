package dev.runlens.fuzz;

import dev.runlens.read.swanlab.SwanlabFormat;

final class SwanlabFormatFuzz extends FormatFuzz {
    SwanlabFormatFuzz() {
        super(SwanlabFormat.class, "run-20250605_061031-a3b1799d/logs/10/1000.log");
    }
}
