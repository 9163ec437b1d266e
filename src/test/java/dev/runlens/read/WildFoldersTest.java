package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Folders as they lie about, each read whole: what a tool, a tutorial or a loop of one's own leaves behind.
class WildFoldersTest {
    private static final Path WILD = Path.of("src/test/resources/wild");

    private static List<Run> runs(Path folder) {
        InputContent content = Formats.reader().read(folder, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }

    @ParameterizedTest
    @CsvSource({
            "build-nanogpt, build-nanogpt, 41, 3, 40, 1.1132, 40, 1.2132",
            "build-nanogpt-printed, build-nanogpt, 30, 3, 29, 1.1328, 20, 1.3424",
            "step-of-epoch, own loop, 15, 3, 1500, 1.1728, 1500, 1.2955",
            "json-behind-prefix, own loop, 10, 2, 100, 1.153, 100, 1.253",
            "printed-dictionaries, own loop, 10, 10, 100, 1.1667, 100, 1.2667",
            "modded-nanogpt, own loop, 20, 2, 20, 1.2102, 20, 1.3102",
            "pandas-index, csv, 20, 4, 200, 1.2357, 200, 1.3357",
            "log-history-csv, csv, 20, 2, 200, 1.2376, 200, 1.3376",
            "pytorch-imagenet, own loop, 15, 3, 1401, 1.2308, 1500, 1.42",
            "pytorch-cifar, own loop, 12, 0, 24000, 1.274, 0, 0",
            "pytorch-quickstart, own loop, 27, 3, 166464, 1.2566, 166464, 1.4399",
            "pytorch-mnist, own loop, 27, 3, 166400, 1.2912, 166400, 1.3792",
            "nested-json, jsonl, 10, 2, 500, 1.2763, 500, 1.3763",
            "a-file-for-each-part, csv, 40, 4, 400, 1.2913, 400, 1.3913",
            "json-for-each-part, jsonl, 20, 2, 100, 1.3335, 100, 1.4335",
            "keras-in-r, keras, 6, 6, 6, 1.3226, 6, 1.4226",
            "olmo, own loop, 10, 0, 100, 1.331, 0, 0",
            "ray-tune, csv, 10, 10, 10, 1.3448, 10, 1.4448",
            "fastai-csv, fastai, 8, 8, 7, 1.3856, 7, 1.4856",
            "german-spreadsheet, csv, 10, 10, 10, 1.3722, 10, 1.4722",
            "detectron2, own loop, 10, 0, 199, 1.418, 0, 0",
            "fairseq, own loop, 5, 5, 500, 1.417, 500, 1.5",
            "ms-swift-printed, ms-swift, 20, 0, 100, 1.4395, 0, 0",
            "model-card-without-its-comment, transformers, 4, 4, 4000, 0.0003, 4000, 0.4263",
            "llama-factory-yaml-elsewhere, llama-factory, 10, 0, 100, 1.4669, 0, 0"
    })
    void everyReportIsAPointOfOneRun(
            String name, String trainer, int train, int validation, long last, double loss, long lastVal, double val) {
        List<Run> runs = runs(WILD.resolve(name));
        assertThat(runs).hasSize(1);
        Series losses = runs.getFirst().series(Metric.TRAIN_LOSS);
        Series evaluations = runs.getFirst().series(Metric.VAL_LOSS);

        assertThat(runs.getFirst().identity().trainer().name()).isEqualTo(trainer);
        assertThat(List.of(losses.size(), evaluations.size())).containsExactly(train, validation);
        assertThat(losses.lastStep()).isEqualTo(last);
        assertThat(losses.lastValue()).isCloseTo(loss, within(1e-9));
        if (validation > 0) {
            assertThat(evaluations.lastStep()).isEqualTo(lastVal);
            assertThat(evaluations.lastValue()).isCloseTo(val, within(1e-9));
        }
    }

    @Test
    void inOneFolderTheyAreTheSameRuns() {
        assertThat(runs(WILD)).hasSize(25).allSatisfy(run -> assertThat(run.series(Metric.TRAIN_LOSS)).isNotNull());
    }
}
