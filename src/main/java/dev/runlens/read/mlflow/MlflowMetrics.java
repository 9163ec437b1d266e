package dev.runlens.read.mlflow;

import dev.runlens.read.FileMark;
import dev.runlens.read.FileState;
import dev.runlens.read.series.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The metric files of one run that is read again and again: a file that is as it was is not opened, one that was only
/// added to is read on from its last whole line, and any other is read anew.
final class MlflowMetrics {
    private final Map<Path, Kept> files = new HashMap<>();

    private record Kept(FileMark mark, MlflowPoints points) {
        boolean goesOn(Path file, FileState now) throws IOException {
            return points.isReadable() && mark.goesOn(file, now);
        }
    }

    /// Nothing was read yet.
    MlflowMetrics() {}

    /// Gives a run what a file holds now, and keeps it.
    void give(Path file, String name, RecordedRun run) {
        MlflowPoints points = of(file);
        points.findings().forEach(run::find);
        run.add(name, points.points().view());
    }

    /// Gives a run what a file holds; nothing is kept.
    static void giveAway(Path file, String name, RecordedRun run) {
        MlflowPoints points = new MlflowPoints(file);
        points.readOn();
        points.findings().forEach(run::find);
        run.add(name, points.points());
    }

    /// Forgets all but these files.
    void retain(Collection<Path> there) {
        files.keySet().retainAll(there);
    }

    private MlflowPoints of(Path file) {
        Kept before = files.remove(file);
        Optional<FileState> now = FileState.of(file);
        try {
            if (now.isPresent() && before != null && before.mark.state().equals(now.get())) {
                files.put(file, before);
                return before.points;
            }
            if (now.isPresent()) {
                MlflowPoints points = before != null && before.goesOn(file, now.get())
                        ? before.points
                        : new MlflowPoints(file);
                points.readOn();
                // What began anew meanwhile may have been read in parts of both.
                if (FileState.of(file).filter(after -> !after.beganAnew(now.get())).isPresent()) {
                    files.put(file, new Kept(FileMark.of(file, now.get(), points.position()), points));
                    return points;
                }
            }
        } catch (IOException unreadable) {
            // Told by the reading of the whole.
            files.remove(file);
        }
        MlflowPoints whole = new MlflowPoints(file);
        whole.readOn();
        return whole;
    }
}
