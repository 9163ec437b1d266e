package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTextTest {
    @Test
    void numbersAreWrittenAsTheyAreTyped() {
        assertThat(SettingText.of(new Setting.Decimal(5e-6))).isEqualTo("5e-06");
        assertThat(SettingText.of(new Setting.Decimal(20))).isEqualTo("20");
        assertThat(SettingText.of(new Setting.Whole(10_000))).isEqualTo("10000");
    }

    @Test
    void flagsTextsAndNothingAreWords() {
        assertThat(SettingText.of(new Setting.Flag(true))).isEqualTo("on");
        assertThat(SettingText.of(new Setting.Flag(false))).isEqualTo("off");
        assertThat(SettingText.of(new Setting.Text("cosine"))).isEqualTo("cosine");
        assertThat(SettingText.of(new Setting.None())).isEqualTo("none");
    }

    @Test
    void listsWriteEachOfTheirMembers() {
        Setting list = new Setting.Items(List.of(new Setting.Decimal(1e-5), new Setting.Flag(true)));

        assertThat(SettingText.of(list)).isEqualTo("[1e-05, on]");
    }
}
