package dev.runlens.fuzz;

import dev.runlens.read.huggingface.ConsoleFormat;
import dev.runlens.read.mlx.MlxLogFormat;
import dev.runlens.read.notebook.NotebookFormat;
import java.util.List;

final class NotebookFormatFuzz extends FormatFuzz {
    NotebookFormatFuzz() {
        super(new NotebookFormat(List.of(new MlxLogFormat(), ConsoleFormat.inNotebooks())));
    }
}
