package dev.runlens.read.follow;

import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is read with some formats, file by file: as a whole, or what was added.
final class CountedReadings {
    private final Runnable during;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> whole = new ArrayList<>();
    private final List<Long> added = new ArrayList<>();

    /// @param during what is done while a file is read
    CountedReadings(Runnable during) {
        this.during = during;
    }

    /// The files that were read, in either way.
    List<Path> files() {
        return files;
    }

    /// Those that were read as a whole.
    List<Path> whole() {
        return whole;
    }

    /// How much was added to those that were read on, in bytes.
    List<Long> added() {
        return added;
    }

    /// A format that is counted.
    RunFormat counted(RunFormat format) {
        return format instanceof GrowingFormat growing ? new CountedGrowing(growing) : new Counted(format);
    }

    private class Counted extends SameFormat {
        Counted(RunFormat format) {
            super(format);
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
            files.add(input.path());
            whole.add(input.path());
            during.run();
            return super.read(input, progress);
        }
    }

    private final class CountedGrowing extends Counted implements GrowingFormat {
        private final GrowingFormat format;

        CountedGrowing(GrowingFormat format) {
            super(format);
            this.format = format;
        }

        @Override
        public Growing growing(Path file, long size) {
            Growing growing = format.growing(file, size);
            return new Growing() {
                @Override
                public long position() {
                    return growing.position();
                }

                @Override
                public Optional<SourceContent> readOn(SourceInput more, ReadProgress progress) throws IOException {
                    files.add(file);
                    added.add(more.size());
                    during.run();
                    return growing.readOn(more, progress);
                }
            };
        }
    }
}
