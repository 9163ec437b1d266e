package dev.runlens.analyze.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunFilterTest {
    private final List<RunFacts> runs = SweepRuns.facts(
            SweepRuns.run("small lr", 1.5, "learning_rate", 1e-5, "lora_parameters.rank", 8, "optimizer", "adam"),
            SweepRuns.run("large lr", 1.4, "learning_rate", 3e-4, "lora_parameters.rank", 16, "optimizer", "adamw"),
            SweepRuns.run("run_a=1", 1.9, "learning_rate", 1e-4, "lora_parameters.rank", 16, "optimizer", "sgd"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "lr|small lr,large lr",
            "LARGE|large lr",
            "lora_rank = 16|large lr,run_a=1",
            "lora_rank=16 lr|large lr",
            "rank = 8|small lr",
            "rank: 8|small lr",
            "rank: 1|",
            "lr > 1e-4|large lr",
            "lr > optimizer|",
            "optimizer > 1|",
            "-\"small lr\"|large lr,run_a=1",
            "LR = 1e-5|small lr",
            "lr < 1e-4|small lr",
            "lr <= 1e-4|small lr,run_a=1",
            "learning_rate ≥ 0.0001|large lr,run_a=1",
            "lr = 1e-5, 3e-4|small lr,large lr",
            "lr = 1e-5,3e-4|small lr,large lr",
            "lora_rank != 16|small lr",
            "-lora_rank=16|small lr",
            "-small|large lr,run_a=1",
            "optimizer: adam|small lr,large lr",
            "optimizer = adam|small lr",
            "optimizer = ADAMW|large lr",
            "name: \"large lr\"|large lr",
            "\"small lr\"|small lr",
            "loss < 1.6|small lr,large lr",
            "best_at = 30|small lr,large lr,run_a=1",
            "a=1|run_a=1",
            "nobody = 3|",
            "lr <|small lr,large lr,run_a=1",
            "small optimizer =|small lr"
    })
    void wordsAndConditionsChooseRuns(String words, String chosen) {
        RunFilter filter = RunFilter.of(words);

        assertThat(runs.stream().filter(filter::fits).map(RunFacts::name))
                .containsExactlyElementsOf(chosen == null ? List.of() : List.of(chosen.split(",")));
    }

    @Test
    void nothingTypedLetsEverythingPass() {
        assertThat(RunFilter.of("  ").isAll()).isTrue();
        assertThat(RunFilter.of("lr <").isAll()).isTrue();
        assertThat(RunFilter.of("lr").isAll()).isFalse();
        assertThat(runs).allMatch(RunFilter.of("")::fits);
    }

    @Test
    void namesOfFieldsAndTheirValuesAreCompleted() {
        assertThat(RunFilter.completions("lora_r", runs)).contains("lora_rank");
        assertThat(RunFilter.completions("small optim", runs)).containsExactly("small optimizer");
        assertThat(RunFilter.completions("optimizer = ad", runs))
                .containsExactly("optimizer = adam", "optimizer = adamw");
        assertThat(RunFilter.completions("name:l", runs)).containsExactly("name:\"large lr\"");
        assertThat(RunFilter.completions("", runs)).isEmpty();
    }
}
