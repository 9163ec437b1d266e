package dev.runlens.read.find;

import dev.runlens.read.RunFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// On what else than a file it depends what a format gives of it, and how that is written.
///
/// @param anew whether the file is [written anew][RunFormat#isWrittenAnew]
/// @param beside whether on anything
/// @param folder on what lies in or below this one; on all of the input where there is none
/// @param run the folder of the file's run, where that has one of its own
record Reach(boolean anew, boolean beside, @Nullable Path folder, @Nullable Path run) {
    /// On nothing.
    static final Reach ITSELF = new Reach(false, false, null, null);

    /// On what a format looks at beside a file.
    static Reach of(RunFormat format, Path file) {
        return format.looksBeside()
                ? new Reach(format.isWrittenAnew(), true, format.lookedThrough(file), format.runFolder(file))
                : new Reach(format.isWrittenAnew(), false, null, null);
    }
}
