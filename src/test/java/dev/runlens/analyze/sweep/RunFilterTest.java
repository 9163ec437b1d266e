package dev.runlens.analyze.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunFilterTest {
    private final List<RunFacts> runs = SweepRuns.facts(
            SweepRuns.run("small lr", 1.5, "learning_rate", 1e-5, "lora_parameters.rank", 8, "optimizer", "adam"),
            SweepRuns.run("large lr", 1.4, "learning_rate", 3e-4, "lora_parameters.rank", 16, "optimizer", "adamw"),
            SweepRuns.run("run_a=1", 1.9, "learning_rate", 1e-4, "lora_parameters.rank", 16, "optimizer", "sgd"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "foo < 2|Unknown[field=foo]",
            "small foo = 2|Unknown[field=foo]",
            "lr < abc|NoNumber[words=abc]",
            "lr < 1e-4 rank >= many|NoNumber[words=many]",
            "optimizer > 1|NoNumber[words=optimizer]",
            "lr > 1|",
            "lr = abc|",
            "nobody|",
            "-foo = 2|",
            "lr < abc, 1e-9|",
            "lr <|"
    })
    void whatThereIsNotIsTheReasonWhyNothingFits(String words, String reason) {
        assertThat(RunFilter.of(words).reason(runs).map(Object::toString).orElse(null)).isEqualTo(reason);
    }

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
            "small optimizer =|small lr",
            "lr == 1e-5|small lr",
            "lr==1e-5|small lr",
            "rank = 8,|small lr",
            "rank = 8 , |small lr",
            "rank = 8,,16|small lr,large lr,run_a=1",
            "rank = 8, 16|small lr,large lr,run_a=1",
            "rank = ,|small lr,large lr,run_a=1",
            "rank = 8, \"|small lr",
            "rank != 8,|large lr,run_a=1",
            "optimizer = \"|small lr,large lr,run_a=1",
            "optimizer = \"adam\", sgd|small lr,run_a=1",
            "optimizer = sgd, \"adam\" small|small lr",
            "optimizer = \"adam, sgd\"|",
            "-|small lr,large lr,run_a=1",
            "-\"|small lr,large lr,run_a=1",
            "- |small lr,large lr,run_a=1",
            "small -|small lr",
            "\"optimizer\" = sgd|run_a=1",
            "rank = 16 and lr > 1e-4|large lr",
            "rank = 16 AND -large|run_a=1",
            "and|"
    })
    void wordsAndConditionsChooseRuns(String words, String chosen) {
        RunFilter filter = RunFilter.of(words);

        assertThat(runs.stream().filter(filter::fits).map(RunFacts::name))
                .containsExactlyElementsOf(chosen == null ? List.of() : List.of(chosen.split(",")));
    }

    @Test
    void aWordIsFoundInTheStatusToo() {
        String status = Objects.requireNonNull(runs.getFirst().run().analysis().statusLabel());
        assertThat(runs.getFirst().name()).doesNotContain(status);

        assertThat(runs).filteredOn(RunFilter.of(status.toUpperCase(Locale.ROOT))::fits).contains(runs.getFirst());
        assertThat(runs).filteredOn(RunFilter.of("-\"" + status + "\"")::fits).doesNotContain(runs.getFirst());
    }

    @Test
    void nothingTypedLetsEverythingPass() {
        assertThat(RunFilter.of("  ").isAll()).isTrue();
        assertThat(RunFilter.of("lr <").isAll()).isTrue();
        assertThat(RunFilter.of("lr").isAll()).isFalse();
        assertThat(runs).allMatch(RunFilter.of("")::fits);
    }

    @Test
    void aCommaBetweenQuotesBelongsToTheValue() {
        List<RunFacts> three = SweepRuns.facts(
                SweepRuns.run("one", 1.5, "data", "x"), SweepRuns.run("two", 1.5, "data", "x, y"),
                SweepRuns.run("three", 1.4, "data", "z"));

        assertThat(chosen(three, "data = \"x, y\"")).containsExactly("two");
        assertThat(chosen(three, "data = \"x, y\", z")).containsExactly("two", "three");
        assertThat(chosen(three, "data = z,\"x, y\",x")).containsExactly("one", "two", "three");
        assertThat(chosen(three, "data: \"x,")).containsExactly("two");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "mask_prompt = on|yes", "mask_prompt = true|yes", "mask_prompt = True|yes", "mask_prompt = yes|yes",
            "mask_prompt: true|yes", "mask_prompt = off|no", "mask_prompt = false|no", "mask_prompt: no|no",
            "mask_prompt != true|no", "-mask_prompt = true|no", "mask_prompt = true, false|yes,no"})
    void flagsAreAskedForAsFilesAndAsTheWindowWriteThem(String words, String chosen) {
        List<RunFacts> flags = SweepRuns.facts(
                SweepRuns.run("yes", 1.5, "mask_prompt", true), SweepRuns.run("no", 1.4, "mask_prompt", false));

        assertThat(chosen(flags, words)).containsExactly(chosen.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "w = \u22120.5|low", "w = -0.5|low", "w < \u22120.25|low", "w >= \u22125e\u221201|low,high", "w = 0.5|high",
            "w = +0.5|high", "w = .5|high", "w = 50%|high", "w = 50 %|high", "w = 50 % high|high",
            "w = 50 %, -50 %|low,high",
            "w = 50\u202f%|high", "w = \u221250\u202f%, 1|low", "iters = 12k|high", "iters = 12K|high",
            "iters > 1.5M|low",
            "iters: 0.012m|high", "iters = 12\u202f000|high", "iters = 12f|", "w = 0x1p-1|"})
    void numbersMayBeWrittenAsTheWindowWritesThem(String words, String chosen) {
        List<RunFacts> two = SweepRuns.facts(
                SweepRuns.run("low", 1.5, "w", -0.5, "iters", 2_000_000),
                SweepRuns.run("high", 1.4, "w", 0.5, "iters", 12_000));

        assertThat(chosen(two, words))
                .containsExactlyElementsOf(chosen == null ? List.of() : List.of(chosen.split(",")));
    }

    @Test
    void theGapIsInPercentWithAndWithoutTheSign() {
        List<RunFacts> two = SweepRuns.facts(withGap("near", 1.05), withGap("far", 1.5));

        for (String ten : List.of("10", "10%", "10 %", "10\u202f%")) {
            assertThat(chosen(two, "gap > " + ten)).as(ten).containsExactly("far");
            assertThat(chosen(two, "GAP < " + ten)).as(ten).containsExactly("near");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "baz!|foo, bar -baz!", "-baz!|plain", "baz! |foo, bar -baz!", "name = \"foo, bar -baz!\"|foo, bar -baz!",
            "w !|plain", "w =|plain", "-w !|foo, bar -baz!;plain", "loss !|foo, bar -baz!;plain",
            "baz! bar|foo, bar -baz!"})
    void aSignBehindWhatIsNoFieldIsPartOfAWord(String words, String chosen) {
        List<RunFacts> two = SweepRuns.facts(SweepRuns.run("foo, bar -baz!", 1.5), SweepRuns.run("plain", 1.4, "w", 1));

        assertThat(chosen(two, words)).containsExactly(chosen.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "w = 0.5|half", "w != 0.5|whole", "w \u2260 0.5|whole", "w < 9|half,whole", "-w = 0.5|whole,unknown",
            "-w != 0.5|half,unknown", "-w < 9|unknown"})
    void aValueThatIsMissingIsNeitherEqualNorDifferent(String words, String chosen) {
        List<RunFacts> three = SweepRuns.facts(
                SweepRuns.run("half", 1.5, "w", 0.5), SweepRuns.run("whole", 1.4, "w", 1),
                SweepRuns.run("unknown", 1.6));

        assertThat(chosen(three, words)).containsExactly(chosen.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"value%d,", "value%d , ", "\"value, %d\",", "value%d ", "a%d=", "!", "\"", "\"\"", "-",
            " = ", "% "})
    void whatIsPastedMayBeLong(String one) {
        StringBuilder pasted = new StringBuilder("optimizer = sgd,");
        for (int i = 0; i < 20_000; i++) {
            pasted.append(one.replace("%d", Integer.toString(i)));
        }
        String words = pasted.toString();

        assertThatCode(() -> chosen(runs, words)).doesNotThrowAnyException();
        assertThatCode(() -> RunFilter.completions(words, runs)).doesNotThrowAnyException();
        assertThatCode(() -> chosen(runs, words.substring("optimizer = sgd,".length()))).doesNotThrowAnyException();
    }

    @Test
    void aPercentSignApartFromItsNumberIsPartOfWordsToo() {
        List<RunFacts> two = SweepRuns.facts(
                SweepRuns.run("one", 1.5, "share", "10 %"), SweepRuns.run("two", 1.4, "share", "10%"));

        assertThat(chosen(two, "share = 10 %")).containsExactly("one");
        assertThat(chosen(two, "share = 10%")).containsExactly("two");
        assertThat(chosen(two, "share = 10 %, 10%")).containsExactly("one", "two");
    }

    @Test
    void oneOfThousandsOfValuesIsFound() {
        String many = IntStream.range(0, 20_000).mapToObj(i -> "name " + i).map(RunFilter::written)
                .collect(Collectors.joining(", "));

        assertThat(chosen(runs, "optimizer = " + many + ", sgd")).containsExactly("run_a=1");
    }

    private static Run withGap(String name, double loss) {
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(2, 1), Metric.VAL_LOSS, Runs.every10(2, loss)),
                List.of(), Runs.finals(1, loss), Progress.UNKNOWN);
        return Runs.run(name, "mlx-lm", Configuration.NONE, history);
    }

    private static List<String> chosen(List<RunFacts> runs, String words) {
        return runs.stream().filter(RunFilter.of(words)::fits).map(RunFacts::name).toList();
    }
}
