package dev.runlens.benchmark;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.FileMemory;
import dev.runlens.read.find.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// A file that is followed: its last bytes are held back and added piece by piece, with a look after each.
final class AddedBytes {
    private static final int PIECES = 60;
    private static final int PIECE = 400;
    /// A file is read on from its second change on.
    private static final int BEFORE = 10;

    private AddedBytes() {}

    /// The seconds of a look, up to what the file gives; the median of many.
    static double seconds(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path folder = Files.createTempDirectory("runlens-added");
        Path grown = folder.resolve(String.valueOf(file.getFileName()));
        int begin = bytes.length - PIECES * PIECE;
        Files.write(grown, Arrays.copyOf(bytes, begin));
        RunReader reader = Formats.reader();
        FileMemory memory = new FileMemory();
        reader.read(grown, memory, ReadProgress.NONE);
        double[] seconds = new double[PIECES];
        for (int i = 0; i < PIECES; i++) {
            int from = begin + i * PIECE;
            Files.write(grown, Arrays.copyOfRange(bytes, from, from + PIECE), StandardOpenOption.APPEND);
            long start = System.nanoTime();
            reader.read(grown, memory, ReadProgress.NONE);
            seconds[i] = Timed.since(start);
        }
        Scraps.delete(folder);
        return Timed.median(Arrays.copyOfRange(seconds, BEFORE, PIECES));
    }
}
