package dev.runlens.analyze.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterCompletionTest {
    private final List<RunFacts> runs = SweepRuns.facts(
            SweepRuns.run("small lr", 1.5, "learning_rate", 1e-5, "lora_parameters.rank", 8, "optimizer", "adam"),
            SweepRuns.run("large lr", 1.4, "learning_rate", 3e-4, "lora_parameters.rank", 16, "optimizer", "adamw"),
            SweepRuns.run("run_a=1", 1.9, "learning_rate", 1e-4, "lora_parameters.rank", 16, "optimizer", "sgd"));

    @Test
    void namesOfFieldsAndTheirValuesAreCompleted() {
        assertThat(RunFilter.completions("lora_r", runs)).contains("lora_rank");
        assertThat(RunFilter.completions("small optim", runs)).containsExactly("small optimizer");
        assertThat(RunFilter.completions("optimizer = ad", runs))
                .containsExactly("optimizer = adam", "optimizer = adamw");
        assertThat(RunFilter.completions("name:l", runs)).containsExactly("name:\"large lr\"");
        assertThat(RunFilter.completions("", runs)).isEmpty();
        assertThat(RunFilter.completions("-", runs)).isEmpty();
        assertThat(RunFilter.completions("-optimiz", runs)).containsExactly("-optimizer");
        assertThat(RunFilter.completions("lr < ", runs)).isEmpty();
        assertThat(RunFilter.completions("optimizer = adam, s", runs)).containsExactly("optimizer = adam, sgd");
        assertThat(RunFilter.completions("name = \"large", runs)).containsExactly("name = \"large lr\"");
        assertThat(RunFilter.completions("name = \"large lr\"", runs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "x", "x, y", "x,y", ",", "foo, bar -baz!", "x data, mask_prompt off", "baz!", "-x", "=x", "a = b", "a:b",
            "12k",
            "10 %", "say \"hi\"", "\"", "\"\"", "\",\"", "'x'", "C:\\data\\x", "two\nlines", "a\tb", "a\u00a0b",
            "\u22120.5", "", " ", " x ", "true", "NaN", "[q_proj, v_proj]", "\ud83d\ude00", "\u0130"})
    void whatIsCompletedFindsTheRunsThatItWasMadeFrom(String value) {
        List<RunFacts> two = SweepRuns.facts(
                SweepRuns.run("one", 1.5, "data", value), SweepRuns.run("two", 1.4, "data", "nothing like it"));

        for (String operator : List.of("data = ", "data == ", "data:", "data = other, ")) {
            String completed = RunFilter.completions(operator, two).stream()
                    .filter(one -> !one.contains("nothing"))
                    .findFirst().orElseThrow();
            assertThat(two).as(completed).filteredOn(RunFilter.of(completed)::fits)
                    .extracting(RunFacts::name).contains("one");
        }
        assertThat(chosen(two, "data = " + RunFilter.written(value))).containsExactly("one");
        assertThat(chosen(two, "data != " + RunFilter.written(value))).containsExactly("two");
    }

    @ParameterizedTest
    @ValueSource(doubles = {
            0, -0.5, 1e-5, 1.0 / 3, -1e-300, 12000, 1e15, 123456789012345680.0, 1e300, Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY, Double.NaN})
    void numbersThatAreCompletedFindTheirRuns(double value) {
        List<RunFacts> two = SweepRuns.facts(SweepRuns.run("one", 1.5, "w", value),
                SweepRuns.run("two", 1.4, "w", 0.25));

        assertThat(RunFilter.completions("w = ", two).stream().map(words -> chosen(two, words)))
                .containsExactlyInAnyOrder(List.of("one"), List.of("two"));
    }

    @Test
    void namesOfSettingsThatHoldOperatorsAreFieldsInQuotes() {
        List<RunFacts> two = SweepRuns.facts(
                SweepRuns.run("one", 1.5, "my key: a", 1), SweepRuns.run("two", 1.4, "my key: a", 2));
        String field = RunFilter.completions("my", two).getFirst();

        assertThat(field).isEqualTo("\"my key: a\"");
        assertThat(RunFilter.completions("\"my k", two)).containsExactly(field);
        assertThat(chosen(two, field + " = 2")).containsExactly("two");
        assertThat(chosen(two, "-" + field + "=2")).containsExactly("one");
    }

    private static List<String> chosen(List<RunFacts> runs, String words) {
        return runs.stream().filter(RunFilter.of(words)::fits).map(RunFacts::name).toList();
    }
}
