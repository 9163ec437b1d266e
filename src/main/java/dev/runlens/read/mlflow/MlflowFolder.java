package dev.runlens.read.mlflow;

import dev.runlens.read.FileState;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/// The small files of a run; their names are paths, since a slash in a name makes a folder.
final class MlflowFolder {
    /// How deep the folders of a name may nest.
    static final int DEEPEST = 8;
    private static final int MOST_FILES = 20_000;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final String SYSTEM = "system/";

    private final Path folder;
    private final ReadProgress progress;
    private final Listing listing;
    private final List<Finding> problems = new ArrayList<>();

    /// Lists a folder; a seam, because the user that runs the tests may be allowed everything.
    @FunctionalInterface
    interface Listing {
        /// Opens a folder.
        DirectoryStream<Path> open(Path folder) throws IOException;
    }

    /// Takes what one metric file holds into a run.
    @FunctionalInterface
    private interface Giving {
        /// Gives the points of a file, and says what is strange in it.
        void give(Path file, String name, RecordedRun run);
    }

    /// @param folder the run's
    MlflowFolder(Path folder, ReadProgress progress) {
        this(folder, progress, Files::newDirectoryStream);
    }

    MlflowFolder(Path folder, ReadProgress progress, Listing listing) {
        this.folder = folder;
        this.progress = progress;
        this.listing = listing;
    }

    /// The files of a folder by their names, and what is in them; one that cannot be read is said and left out.
    Map<String, String> texts(String kind) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files(kind)) {
            try (InputStream stream = Files.newInputStream(file)) {
                texts.put(name(kind, file), new String(stream.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                problems.add(Finding.in(file, FindingCode.REJECTED, "may not be read or is gone"));
            }
        }
        return texts;
    }

    /// Reads the metrics, but not those of the machine, which have steps of their own.
    void metrics(RecordedRun run) {
        metrics(run, files("metrics"), MlflowMetrics::giveAway);
    }

    /// The same where some is known of them.
    void metrics(RecordedRun run, MlflowMetrics known) {
        List<Path> files = files("metrics");
        known.retain(files);
        metrics(run, files, known::give);
    }

    private void metrics(RecordedRun run, List<Path> files, Giving giving) {
        for (Path file : files) {
            String name = name("metrics", file);
            if (!name.startsWith(SYSTEM)) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                giving.give(file, name, run);
                long size = FileState.of(file).map(FileState::size).orElse(0L);
                progress.advanced(file, size, size);
            }
        }
    }

    private String name(String kind, Path file) {
        return folder.resolve(kind).relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files(String kind) {
        Path start = folder.resolve(kind);
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            collect(start, 1, files);
        }
        return files;
    }

    /// A folder that may not be listed, or not to its end, is said; the others are read.
    private void collect(Path start, int depth, List<Path> files) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = listing.open(start)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException trouble) {
            problems.add(Finding.in(start, FindingCode.REJECTED, "is a folder of the run that could not be listed"));
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && depth < DEEPEST) {
                collect(entry, depth + 1, files);
            } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) && files.size() < MOST_FILES) {
                files.add(entry);
            }
        }
    }

    /// What could not be read so far.
    List<Finding> problems() {
        return problems;
    }
}
