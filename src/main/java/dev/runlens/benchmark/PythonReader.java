package dev.runlens.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// The same log read the usual way: Python, one regular expression a line.
final class PythonReader {
    /// How much of the log Python reads.
    static final long BYTES = 100_000_000;

    private static final String SCRIPT = """
            import re, sys, time
            NUM = r"(nan|NaN|-?inf(?:inity)?|-?\\d[\\d.]*(?:[eE][+-]?\\d+)?)"
            TRAIN = re.compile(r"Iter (\\d+): Train loss " + NUM + r", Learning Rate " + NUM + r", It/sec " + NUM
                               + r", Tokens/sec " + NUM + r", Trained Tokens (\\d+), Peak mem " + NUM)
            VAL = re.compile(r"Iter (\\d+): Val loss " + NUM + r", Val took " + NUM)
            begin = time.perf_counter()
            train, val, left = [], [], int(sys.argv[2])
            with open(sys.argv[1], encoding="utf-8") as log:
                for line in log:
                    left -= len(line)
                    if left < 0:
                        break
                    m = TRAIN.search(line)
                    if m:
                        train.append((int(m[1]), float(m[2]), float(m[3]), float(m[4]), float(m[5]), int(m[6]), float(m[7])))
                        continue
                    m = VAL.search(line)
                    if m:
                        val.append((int(m[1]), float(m[2]), float(m[3])))
            print(time.perf_counter() - begin)
            """;

    private PythonReader() {}

    /// The seconds that Python takes for the first [#BYTES] of a log; empty where there is no `python3`.
    static OptionalDouble seconds(Path log) throws IOException, InterruptedException {
        Path script = Files.createTempFile("runlens-benchmark", ".py");
        try {
            Files.writeString(script, SCRIPT);
            Process python = new ProcessBuilder("python3", script.toString(), log.toString(), Long.toString(BYTES))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = firstLine(python);
            return python.waitFor() == 0 && printed != null
                    ? OptionalDouble.of(Double.parseDouble(printed))
                    : OptionalDouble.empty();
        } catch (IOException notThere) {
            return OptionalDouble.empty();
        } finally {
            Files.delete(script);
        }
    }

    private static @Nullable String firstLine(Process process) {
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return out.readLine();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
