package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// What a start took. Linux alone: nothing else tells the processor time of a process that ended.
///
/// @param clock seconds on the clock
/// @param processor seconds of processor time, of its children too
record Start(double clock, double processor) {
    private static final double TICKS_A_SECOND = 100;
    private static final double NANOS = 1e9;
    /// Places of the values in `/proc/PID/stat` behind the name of the program: `utime`, `stime`, `cutime`, `cstime`, after
    /// proc(5).
    private static final int OWN = 11;
    private static final int CHILDREN = 13;
    private static final int AFTER = 15;

    /// From its start to its end.
    static Start toItsEnd(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        double before = ofChildren();
        long begin = System.nanoTime();
        Process process = process(command, environment);
        int code = process.waitFor();
        long end = System.nanoTime();
        if (code != 0) {
            throw new PackagingException(String.join(" ", command) + " ended with " + code);
        }
        return new Start((end - begin) / NANOS, ofChildren() - before);
    }

    /// What a process that still runs took so far.
    static Start soFar(Process process, long begin) throws IOException {
        long now = System.nanoTime();
        return new Start((now - begin) / NANOS, ticks(String.valueOf(process.pid()), OWN));
    }

    static Process process(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("RUNLENS_JAVA_OPTS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// The middle one, or the mean of the two in the middle.
    static double median(List<Start> starts, ToDoubleFunction<Start> of) {
        double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }

    private static double ofChildren() throws IOException {
        return ticks("self", CHILDREN);
    }

    private static double ticks(String process, int from) throws IOException {
        String stat = Files.readString(Path.of("/proc", process, "stat"));
        String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long sum = 0;
        for (int i = from; i < AFTER; i++) {
            sum += Long.parseLong(values[i]);
        }
        return sum / TICKS_A_SECOND;
    }
}
