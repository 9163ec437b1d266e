package dev.runlens.read.mlflow;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/// The small files of a run; their names are paths, since a slash in a name makes a folder.
final class MlflowFolder {
    private static final int DEEPEST = 8;
    private static final int MOST_FILES = 20_000;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final String SYSTEM = "system/";

    private final Path folder;
    private final ReadProgress progress;

    /// @param folder the run's
    MlflowFolder(Path folder, ReadProgress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /// The files of a folder by their names, and what is in them.
    Map<String, String> texts(String kind) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path file : files(kind)) {
            try (InputStream stream = Files.newInputStream(file)) {
                texts.put(name(kind, file), new String(stream.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    /// Reads the metrics, but not those of the machine, which have steps of their own.
    void metrics(RecordedRun run) throws IOException {
        for (Path file : files("metrics")) {
            String name = name("metrics", file);
            if (!name.startsWith(SYSTEM)) {
                if (progress.isCancelled()) {
                    throw new CancellationException();
                }
                try (InputStream stream = Files.newInputStream(file)) {
                    new MlflowPoints(file, name, run).read(stream);
                } catch (MlflowPoints.TooLong endless) {
                    run.find(Finding.in(file, FindingCode.REJECTED, "has a line that is no value of a metric"));
                }
                progress.advanced(file, Files.size(file), Files.size(file));
            }
        }
    }

    private String name(String kind, Path file) {
        return folder.resolve(kind).relativize(file).toString().replace('\\', '/');
    }

    private List<Path> files(String kind) throws IOException {
        Path start = folder.resolve(kind);
        if (!Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(start, DEEPEST, new FileVisitOption[0])) {
            return new ArrayList<>(found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList());
        }
    }
}
