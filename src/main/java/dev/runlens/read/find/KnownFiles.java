package dev.runlens.read.find;

import java.nio.file.Path;
import java.util.Set;

/// What is remembered of the files of one input for the next time that they are read.
///
/// @param recognitions as what they were recognised
/// @param growths those that are read on
/// @param rereadings those that stand for several
record KnownFiles(Recognitions recognitions, Growths growths, Rereadings rereadings) {
    /// Nothing yet.
    KnownFiles() {
        this(new Recognitions(), new Growths(), new Rereadings());
    }

    /// Forgets all but these files.
    void retain(Set<Path> there) {
        recognitions.retain(there);
        growths.retain(there);
        rereadings.retain(there);
    }
}
