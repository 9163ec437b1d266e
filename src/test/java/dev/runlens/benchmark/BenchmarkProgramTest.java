package dev.runlens.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of the benchmarks; what they measure is no matter of tests.
class BenchmarkProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "benchmark --help", "--rounds 3 --help"})
    void helpTellsOfEveryBenchmark(String typed) throws Exception {
        assertThat(run(typed)).isZero();

        assertThat(text(out)).contains("runlens benchmark [--dir DIR] [--lines N] [--rounds N]\n",
                "runlens benchmark verdict [--pairs N]\n", "runlens benchmark read PATH…\n")
                .contains(BenchmarkKind.words());
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"formats, --python", "start, --rounds", "sweep, --dir", "growth, --dir", "chart, chart",
            "window, --dir",
            "verdict, --pairs", "answers, --repetitions", "read, PATH", "open, PATH"})
    void helpOfOneTellsOfThatOne(String word, String option) throws Exception {
        assertThat(run(word + " --help")).isZero();

        assertThat(text(out)).contains("runlens benchmark " + word, option).hasLineCount(3);
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "nonsense|There is no benchmark nonsense; there are formats, start,",
            "--rounds|--rounds needs a value",
            "start --rounds 0|--rounds needs a number of at least 1, not 0",
            "chart --pairs 3|unknown option --pairs; there are --dir DIR",
            "verdict --rounds 3|unknown option --rounds; there is --pairs N",
            "answers --repetitions 5|--repetitions needs a number of at least 100, not 5",
            "answers --repetitions|--repetitions needs a value",
            "answers --pairs 100|unknown option --pairs; there is --repetitions N, at least 100"})
    void whatMakesNoSenseIsSaid(String typed, String said) throws Exception {
        assertThat(run(typed)).isEqualTo(2);

        assertThat(text(err)).startsWith(said);
        assertThat(text(out)).isEmpty();
    }

    private int run(String typed) throws Exception {
        return new BenchmarkProgram(stream(out), stream(err)).run(typed.split(" "));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
