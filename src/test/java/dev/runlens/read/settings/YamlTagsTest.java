package dev.runlens.read.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A tag in YAML is a claim about the text behind it that need not hold.
class YamlTagsTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "!!int abc",
            "!!int ''",
            "!!int 1.5",
            "!!int 1e5",
            "!!int 0x",
            "!!int 0o9",
            "!!int --1",
            "!!float abc",
            "!!float ''",
            "!!float 1e",
            "!!float .",
            "!!bool maybe",
            "!!bool 1",
            "!!null something",
            "!!str 5",
            "!!binary '??'",
            "!!timestamp never",
            "!!set []",
            "!!omap [a]",
            "!own 7",
            "!<tag:yaml.org,2002:int> x"
    })
    void anyClaimGivesASetting(String value) throws IOException {
        assertThat(read(value)).containsKey("iters");
    }

    @Test
    void whatATextIsDecidesWhereTheTagIsWrong() throws IOException {
        assertThat(setting("!!int abc")).isEqualTo(new Setting.Text("abc"));
        assertThat(setting("!!int 1.5")).isEqualTo(new Setting.Decimal(1.5));
        assertThat(setting("!!bool maybe")).isEqualTo(new Setting.Text("maybe"));
        assertThat(setting("!!null something")).isEqualTo(new Setting.Text("something"));
    }

    @Test
    void aTagThatHoldsIsTaken() throws IOException {
        assertThat(setting("!!int 5")).isEqualTo(new Setting.Whole(5));
        assertThat(setting("!!int '5'")).isEqualTo(new Setting.Whole(5));
        assertThat(setting("!!float 5")).isEqualTo(new Setting.Decimal(5));
        assertThat(setting("!!str 5")).isEqualTo(new Setting.Text("5"));
        assertThat(setting("'5'")).isEqualTo(new Setting.Text("5"));
        assertThat(setting("!!bool true")).isEqualTo(new Setting.Flag(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!%a", "!%20 5", "!%0a [1]", "!a%20 {b: 1}", "!<%09x> 5"})
    void aTagOfWhiteSpaceIsNoYaml(String value) {
        assertThatThrownBy(() -> read(value)).isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("is not valid YAML");
    }

    private static Setting setting(String value) throws IOException {
        Sourced<Setting> setting = read(value).get("iters");
        assertThat(setting).isNotNull();
        return Objects.requireNonNull(setting).value();
    }

    private static Map<String, Sourced<Setting>> read(String value) throws IOException {
        byte[] text = ("model: x\niters: " + value + "\n").getBytes(StandardCharsets.UTF_8);
        return YamlSettings.read(new SourceInput(
                Path.of("config.yaml"), () -> Channels.newChannel(new ByteArrayInputStream(text)), text.length));
    }
}
