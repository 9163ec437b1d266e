package dev.runlens.soak;

import dev.runlens.JavaProcess;
import dev.runlens.write.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Kills processes while they write over one file, and looks at what they leave: the old file or the new one, whole, and
/// nothing beside it that the next write does not remove.
///
/// Arguments: how many to kill, how many to tell to stop. With `write FILE` it is the process that is killed.
final class KilledExports {
    private static final int SIZE = 1 << 20;

    private KilledExports() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals("write")) {
            for (int i = 0;; i++) {
                AtomicFile.writeBytes(Path.of(arguments[1]), content(i % 10));
            }
        }
        Path folder = Files.createTempDirectory("runlens-kills");
        int kills = Integer.parseInt(arguments[0]);
        int stops = Integer.parseInt(arguments[1]);
        int broken = 0;
        int left = 0;
        int leftByStopped = 0;
        for (int i = 0; i < kills + stops; i++) {
            boolean kill = i < kills;
            broken += one(folder.resolve("report.md"), kill, new Random(i)) ? 0 : 1;
            int now = beside(folder).size();
            left = Math.max(left, now);
            leftByStopped += kill ? 0 : now;
            AtomicFile.writeText(folder.resolve("next.md"), "swept");
            Files.delete(folder.resolve("next.md"));
        }
        List<Path> rest = beside(folder);
        System.out.printf(
                "%d killed, %d stopped: %d files broken, at most %d beside it after a kill, %d after a stop, %d after a sweep%n",
                kills, stops, broken, left, leftByStopped, rest.size());
        System.exit(broken == 0 && leftByStopped == 0 && rest.isEmpty() ? 0 : 1);
    }

    private static boolean one(Path file, boolean kill, Random random) throws IOException, InterruptedException {
        AtomicFile.writeBytes(file, content(0));
        Process writer = JavaProcess.of(KilledExports.class, "write", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        writer.waitFor(400 + random.nextInt(300), TimeUnit.MILLISECONDS);
        if (kill) {
            writer.destroyForcibly().waitFor();
        } else {
            writer.destroy();
            writer.waitFor();
        }
        byte[] now = Files.readAllBytes(file);
        return now.length == SIZE && allSame(now);
    }

    private static boolean allSame(byte[] bytes) {
        for (byte one : bytes) {
            if (one != bytes[0]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] content(int number) {
        return String.valueOf(number).repeat(SIZE).getBytes(StandardCharsets.US_ASCII);
    }

    private static List<Path> beside(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> !file.endsWith("report.md")).toList());
        }
    }
}
