package dev.runlens.fuzz;

import dev.runlens.read.table.JsonRowsFormat;

final class JsonRowsFormatFuzz extends FormatFuzz {
    JsonRowsFormatFuzz() {
        super(JsonRowsFormat.class);
    }
}
