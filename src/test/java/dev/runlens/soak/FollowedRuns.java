package dev.runlens.soak;

import dev.runlens.JavaProcess;
import dev.runlens.analyze.Judgements;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.follow.Follower;
import dev.runlens.read.load.BackgroundLoader;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import dev.runlens.ui.state.Board;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.state.Workspace;
import java.util.concurrent.ScheduledFuture;
import java.time.ZoneId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/// Follows logs that another process writes to, as the window does, up to the judged board: how late a line is shown, how
/// much of a core that takes, and whether memory or threads grow.
///
/// Arguments: how many runs, lines a second of each, seconds, whether logs are moved away and emptied every twenty seconds
/// (`rotate` or `grow`), and what is written ([WrittenRecords]; a log where nothing is said).
final class FollowedRuns {
    private static final int ROTATE_SECONDS = 20;
    private static final int MOST_CLASSES = 24;

    private final Map<Long, Long> written = new ConcurrentHashMap<>();
    private final List<Long> lags = new ArrayList<>();
    private long shown;
    private long points;

    private FollowedRuns() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("write")) {
            write(Path.of(arguments[1]), WrittenRecords.valueOf(arguments[2]),
                    Arrays.stream(arguments).skip(3).mapToInt(Integer::parseInt).toArray());
        } else {
            new FollowedRuns().follow(arguments);
        }
    }

    private void follow(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("runlens-followed");
        int runs = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[2]);
        String rotate = arguments[3].equals("rotate") ? "1" : "0";
        WrittenRecords records = WrittenRecords.valueOf(
                (arguments.length > 4 ? arguments[4] : "log").toUpperCase(Locale.ROOT));
        Process writer = JavaProcess
                .of(FollowedRuns.class, "write", folder.toString(), records.name(), arguments[0], arguments[1],
                        arguments[2], rotate)
                .start();
        // Nothing that goes wrong below keeps the process from ending.
        ThreadFactory daemons = Thread.ofPlatform().daemon().factory();
        ExecutorService work = Executors.newSingleThreadExecutor(daemons);
        ExecutorService slow = Executors.newFixedThreadPool(3, daemons);
        ScheduledExecutorService follow = Executors.newSingleThreadScheduledExecutor(daemons);
        slow.execute(() -> listen(writer.inputReader(StandardCharsets.UTF_8)));
        Clock clock = Clock.system(ZoneId.systemDefault());
        List<Path> logs = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            logs.add(records.file(folder, i));
        }
        try (Workspace workspace = new Workspace(
                listener -> new BackgroundLoader(Formats.reader(), Formats.assembly(clock), slow, listener),
                new Threads(work, slow, Runnable::run, clock),
                new Judgements(),
                this::board,
                activities -> {})) {
            workspace.open(logs);
            ScheduledFuture<?> looks = follow.scheduleWithFixedDelay(
                    workspace::follow, 500, Follower.PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            measure(seconds, writer);
            looks.cancel(false);
        } finally {
            writer.destroy();
        }
    }

    private void measure(int seconds, Process writer) throws JMException, InterruptedException {
        long start = System.nanoTime();
        TimeUnit.SECONDS.sleep(Math.min(30, seconds / 3));
        long heap = held();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long cpu = cpu();
        long begin = System.nanoTime();
        synchronized (this) {
            lags.clear();
        }
        writer.waitFor(seconds / 2 - Math.min(30, seconds / 3), TimeUnit.SECONDS);
        long half = held();
        writer.waitFor();
        TimeUnit.SECONDS.sleep(2);
        double share = (double) (cpu() - cpu) / (System.nanoTime() - begin);
        double whole = (double) cpu() / (System.nanoTime() - start);
        long[] late;
        synchronized (this) {
            late = lags.stream().mapToLong(Long::longValue).sorted().toArray();
        }
        System.out.printf(
                Locale.ROOT,
                "%d lines written, %d points shown; shown after %d ms (median), %d ms (95 %%), %d ms (99 %%), %d ms (longest);"
                        + " %.1f %% of a core, with the start %.1f %%, of which compiling %d s of %d s; heap %d, at half time %d, at the end %d MB; threads %d then %d%n",
                written.size(), points, late[late.length / 2], late[late.length * 95 / 100],
                late[late.length * 99 / 100], late[late.length - 1], 100 * share, 100 * whole,
                ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1000, cpu() / 1_000_000_000,
                heap >> 20, half >> 20, held() >> 20, threads, ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.println(live());
    }

    private void listen(BufferedReader lines) {
        lines.lines().forEach(line -> {
            int space = line.indexOf(' ');
            written.put(Long.parseLong(line.substring(0, space)), Long.parseLong(line.substring(space + 1)));
        });
    }

    private synchronized void board(Board board) {
        long now = System.currentTimeMillis();
        long last = shown;
        points = 0;
        for (var run : board.runs()) {
            Series series = run.run().series(Metric.TRAIN_LOSS);
            points += series.size();
            last = Math.max(last, series.isEmpty() ? 0 : series.lastStep());
        }
        for (long step = shown + 1; step <= last; step++) {
            Long at = written.get(step);
            if (at != null) {
                lags.add(now - at);
            }
        }
        shown = last;
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    /// What takes most of the heap.
    private static String live() throws JMException {
        Object histogram = ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] {new String[0]}, new String[] {String[].class.getName()});
        return String.valueOf(histogram).lines().limit(MOST_CLASSES).collect(Collectors.joining("\n"));
    }

    /// The serial collector leaves dead objects where they lie, but at each fourth collection.
    private static long held() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Writes a line to each of some logs so often a second, and says on standard output when each was written.
    ///
    /// @param how runs, lines a second, seconds, whether logs are rotated
    private static void write(Path folder, WrittenRecords records, int... how)
            throws IOException, InterruptedException {
        int lines = how[1] * how[2];
        for (int run = 0; run < how[0]; run++) {
            Files.createDirectories(records.file(folder, run).getParent());
            Files.write(records.file(folder, run), records.beginning(lines));
        }
        long begin = System.nanoTime();
        OutputStream[] logs = open(folder, records, how[0]);
        for (int step = 1; step <= lines; step++) {
            for (OutputStream log : logs) {
                log.write(records.at(step, lines));
            }
            System.out.println(step + " " + System.currentTimeMillis());
            if (how[3] == 1 && step % (ROTATE_SECONDS * how[1]) == 0) {
                rotate(folder, records, logs, step / (ROTATE_SECONDS * how[1]));
                logs = open(folder, records, how[0]);
            }
            long due = begin + step * 1_000_000_000L / how[1];
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
    }

    private static OutputStream[] open(Path folder, WrittenRecords records, int runs) throws IOException {
        OutputStream[] logs = new OutputStream[runs];
        for (int run = 0; run < runs; run++) {
            logs[run] = Files.newOutputStream(
                    records.file(folder, run), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        return logs;
    }

    /// Moves the logs away, or empties them, in turn.
    private static void rotate(Path folder, WrittenRecords records, OutputStream[] logs, int time) throws IOException {
        for (int run = 0; run < logs.length; run++) {
            logs[run].close();
            Path log = records.file(folder, run);
            if (time % 2 == 1) {
                Files.move(log, log.resolveSibling("old" + run + ".1"), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.writeString(log, "");
            }
        }
    }
}
