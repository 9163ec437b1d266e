package dev.runlens.fuzz;

import dev.runlens.read.table.CsvFormat;

final class CsvFormatFuzz extends FormatFuzz {
    CsvFormatFuzz() {
        super(CsvFormat.class);
    }
}
