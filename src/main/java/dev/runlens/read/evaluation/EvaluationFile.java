package dev.runlens.read.evaluation;

import dev.runlens.read.FileProbe;
import dev.runlens.read.Pipe;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.Set;

/// A file that may hold answers, with what its beginning shows.
///
/// @param input its bytes
/// @param probe its beginning
/// @param outline the names of members at the beginning, see [JsonOutline]; none where it is no JSON
record EvaluationFile(SourceInput input, FileProbe probe, Set<String> outline) {

    /// Looks at a file.
    ///
    /// @throws IOException when it cannot be read
    static EvaluationFile of(Path path) throws IOException {
        if (Pipe.is(path)) {
            throw new UnreadableSourceException(
                    "is a pipe or a device, and answers are read more than once: save them first", 0);
        }
        SourceInput input = SourceInput.of(path);
        byte[] head;
        try (InputStream stream = Channels.newInputStream(input.open())) {
            head = stream.readNBytes(FileProbe.WINDOW);
        }
        FileProbe probe = new FileProbe(path, head, new byte[0], input.size());
        return new EvaluationFile(input, probe, JsonOutline.of(probe));
    }

    /// Its path.
    Path path() {
        return input.path();
    }

    /// Its name without folders.
    String name() {
        Path name = path().getFileName();
        return name == null ? "" : name.toString();
    }

    /// Its name without the ending.
    String stem() {
        int dot = name().lastIndexOf('.');
        return dot > 0 ? name().substring(0, dot) : name();
    }

    /// The name of a folder above it.
    ///
    /// @param levels 1 for the folder it lies in
    String folder(int levels) {
        Path folder = path().toAbsolutePath().normalize();
        for (int i = 0; i < levels && folder != null; i++) {
            folder = folder.getParent();
        }
        Path name = folder == null ? null : folder.getFileName();
        return name == null ? "" : name.toString();
    }

    /// Whether all of these members are there.
    boolean has(String... names) {
        return outline.containsAll(Set.of(names));
    }
}
