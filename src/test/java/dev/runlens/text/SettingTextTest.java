package dev.runlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    void whatWasNotStatedOrNotObeyedIsWordedInOnePlace() throws IOException {
        assertThat(SettingText.assumed("8")).isEqualTo("8 (default)");
        assertThat(SettingText.instead("16", "8")).isEqualTo("16 (used: 8)");
        assertThat(SettingText.instead(new Setting.Whole(8), new Origin.ToolDefault("mlx-lm")))
                .isEqualTo("used: 8, default of mlx-lm");
        Set<String> sayers = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(one -> one.toString().matches(".*[.](java|properties)")).toList()) {
                if (Pattern.compile("[=( ]used: |[} ][(]default[)]").matcher(withoutComments(file)).find()) {
                    sayers.add(file.getFileName().toString());
                }
            }
        }
        assertThat(sayers).containsExactly("statements.properties");
    }

    private static String withoutComments(Path file) throws IOException {
        return Pattern.compile("^ *///.*$", Pattern.MULTILINE).matcher(Files.readString(file)).replaceAll("");
    }

    @Test
    void listsWriteEachOfTheirMembers() {
        Setting list = new Setting.Items(List.of(new Setting.Decimal(1e-5), new Setting.Flag(true)));

        assertThat(SettingText.of(list)).isEqualTo("[1e-05, on]");
    }
}
