package dev.runlens.analyze.answers.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharedRunsTest {
    private static int[] of(String said, String wanted, int orders) {
        return SharedRuns.of(said.codePoints().toArray(), wanted.codePoints().toArray(), orders);
    }

    /// a, b, r, a against r, a, b: three characters, then ab and ra.
    @Test
    void runsOfEachLengthAreCounted() {
        assertThat(of("abra", "rab", 3)).containsExactly(3, 2, 0);
    }

    @Test
    void aRunCountsAsOftenAsBothTextsHaveIt() {
        assertThat(of("aaaa", "aa", 2)).containsExactly(2, 1);
        assertThat(of("aa", "aaaa", 2)).containsExactly(2, 1);
    }

    @Test
    void charactersBeyondTheFirstPlaneAreOne() {
        assertThat(of("\ud83d\ude00\ud83d\ude00", "x\ud83d\ude00", 2)).containsExactly(1, 0);
        assertThat(of("\udbff\udfff", "\udbff\udfff", 1)).containsExactly(1);
    }

    @Test
    void textsWithoutCharactersShareNothing() {
        assertThat(of("", "abc", 0)).isEmpty();
    }

    @Test
    void itIsWhatStrikingOutOneRunAfterTheOtherCounts() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            String said = text(random);
            String wanted = text(random);
            int orders = Math.min(6, Math.min(said.length(), wanted.length()));
            int[] expected = new int[orders];
            for (int order = 1; order <= orders; order++) {
                List<String> left = new ArrayList<>();
                for (int i = 0; i + order <= wanted.length(); i++) {
                    left.add(wanted.substring(i, i + order));
                }
                for (int i = 0; i + order <= said.length(); i++) {
                    expected[order - 1] += left.remove(said.substring(i, i + order)) ? 1 : 0;
                }
            }
            assertThat(of(said, wanted, orders)).as("%s, %s", said, wanted).isEqualTo(expected);
        }
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            text.append((char) ('a' + random.nextInt(3)));
        }
        return text.toString();
    }
}
