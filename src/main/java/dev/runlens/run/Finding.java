package dev.runlens.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Something that was strange, left out or wrong while reading a run: a value shown beside the run, never an exception.
///
/// @param code what kind
/// @param message one sentence for a person: what, and what to do where something can be done
/// @param origin the file and line; null where it concerns the run as a whole
/// @param point the point it concerns; null where it concerns none
public record Finding(
        FindingCode code,
        String message,
        Origin.@Nullable InFile origin,
        @Nullable Point point) {

    /// A point of a metric.
    ///
    /// @param metric which metric
    /// @param iteration in the run's counting
    /// @param value as reported; may be NaN or infinite
    public record Point(Metric metric, long iteration, double value) {}

    /// A finding about the run as a whole.
    public static Finding of(FindingCode code, String message) {
        return new Finding(code, message, null, null);
    }

    /// A finding about a file.
    public static Finding in(Path file, FindingCode code, String message) {
        return new Finding(code, message, new Origin.InFile(file, 0), null);
    }

    /// A finding about a line of a file.
    public static Finding in(Path file, int line, FindingCode code, String message) {
        return new Finding(code, message, new Origin.InFile(file, line), null);
    }
}
