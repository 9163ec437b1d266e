package dev.runlens.read.mlx.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.run.Finding;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The table that mlx-lm prints since June 2026.
class TableLogTest {
    private static final String ESC = "\u001b";
    private static final String HEADER = "  " + ESC + "[1miter   train_loss     tok/s     tokens" + ESC + "[0m";

    private static final List<String> PANEL = List.of(
            ESC + "[34m╭─" + ESC + "[0m " + ESC + "[1;35mmlx_lm.lora" + ESC + "[0m ──────────────╮",
            "│    model           mlx-community/Llama-3.2-1B-Instruct-bf16 │",
            "│    type            lora · 16 layers · rank 8                │",
            "│    dataset         data                                     │",
            "│    optimizer       adamw · lr 1.0e-05                       │",
            "│    batch · iters   4 · 1,000                                │",
            "│    max seq         2,048                                    │",
            "╰─────────────────────────────────────────────────────────────╯",
            "Trainable parameters: 0.579% (9.961M/1720.575M)");

    @Test
    void rowsGiveLossesSpeedsAndTokensExactlyWithTheirLines() {
        LoggedTraining training = Logs.training(
                HEADER,
                "     1    val 2.499    22.83s",
                "  " + ESC + "[38;5;244m 100" + ESC + "[0m    " + ESC + "[1;32m2.350 ▼" + ESC + "[0m    " + ESC
                        + "[1m2,235" + ESC + "[0m    " + ESC + "[38;5;244m123.4k" + ESC + "[0m",
                "   200    2.360 ▲      987    246.8k",
                "   300      nan ▲    4,235   1,370.2k",
                "   300    val   inf    1.00s",
                " 12000    0.250 ▼      inf    999.9k");

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("100=2.35 200=2.36 300=NaN 12000=0.25");
        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("100=2235.0 200=987.0 300=4235.0 12000=Infinity");
        assertThat(points(training, Metric.TRAINED_TOKENS))
                .isEqualTo("100=123400.0 200=246800.0 300=1370200.0 12000=999900.0");
        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("1=2.499 300=Infinity");
        assertThat(points(training, Metric.VAL_TIME_SEC)).isEqualTo("1=22.83 300=1.0");
        assertThat(training.series(Metric.TRAIN_LOSS).line(1)).isEqualTo(4);
        assertThat(training.series(Metric.LEARNING_RATE).isEmpty()).isTrue();
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void savesAndTheFullBarAreUnderstood() {
        LoggedTraining training = Logs.training(
                HEADER,
                "   500    2.350 ▼    2,235    123.4k",
                "  " + ESC + "[1;32msave" + ESC + "[0m  " + ESC + "[38;5;244m0000500_adapters.safetensors" + ESC
                        + "[0m",
                ESC + "[1;34mtrain" + ESC + "[0m " + ESC + "[34m██████████████████████████████" + ESC + "[0m " + ESC
                        + "[1;34m100%" + ESC + "[0m " + ESC + "[38;5;244m·" + ESC + "[0m " + ESC + "[1;34m1,000" + ESC
                        + "[0m" + ESC + "[38;5;244m/1,000" + ESC + "[0m");

        assertThat(training.saves()).containsExactly(new LoggedTraining.Save(500, "0000500_adapters.safetensors", 3));
        assertThat(training.ending().finished()).isTrue();
        assertThat(training.header().planned()).hasValue(1000);
    }

    @Test
    void barThatIsNotFullTellsThePlanButNotTheEnd() {
        LoggedTraining training = Logs.training(
                HEADER, "   100    2.350 ▼    2,235    123.4k", "train ██████████░░░░░░░░░░  45% · 135/300");

        assertThat(training.ending().finished()).isFalse();
        assertThat(training.header().planned()).hasValue(300);
    }

    @Test
    void fullBarOfAnEvaluationDoesNotEndTheTraining() {
        LoggedTraining training = Logs.training(
                HEADER,
                "   100    2.350 ▼    2,235    123.4k",
                "val   ██████████ 100% · 10/10 ",
                "test  ███ 100% · 5/5");

        assertThat(training.ending().finished()).isFalse();
        assertThat(training.header().planned()).isEmpty();
    }

    @Test
    void panelGivesSettingsByTheirDocumentedNamesWithTheirLines() {
        LoggedTraining training = Logs.training(String.join("\n", PANEL), HEADER,
                "   100    2.350 ▼    2,235    123.4k");
        Hyperparameters stated = training.header().stated();

        assertThat(stated.text("model")).hasValue("mlx-community/Llama-3.2-1B-Instruct-bf16");
        assertThat(stated.text("fine_tune_type")).hasValue("lora");
        assertThat(stated.whole("num_layers")).hasValue(16);
        assertThat(stated.whole("lora_rank")).hasValue(8);
        assertThat(stated.text("data")).hasValue("data");
        assertThat(stated.text("optimizer")).hasValue("adamw");
        assertThat(stated.number("learning_rate")).hasValue(1e-5);
        assertThat(stated.whole("batch_size")).hasValue(4);
        assertThat(stated.whole("iters")).hasValue(1000);
        assertThat(stated.whole("max_seq_length")).hasValue(2048);
        assertThat(stated.sourced("lora_rank").orElseThrow().origin()).hasToString("train.log:3");
        assertThat(training.header().planned()).hasValue(1000);
        assertThat(training.header().line()).isEqualTo(1);
    }

    @Test
    void panelWithoutARateOrRankLeavesThemUnknown() {
        LoggedTraining training = Logs.training(
                "╭─ mlx_lm.lora ───────────────╮",
                "│    type         full · 16 layers        │",
                "│    optimizer    muon · lr schedule      │",
                "╰─────────────────────────────╯",
                HEADER,
                "   100    2.350 ▼    2,235    123.4k");

        assertThat(training.header().stated().names()).containsExactly("fine_tune_type", "num_layers", "optimizer");
    }

    @Test
    void valueThatGoesOnInTheNextRowOfThePanelIsPutTogether() {
        LoggedTraining training = Logs.training(
                "╭─ mlx_lm.lora ───────────────╮",
                "│    model     mlx-community/Llama-3.2-1B- │",
                "│              Instruct-bf16               │",
                "│    type      lora · 16 layers ·          │",
                "│              rank 8                      │",
                "╰─────────────────────────────╯",
                HEADER,
                "   100    2.350 ▼    2,235    123.4k");

        assertThat(training.header().stated().text("model")).hasValue("mlx-community/Llama-3.2-1B-Instruct-bf16");
        assertThat(training.header().stated().whole("lora_rank")).hasValue(8);
    }

    @Test
    void rowsThatShareTheirLineWithBarsAndCursorMovementsAreFound() {
        String bar = "\r" + ESC + "[2K" + ESC + "[1A" + ESC + "[2Ktrain ░░░░  0% ·     0/300\r";
        LoggedTraining training = Logs.training(
                HEADER,
                bar + ESC + "[2K" + "  " + "     1    val 5.367    0.15s\r",
                bar + "    10    4.979 ▼    14,231    2.8k\r",
                "2026-06-10 10:00:00 [1/train/2 (pid 3)]     20    4.711 ▼    14,637    5.8k");

        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("1=5.367");
        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("10=4.979 20=4.711");
        assertThat(training.series(Metric.TRAIN_LOSS).line(0)).isEqualTo(3);
    }

    @Test
    void rowThatWasCutInTheMiddleOfALogKeepsWhatIsWhole() {
        LoggedTraining training = Logs.training(HEADER, "   100    2.350 ▼    2,235 Traceback", "   200    2.250 ▼");

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("100=2.35 200=2.25");
        assertThat(points(training, Metric.TOKENS_PER_SEC)).isEqualTo("100=2235.0");
        assertThat(training.findings())
                .extracting(Finding::message)
                .containsExactly("The end of a row of the table is not understood.");
    }

    @Test
    void proseWithNumbersAndTheWordsOfTheTableIsNoRow() {
        SourceContent.Log log = Logs.read(String.join(
                "\n",
                HEADER,
                "   100    2.350 ▼    2,235    123.4k",
                "in 2024  val 3.4 was usual",
                "a ▲ b",
                "100 2.350 ▼ 1 2k",
                "  save  the whales",
                "we train ███ hard: 5% of 3/4",
                ""));

        assertThat(points(log.trainings().get(0), Metric.TRAIN_LOSS)).isEqualTo("100=2.35");
        assertThat(log.trainings().get(0).series(Metric.VAL_LOSS).isEmpty()).isTrue();
        assertThat(log.trainings().get(0).saves()).isEmpty();
        assertThat(log.trainings().get(0).ending().finished()).isFalse();
    }

    private static String points(LoggedTraining training, Metric metric) {
        return Logs.points(training.series(metric));
    }
}
