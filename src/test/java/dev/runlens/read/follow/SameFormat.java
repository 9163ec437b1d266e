package dev.runlens.read.follow;

import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Does what another format does, for those that count what is asked of it.
class SameFormat implements RunFormat {
    private final RunFormat format;

    SameFormat(RunFormat format) {
        this.format = format;
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public List<Trainer> trainers() {
        return format.trainers();
    }

    @Override
    public Layout layout() {
        return format.layout();
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return format.recognises(probe);
    }

    @Override
    public boolean isTentative() {
        return format.isTentative();
    }

    @Override
    public boolean isWrittenAnew() {
        return format.isWrittenAnew();
    }

    @Override
    public boolean includes(Path read, Path other) {
        return format.includes(read, other);
    }

    @Override
    public boolean looksBeside() {
        return format.looksBeside();
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        return format.read(input, progress);
    }
}
