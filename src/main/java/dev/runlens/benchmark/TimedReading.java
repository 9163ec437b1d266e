package dev.runlens.benchmark;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One reading of a path, as the program does it: folders walked, formats recognised, runs assembled.
///
/// @param content what was read
/// @param result the runs
/// @param seconds how long it took
/// @param cpu the processor time of all threads in that time, in seconds; NaN where it was not asked for
record TimedReading(InputContent content, LoadResult result, double seconds, double cpu) {
    /// What other metrics are drawn over, and shared by them: not a metric's own value.
    private static final Set<Metric> AXES = Set.of(Metric.of("wall_time"), Metric.of("epoch"));

    /// Reads a path.
    ///
    /// @throws IOException when there is no run in it
    static TimedReading of(Path path) throws IOException {
        Duration before = processorTime();
        TimedReading reading = once(path);
        double cpu = processorTime().minus(before).toNanos() / 1e9;
        return new TimedReading(reading.content, reading.result, reading.seconds, cpu);
    }

    private static TimedReading once(Path path) throws IOException {
        long begin = System.nanoTime();
        InputContent content = Formats.reader().read(path, ReadProgress.NONE);
        LoadResult result = Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
        double seconds = Timed.since(begin);
        if (result.runs().isEmpty()) {
            throw new IOException(path + " holds no run: " + result.problems());
        }
        return new TimedReading(content, result, seconds, Double.NaN);
    }

    /// How many values of metrics were read.
    long values() {
        return series(false);
    }

    /// How many values of times and epochs were read beside them.
    long axisValues() {
        return series(true);
    }

    private long series(boolean ofAxes) {
        return content.sources().stream()
                .filter(source -> source instanceof SourceContent.Log)
                .flatMap(source -> ((SourceContent.Log) source).trainings().stream())
                .map(LoggedTraining::metrics)
                .flatMap(metrics -> metrics.entrySet().stream())
                .filter(entry -> AXES.contains(entry.getKey()) == ofAxes)
                .map(Map.Entry::getValue)
                .mapToLong(Series::size)
                .sum();
    }

    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Reads each path once and says what it took: the process that is timed as a whole, which does nothing else that takes
    /// time.
    static void print(List<String> paths) throws IOException {
        for (String path : paths) {
            TimedReading reading = once(Path.of(path));
            System.out.println(reading.result.runs().size() + " runs, " + Math.round(reading.seconds * 1e3) + " ms");
        }
    }
}
