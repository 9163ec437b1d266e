package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables with the rows of more than one run, and those that tell one part of the data after the other.
class LoadedSeveralRunsTest {
    @TempDir
    private Path folder;

    private List<Run> load(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }

    private Run only(String file, String text) throws IOException {
        List<Run> runs = load(file, text);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private static Series series(Run run, Metric metric) {
        return run.series(metric);
    }

    private static Series of(double... stepsAndValues) {
        long[] steps = new long[stepsAndValues.length / 2];
        double[] values = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (long) stepsAndValues[2 * i];
            values[i] = stepsAndValues[2 * i + 1];
        }
        return Series.of(steps, values);
    }

    private static String rows(Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "run_name", "experiment", "dir_name", "model"})
    void theColumnOfRunsTellsThemApart(String column) throws IOException {
        List<Run> runs = load("results.csv", """
                epoch,%s,train_loss,val_loss
                1,small,2.0,2.1
                1,large,1.5,1.6
                2,small,1.9,2.0
                2,large,1.4,1.5
                3,small,1.8,1.9
                3,large,1.3,1.4
                """.formatted(column));

        assertThat(runs).extracting(Run::name).containsExactlyInAnyOrder("small", "large");
        Run small = runs.stream().filter(run -> run.name().equals("small")).findFirst().orElseThrow();
        assertThat(series(small, Metric.TRAIN_LOSS)).isEqualTo(of(1, 2.0, 2, 1.9, 3, 1.8));
        assertThat(series(small, Metric.VAL_LOSS)).isEqualTo(of(1, 2.1, 2, 2.0, 3, 1.9));
        assertThat(small.findings()).isEmpty();
        assertThat(small.history().origin(Metric.TRAIN_LOSS, 1).orElseThrow().toString()).contains("4");
    }

    @Test
    void whatWasSweptOverNamesTheRuns() throws IOException {
        List<Run> runs = load("sweep.csv", rows(Stream.concat(Stream.of("step,lr,seed,loss"),
                IntStream.rangeClosed(1, 4).boxed().flatMap(step -> Stream.of(
                        step + ",0.001,1,2." + step, step + ",0.001,2,3." + step, step + ",0.0001,1,4." + step)))));

        assertThat(runs).extracting(Run::name)
                .containsExactlyInAnyOrder("seed=1, lr=0.001", "seed=1, lr=0.0001", "seed=2, lr=0.001");
        assertThat(runs).allSatisfy(run -> assertThat(series(run, Metric.TRAIN_LOSS).size()).isEqualTo(4));
    }

    @Test
    void aLearningRateThatFallsTellsNoRunsApart() throws IOException {
        Run run = only("log.csv", "step,lr,loss\n1,0.3,2.1\n2,0.2,2.0\n2,0.2,2.0\n3,0.1,1.9\n");

        assertThat(series(run, Metric.TRAIN_LOSS)).isEqualTo(of(1, 2.1, 2, 2.0, 3, 1.9));
    }

    @Test
    void runsOfLinesOfJsonAreToldApart() throws IOException {
        List<Run> runs = load("log.jsonl", rows(IntStream.rangeClosed(1, 3).boxed().flatMap(step -> Stream.of(
                "{\"run_id\": \"a\", \"step\": %d, \"loss\": 2.%d}".formatted(step, step),
                "{\"run_id\": \"b\", \"step\": %d, \"loss\": 3.%d}".formatted(step, step)))));

        assertThat(runs).extracting(Run::name).containsExactlyInAnyOrder("a", "b");
        assertThat(series(runs.getFirst(), Metric.TRAIN_LOSS).size()).isEqualTo(3);
    }

    @Test
    void ofTheProcessesOfOneRunTheFirstCounts() throws IOException {
        Run csv = only("log.csv", "step,rank,loss\n1,1,3.1\n1,0,2.1\n2,0,2.0\n2,1,3.0\n3,0,1.9\n3,1,2.9\n");

        assertThat(series(csv, Metric.TRAIN_LOSS)).isEqualTo(of(1, 2.1, 2, 2.0, 3, 1.9));
        assertThat(csv.findings()).extracting(Finding::code).containsExactly(FindingCode.DUPLICATE);
    }

    @Test
    void theRanksOfAdaptersAreRuns() throws IOException {
        List<Run> runs = load("log.csv", "step,rank,loss\n1,8,3.1\n1,16,2.1\n2,8,3.0\n2,16,2.0\n");

        assertThat(runs).extracting(Run::name).containsExactlyInAnyOrder("rank=8", "rank=16");
    }

    @Test
    void thatNothingTellsRunsApartIsSaid() throws IOException {
        Run run = only("log.csv", "step,loss\n1,3.1\n1,2.1\n2,3.0\n2,2.0\n3,2.9\n3,1.9\n");

        assertThat(run.findings()).extracting(Finding::code).containsExactly(FindingCode.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "step,tag,value\n5,val/loss,2.2\n10,val/loss,2.1\n1,train/loss,2.0\n5,train/loss,1.9\n10,train/loss,1.8\n",
            "step,split,loss\n5,val,2.2\n10,val,2.1\n1,train,2.0\n5,train,1.9\n10,train,1.8\n",
            "step,split,loss,time\n1,train,2.0,1\n5,train,1.9,5\n10,train,1.8,10\n5,val,2.2,5\n10,val,2.1,10\n",
            """
            dir_name,step,tag,value
            train,1,loss,2.0
            train,5,loss,1.9
            train,10,loss,1.8
            validation,5,loss,2.2
            validation,10,loss,2.1
            """,
            """
            key,step,timestamp,value
            train/loss,1,1700000001,2.0
            train/loss,5,1700000005,1.9
            train/loss,10,1700000010,1.8
            val/loss,5,1700000005,2.2
            val/loss,10,1700000010,2.1
            """
    })
    void partsThatAreToldOneAfterTheOtherAreOneRun(String text) throws IOException {
        Run run = only("log.csv", text);

        assertThat(series(run, Metric.TRAIN_LOSS)).isEqualTo(of(1, 2.0, 5, 1.9, 10, 1.8));
        assertThat(series(run, Metric.VAL_LOSS)).isEqualTo(of(5, 2.2, 10, 2.1));
        assertThat(run.findings()).isEmpty();
    }
}
