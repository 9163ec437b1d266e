package dev.runlens.fuzz;

import dev.runlens.read.notebook.DockerLogFormat;

final class DockerLogFormatFuzz extends FormatFuzz {
    DockerLogFormatFuzz() {
        super(DockerLogFormat.class);
    }
}
