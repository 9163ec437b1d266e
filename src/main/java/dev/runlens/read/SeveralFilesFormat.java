package dev.runlens.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A format of which one file stands for a run that is kept in several, which grow beside it: what was read of those is
/// kept from one reading to the next. All that lies in or below the folder of that file is of its run, and says that it
/// goes on.
public interface SeveralFilesFormat extends RereadFormat {
    @Override
    default @Nullable Path runFolder(Path file) {
        return file.getParent();
    }
}
