package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Folders with nothing but what a tool printed, from path to run.
class PrintedInTheWildTest {
    private static final Path CASES = Path.of("src/test/resources/cases");

    private static Run only(String name) {
        InputContent content = Formats.reader().read(CASES.resolve(name), ReadProgress.NONE);
        List<Run> runs = Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
            "keras-console, keras console, 15, 15, 15, 0.3133",
            "kohya-console, kohya, 400, 0, 400, 0.126",
            "diffusers-console, diffusers, 300, 0, 300, 0.104",
            "megatron-console, megatron, 10, 5, 1000, 1.571348",
            "minimind-console, minimind, 20, 0, 1000, 2.1052",
            "torchtitan-console, torchtitan, 31, 0, 300, 1.7987"
    })
    void everyReportIsAPoint(String name, String trainer, int train, int validation, long last, double loss) {
        Run run = only(name);
        Series losses = run.series(Metric.TRAIN_LOSS);

        assertThat(run.identity().trainer().name()).isEqualTo(trainer);
        assertThat(losses.size()).isEqualTo(train);
        assertThat(run.series(Metric.VAL_LOSS).size()).isEqualTo(validation);
        assertThat(losses.lastStep()).isEqualTo(last);
        assertThat(losses.lastValue()).isEqualTo(loss);
    }

    @Test
    void aLogThatKaggleGivesOfANotebookIsWhatWasPrinted() {
        Run reports = only("kaggle-kernel-log");
        InputContent bars = Formats.reader().read(Path.of("src/test/resources/formats/kaggle"), ReadProgress.NONE);

        assertThat(reports.series(Metric.TRAIN_LOSS).size()).isEqualTo(20);
        assertThat(reports.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(200);
        assertThat(reports.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(0.8275);
        assertThat(bars.sources()).hasSize(1);
        assertThat(((SourceContent.Log) bars.sources().getFirst()).trainer().name()).isEqualTo("keras console");
    }

    @Test
    void partsOfALossAreAddedUpAndSettingsStandBesideThem() {
        Run detect = only("ultralytics-results-csv");
        Run segment = only("../formats/ultralytics");

        assertThat(detect.identity().trainer().name()).isEqualTo("ultralytics");
        assertThat(detect.series(Metric.TRAIN_LOSS).size()).isEqualTo(30);
        assertThat(detect.series(Metric.VAL_LOSS).size()).isEqualTo(30);
        assertThat(detect.hyperparameters().text("model")).contains("yolo11n.pt");
        assertThat(detect.hyperparameters().whole("epochs")).hasValue(30);
        assertThat(detect.hyperparameters().whole("batch_size")).hasValue(16);
        assertThat(segment.series(Metric.TRAIN_LOSS).valuesCopy()).containsExactly(6, 5.25, 4.75);
        assertThat(segment.series(Metric.VAL_LOSS).valuesCopy()).containsExactly(4.75, 4.5, 3.75);
        assertThat(segment.series(Metric.of("train/seg_loss")).valuesCopy()).containsExactly(2.5, 2.25, 2);
        assertThat(segment.hyperparameters().number("learning_rate")).hasValue(0.01);
    }

    @Test
    void theYamlThatLlamaFactoryWasGivenIsKnownByWhatItSays() {
        Run sft = only("llamafactory-input-yaml");

        assertThat(only("llamafactory-yaml").hyperparameters().whole("lora_rank")).hasValue(8);
        assertThat(sft.hyperparameters().text("model")).contains("acme/base-7b");
        assertThat(sft.hyperparameters().number("learning_rate")).hasValue(1e-4);
        assertThat(sft.hyperparameters().whole("grad_accumulation_steps")).hasValue(8);
        assertThat(sft.hyperparameters().whole("max_seq_length")).hasValue(1024);
        assertThat(sft.series(Metric.VAL_LOSS).size()).isEqualTo(4);
    }

    @Test
    void whatLitgptSavesBesideItsWeightsIsOfTheFolderAboveThem() {
        Run run = only("../formats/litgpt/out/finetune/lora");

        assertThat(run.name()).isEqualTo("lora");
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(0.0002);
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(4);
        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(8);
        assertThat(run.hyperparameters().whole("steps_per_eval")).hasValue(100);
        assertThat(run.hyperparameters().names()).doesNotContain("access_token");
    }

    @Test
    void aDatabaseOfGoodseedIsOneRun() {
        Run run = only("../formats/goodseed");

        assertThat(run.identity().trainer().name()).isEqualTo("goodseed");
        assertThat(run.name()).isEqualTo("warmup study");
        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(6);
        assertThat(run.series(Metric.VAL_LOSS).valuesCopy()).containsExactly(2.375, 2, 1.875);
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(32);
        assertThat(run.hyperparameters().names()).doesNotContain("api_key");
        assertThat(run.findings()).extracting(finding -> finding.code()).contains(FindingCode.SKIPPED_LINE);
    }

    @Test
    void aRecordFileOfSwanlabIsOneRunWithoutTheFiguresOfTheMachine() {
        Run run = only("../formats/swanlab/record");

        assertThat(run.identity().trainer().name()).isEqualTo("swanlab");
        assertThat(run.name()).isEqualTo("quiet-swan");
        assertThat(run.series(Metric.TRAIN_LOSS).stepsCopy()).containsExactly(10, 20, 30, 40, 50, 60);
        assertThat(run.series(Metric.TRAIN_LOSS).valuesCopy()).containsExactly(2.5, 2.25, 2, 1.75, 1.5, 1.25);
        assertThat(run.series(Metric.VAL_LOSS).valuesCopy()).containsExactly(2.5, 2, 1.5);
        assertThat(run.series(Metric.of("train/zero")).valuesCopy()).containsExactly(0);
        assertThat(run.history().metrics()).hasSize(3);
        assertThat(run.history().progress().state()).isEqualTo(Progress.State.FINISHED);
    }

    @Test
    void aRecordFileOfAnotherVersionOfSwanlabSaysSo(@TempDir Path folder) throws IOException {
        Path file = CASES.resolve("../formats/swanlab/record/run-20260105-abc123/run-abc123.swanlab");
        byte[] bytes = Files.readAllBytes(file);
        bytes[6] = 9;
        Path other = Files.write(folder.resolve("run-x.swanlab"), bytes);

        assertThat(Formats.reader().read(other, ReadProgress.NONE).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("version 9", "CSV"));
    }

    @Test
    void whatKohyaSaysBeforehandIsWhatTheRunWasTo() {
        Run run = only("kohya-console");

        assertThat(run.hyperparameters().whole("batch_size")).hasValue(2);
        assertThat(run.hyperparameters().whole("num_train_epochs")).hasValue(4);
        assertThat(run.history().progress().planned()).hasValue(400);
    }
}
