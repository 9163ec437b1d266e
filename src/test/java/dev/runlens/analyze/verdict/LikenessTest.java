package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Setting;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
    @ParameterizedTest
    @CsvSource({
            "data/mine, data/mine, SAME",
            "./data/mine/, data/mine, SAME",
            "data//mine, data/mine, SAME",
            "data\\mine, data/mine, SAME",
            "/home/me/data/mine, data/mine, PERHAPS",
            "C:\\me\\data\\mine, data/mine, PERHAPS",
            "/data/mine, data/mine, PERHAPS",
            "project/data/mine, data/mine, PERHAPS",
            "/home/me/data/mine, /data/mine, DIFFERENT",
            "/home/me/data/mine, data/yours, DIFFERENT",
            "/home/me/mydata/mine, data/mine, DIFFERENT",
            "org/model, other/model, DIFFERENT",
            "Data, data, DIFFERENT"
    })
    void namesAreComparedByTheirPartsInBothOrders(String one, String other, Likeness likeness) {
        assertThat(Likeness.ofNames(one, other)).isEqualTo(likeness);
        assertThat(Likeness.ofNames(other, one)).isEqualTo(likeness);
    }

    @Test
    void numbersAndFlagsAreSameOrDifferent() {
        assertThat(of(new Setting.Whole(2), new Setting.Decimal(2.0))).isEqualTo(Likeness.SAME);
        assertThat(of(new Setting.Whole(2), new Setting.Whole(3))).isEqualTo(Likeness.DIFFERENT);
        assertThat(of(new Setting.Flag(true), new Setting.Flag(false))).isEqualTo(Likeness.DIFFERENT);
        assertThat(of(new Setting.Text("2"), new Setting.Whole(2))).isEqualTo(Likeness.DIFFERENT);
    }

    @Test
    void whatOneDoesNotSayIsUnknown() {
        Optional<Setting> known = Optional.of(new Setting.Whole(2));
        assertThat(Likeness.of(known, Optional.empty())).isEqualTo(Likeness.UNKNOWN);
        assertThat(Likeness.of(Optional.empty(), known)).isEqualTo(Likeness.UNKNOWN);
        assertThat(Likeness.of(Optional.empty(), Optional.empty())).isEqualTo(Likeness.UNKNOWN);
    }

    private static Likeness of(Setting one, Setting other) {
        return Likeness.of(Optional.of(one), Optional.of(other));
    }
}
