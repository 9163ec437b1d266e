package dev.runlens.fuzz;

import dev.runlens.read.swanlab.SwanlabPieceFormat;

final class SwanlabPieceFormatFuzz extends FormatFuzz {
    SwanlabPieceFormatFuzz() {
        super(SwanlabPieceFormat.class);
    }
}
