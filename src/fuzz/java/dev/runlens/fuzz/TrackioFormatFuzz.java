package dev.runlens.fuzz;

import dev.runlens.read.trackio.TrackioFormat;

final class TrackioFormatFuzz extends FormatFuzz {
    TrackioFormatFuzz() {
        super(TrackioFormat.class, "project.db");
    }
}
