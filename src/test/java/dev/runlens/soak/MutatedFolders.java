package dev.runlens.soak;

import dev.runlens.analyze.Comparison;
import dev.runlens.read.FaultLog;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.assemble.LoadResult;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.read.find.RunReader;
import dev.runlens.write.ComparisonJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Reads, compares and writes many folders of damaged runs in one JVM, and counts what should not happen: exceptions that
/// nobody caught, faults that landed in the net, folders that took more than five seconds, memory that did not come back.
///
/// Arguments: a folder of runs, how many folders to make of it, a seed.
final class MutatedFolders {
    private static final long LARGEST = 2_000_000;
    private static final long SLOW_NANOSECONDS = 5_000_000_000L;
    private static final int WARM = 100;

    private final List<Path> runs;
    private final Random random;
    private final FaultLog faults = new FaultLog();
    private int uncaught;
    private int slow;
    private int read;
    private long slowest;

    private MutatedFolders(List<Path> runs, Random random) {
        this.runs = runs;
        this.random = random;
    }

    public static void main(String[] arguments) throws IOException {
        try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
            MutatedFolders soak = new MutatedFolders(
                    found.filter(Files::isDirectory).sorted().toList(), new Random(Long.parseLong(arguments[2])));
            System.exit(soak.run(Integer.parseInt(arguments[1])) ? 0 : 1);
        }
    }

    private boolean run(int folders) throws IOException {
        Path work = Files.createTempDirectory("runlens-soak");
        long before = 0;
        for (int i = 0; i < folders; i++) {
            if (i == Math.min(WARM, folders / 2)) {
                before = held();
            }
            one(work.resolve("f" + i));
        }
        long after = held();
        delete(work);
        System.out.printf(
                "%d folders: %d runs read, %d uncaught, %d in the net, %d over 5 s (slowest %d ms), heap %d MB then %d MB%n",
                folders, read, uncaught, faults.faults(), slow, slowest / 1_000_000, before >> 20, after >> 20);
        return uncaught == 0 && faults.faults() == 0 && slow == 0 && after < before + (16 << 20);
    }

    private void one(Path folder) throws IOException {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            copy(runs.get(random.nextInt(runs.size())), folder.resolve("r" + i));
        }
        long begin = System.nanoTime();
        try {
            InputContent content = new RunReader(Formats.all(), faults).read(folder, ReadProgress.NONE);
            LoadResult result = Formats.assembly(Clock.systemUTC()).assemble(List.of(content));
            Comparison comparison = Comparison.of(result.runs(), result.problems(),
                    LocalDateTime.now(Clock.systemUTC()));
            ComparisonJson.write(comparison, OutputStream.nullOutputStream());
            read += result.runs().size();
        } catch (RuntimeException | Error fault) {
            uncaught++;
            System.out.println("uncaught in " + folder.getFileName() + ": " + FaultLog.trace(fault));
        }
        long took = System.nanoTime() - begin;
        slowest = Math.max(slowest, took);
        if (took > SLOW_NANOSECONDS) {
            slow++;
            System.out.println(folder.getFileName() + " took " + took / 1_000_000 + " ms");
        }
        delete(folder);
    }

    private void copy(Path run, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(run)) {
            all.filter(Files::isRegularFile).forEach(files::add);
        }
        for (Path file : files) {
            if (Files.size(file) <= LARGEST) {
                Path target = to.resolve(run.relativize(file).toString());
                Files.createDirectories(target.resolveSibling("."));
                byte[] bytes = Files.readAllBytes(file);
                Files.write(target, random.nextInt(3) == 0 ? bytes : damaged(bytes));
            }
        }
    }

    private byte[] damaged(byte[] good) {
        byte[] bytes = good.clone();
        if (bytes.length == 0) {
            return bytes;
        }
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                for (int i = 0; i < 1 + random.nextInt(64); i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                }
                yield bytes;
            }
            case 2 -> {
                int from = random.nextInt(bytes.length);
                java.util.Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(5000)), (byte) 0);
                yield bytes;
            }
            case 3 -> numbers(bytes);
            case 4 -> {
                byte[] twice = java.util.Arrays.copyOf(bytes, 2 * bytes.length);
                System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
                yield twice;
            }
            default -> {
                int from = random.nextInt(bytes.length);
                int to = random.nextInt(bytes.length);
                int length = Math.min(random.nextInt(500), bytes.length - Math.max(from, to));
                System.arraycopy(good, from, bytes, to, length);
                yield bytes;
            }
        };
    }

    private byte[] numbers(byte[] bytes) {
        String[] extremes = {"1e308", "-1e308", "NaN", "1e-320", "9223372036854775807", "-1", "0", "\"\"", "null",
                "[[1]]"};
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return java.util.regex.Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")
                .matcher(text)
                .replaceAll(found -> random.nextInt(20) > 0
                        ? java.util.regex.Matcher.quoteReplacement(found.group())
                        : extremes[random.nextInt(extremes.length)])
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long held() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
