package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void wordsThatMostOfManyBeginWithAreLeftOutBesideOneThatBeginsOtherwise() {
        List<String> alike = List.of("smol-3b_r8", "smol-3b_r16", "smol-3b_r32", "smol-3b_r64", "smol-3b_r128");
        List<String> names = new ArrayList<>(alike);
        names.add("baseline");
        ShortNames shorter = ShortNames.of(names);
        assertThat(names).extracting(shorter::get)
                .containsExactly("r8", "r16", "r32", "r64", "r128", "baseline");

        names.set(5, "r64");
        ShortNames twice = ShortNames.of(names);
        assertThat(names).as("one would be called as another is").extracting(twice::get)
                .containsExactlyElementsOf(names);
        List<String> few = List.of("smol-3b_r8", "smol-3b_r16", "baseline");
        assertThat(few).as("of few none is the exception").extracting(ShortNames.of(few)::get)
                .containsExactlyElementsOf(few);
    }

    @ParameterizedTest
    @CsvSource({"only_run"})
    void aSingleNameStaysWhole(String name) {
        assertThat(ShortNames.of(List.of(name)).get(name)).isEqualTo(name);
        assertThat(ShortNames.of(List.of()).get(name)).isEqualTo(name);
    }

    @Test
    void whatTellsLongNamesApartIsNotLeftOut() {
        List<String> names = List.of(
                "mistral-7b-instruct-dora-rank-32-summaries-v1-final-really",
                "mistral-7b-instruct-dora-rank-32-summaries-v2-final-really",
                "llama-with-a-name-that-is-longer-than-there-is-room-for-it",
                "short");
        ShortNames fitted = ShortNames.of(names);

        List<String> shown = names.stream().map(name -> fitted.fitted(name, 18)).toList();
        assertThat(shown).doesNotHaveDuplicates().allMatch(name -> name.length() <= 18);
        assertThat(shown.get(0)).contains("1");
        assertThat(shown.get(1)).contains("2");
        assertThat(shown.get(2)).isEqualTo(ShortNames.middle(names.get(2), 18));
        assertThat(shown.get(3)).isEqualTo("short");
    }

    @Test
    void namesThatAllFitStayWholeAndElseAllGoWithoutTheCommonWords() {
        List<String> names = List.of("SmolLM3-3B_lr1e-4_r16_s1", "SmolLM3-3B_lr2e-4_r8_s1", "SmolLM3-3B_lr5e-5_r8_s12");
        ShortNames fitted = ShortNames.whole(names);

        assertThat(names).extracting(name -> fitted.fitted(name, 24)).isEqualTo(names);
        assertThat(names)
                .extracting(name -> fitted.fitted(name, 23))
                .containsExactly("lr1e-4_r16_s1", "lr2e-4_r8_s1", "lr5e-5_r8_s12");
    }

    @Test
    void longNamesAreShortenedInsideOfASentence() {
        List<String> names = List.of("mistral-7b-instruct-summaries-v1", "mistral-7b-instruct-summaries-v2", "llama");
        String said = ShortNames.whole(names)
                .inText("mistral-7b-instruct-summaries-v2 is better than mistral-7b-instruct-summaries-v1, not llama",
                        14);

        assertThat(said).matches("mist\\S*v?2 is better than mist\\S*v?1, not llama");
        assertThat(said.length()).isLessThan(60);
    }

    @Test
    void namesThatDifferInMoreThanThereIsRoomForAreStillShort() {
        List<String> names = List.of("a" + "b".repeat(60) + "z", "a" + "c".repeat(60) + "z",
                "a" + "b".repeat(61) + "z");
        ShortNames fitted = ShortNames.whole(names);

        assertThat(names).allSatisfy(name -> assertThat(fitted.fitted(name, 14)).hasSizeLessThanOrEqualTo(14));
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 14, 18})
    void noTwoRunsOfASweepReadTheSame(int most) {
        List<String> names = new ArrayList<>();
        for (String rate : List.of("1e-05", "3e-05", "0.0001", "0.0003", "0.001")) {
            for (int rank : new int[] {4, 8, 16, 32}) {
                names.add("lr" + rate + "_r" + rank + "_s0");
                names.add("lr" + rate + "_r" + rank + "_s1");
            }
        }
        names.add("grow");
        ShortNames fitted = ShortNames.whole(names);

        List<String> shown = names.stream().map(name -> fitted.fitted(name, most)).toList();

        assertThat(shown).doesNotHaveDuplicates().allMatch(name -> name.length() <= most);
    }

    @Test
    void theWordsInWhichTheRunsOfASweepDifferAreKept() {
        ShortNames fitted = ShortNames.whole(
                List.of("lr0.0001_r8_warmup_s0", "lr0.0001_r32_warmup_s0", "lr0.001_r8_warmup_s0", "grow"));

        assertThat(fitted.fitted("lr0.0001_r8_warmup_s0", 17)).isEqualTo("lr0.0001_r8…s0");
        assertThat(fitted.fitted("lr0.0001_r32_warmup_s0", 17)).isEqualTo("lr0.0001_r32…s0");
        assertThat(fitted.fitted("lr0.001_r8_warmup_s0", 17)).isEqualTo("lr0.001_r8…s0");
        assertThat(fitted.fitted("lr0.0001_r32_warmup_s0", 12)).isEqualTo("lr0.0001_r32");
    }

    @Test
    void namesThatDifferInNothingThereIsRoomForAreNotTheSame() {
        String long1 = "a" + "b".repeat(60) + "z";
        List<String> names = List.of(long1, "a" + "b".repeat(61) + "z", "a" + "b".repeat(62) + "z");
        ShortNames fitted = ShortNames.whole(names);

        assertThat(names).extracting(name -> fitted.fitted(name, 14)).doesNotHaveDuplicates();
    }
}
