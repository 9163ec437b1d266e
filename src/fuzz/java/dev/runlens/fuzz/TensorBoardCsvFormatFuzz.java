package dev.runlens.fuzz;

import dev.runlens.read.table.TensorBoardCsvFormat;

final class TensorBoardCsvFormatFuzz extends FormatFuzz {
    TensorBoardCsvFormatFuzz() {
        super(TensorBoardCsvFormat.class);
    }
}
