package dev.runlens.read.comparison;

import dev.runlens.read.json.Json;
import dev.runlens.read.FileProbe;
import dev.runlens.read.NamedOnlyFormat;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Trainers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/// The comparison JSON: an object with an array of `runs`, and a `comparison_table` or a `schema_version`.
///
/// Gives the same runs that were written. A file with documented keys alone is read as well: Python's bare `NaN` is a
/// value, an array of another length than `iterations` is placed where that is certain and left out where it is not.
public final class ComparisonFormat implements NamedOnlyFormat {
    private final Trainers trainers;

    /// @param trainers finds the trainer of a name again
    public ComparisonFormat(Trainers trainers) {
        this.trainers = trainers;
    }

    @Override
    public String name() {
        return "comparison JSON";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.firstByte() == '{' && ComparisonSignature.of(probe).isComparison();
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        try (InputStream in = new ProgressStream(input, progress);
                JsonIn json = new JsonIn(in, input.path())) {
            ComparisonIn comparison = new ComparisonIn(json, trainers, lastModified(input.path()));
            comparison.read();
            if (comparison.runs().isEmpty()) {
                throw new UnreadableSourceException("is a comparison that holds no runs", 0);
            }
            return new SourceContent.Whole(input.path(), comparison.runs(), comparison.findings());
        } catch (JacksonIOException e) {
            throw e.getCause() == null ? new IOException(e) : e.getCause();
        } catch (JacksonException e) {
            int line = Json.line(e);
            throw new UnreadableSourceException("is not valid JSON: " + Json.reason(e), line);
        }
    }

    /// When a run was collected that does not say so: not before its file was written.
    private static LocalDateTime lastModified(Path file) throws IOException {
        return Files.exists(file)
                ? LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault())
                : LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);
    }
}
