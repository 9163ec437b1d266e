package dev.runlens.fuzz;

import dev.runlens.read.notebook.NotebookFormat;

final class NotebookFormatFuzz extends FormatFuzz {
    NotebookFormatFuzz() {
        super(NotebookFormat.class);
    }
}
