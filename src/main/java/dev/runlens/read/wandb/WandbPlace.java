package dev.runlens.read.wandb;

import dev.runlens.read.FolderName;
import dev.runlens.read.Source;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The run that a file of W&B belongs to: the folder `run-<time>-<id>` or `offline-run-<time>-<id>`.
final class WandbPlace {
    private WandbPlace() {}

    /// The place of a history. Copied out of its folder, it is a run of its own, beside others that were.
    static Source ofHistory(Path file, RunRecords run) {
        Source source = Source.of(file, Source.Rank.RECORDS);
        String stated = run.id() == null ? "" : FolderName.of(run.id());
        String id = stated.isEmpty() ? ofFileName(file) : stated;
        if (!nameOf(source.home()).endsWith("-" + id)) {
            source = source.at(source.home().resolve(id));
        }
        return source.named(Objects.requireNonNullElse(run.name(), id)).identified(id);
    }

    /// The place of a file in the folder `files` of a run.
    static Source ofFile(Path file) {
        Source source = Source.of(file, Source.Rank.RECORDS);
        Path above = source.home().getParent();
        return nameOf(source.home()).equals("files") && above != null
                ? source.at(above).identified(idOf(above))
                : source;
    }

    /// The id that a folder of W&B ends with; null where it is none.
    static @Nullable String idOf(Path folder) {
        String name = nameOf(folder);
        boolean ofRun = name.startsWith("run-") || name.startsWith("offline-run-");
        return ofRun ? name.substring(name.lastIndexOf('-') + 1) : null;
    }

    private static String ofFileName(Path file) {
        String name = nameOf(file);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.startsWith("run-") ? stem.substring("run-".length()) : stem;
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
