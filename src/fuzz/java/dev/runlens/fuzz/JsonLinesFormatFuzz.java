package dev.runlens.fuzz;

import dev.runlens.read.table.JsonLinesFormat;

final class JsonLinesFormatFuzz extends FormatFuzz {
    JsonLinesFormatFuzz() {
        super(JsonLinesFormat.class);
    }
}
