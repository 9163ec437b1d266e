package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTest {
    @ParameterizedTest
    @CsvSource({
        "tiny-llama_run3, tiny-llama_run4, run3, run4",
        "tiny-llama-lr5e-4, tiny-llama-lr3e-3, lr5e-4, lr3e-3",
        "run-1, run-2, run-1, run-2",
        "a/x1, a/y2, x1, y2",
        "same, different, same, different",
        "run, run_b, run, run_b",
        "model_a1, model_, model_a1, model_"
    })
    void wordsThatAllNamesBeginWithAreLeftOut(String one, String other, String shortOne, String shortOther) {
        ShortNames names = ShortNames.of(List.of(one, other));
        assertThat(names.get(one)).isEqualTo(shortOne);
        assertThat(names.get(other)).isEqualTo(shortOther);
    }

    @ParameterizedTest
    @CsvSource({
        "short, 10, short",
        "exactly-10, 10, exactly-10",
        "a-very-long-name-of-a-run, 9, a-ve…-run",
        "😀😀😀😀😀😀, 5, 😀😀…😀😀"
    })
    void theMiddleOfALongNameIsLeftOut(String name, int most, String expected) {
        assertThat(ShortNames.middle(name, most)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"only_run"})
    void aSingleNameStaysWhole(String name) {
        assertThat(ShortNames.of(List.of(name)).get(name)).isEqualTo(name);
        assertThat(ShortNames.of(List.of()).get(name)).isEqualTo(name);
    }
}
