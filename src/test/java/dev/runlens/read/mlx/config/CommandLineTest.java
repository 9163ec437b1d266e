package dev.runlens.read.mlx.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
    @Test
    void optionsAreSettingsUnderTheNamesOfAConfiguration() {
        assertThat(CommandLine.settings(
                "--model acme/tiny --train --batch-size 1 --learning-rate=4e-5 --lora-layers 8 -c my.yaml"))
                        .containsOnly(
                                entry("model", new Setting.Text("acme/tiny")),
                                entry("train", new Setting.Flag(true)),
                                entry("batch_size", new Setting.Whole(1)),
                                entry("learning_rate", new Setting.Decimal(4e-5)),
                                entry("num_layers", new Setting.Whole(8)),
                                entry("config", new Setting.Text("my.yaml")));
    }

    @Test
    void aQuotedValueIsOneWord() {
        assertThat(CommandLine.settings("--data 'my notes' --model \"a b\""))
                .containsOnly(entry("data", new Setting.Text("my notes")), entry("model", new Setting.Text("a b")));
    }

    @Test
    void whatIsNoOptionOfTheTrainerIsLeftOut() {
        assertThat(CommandLine.settings("--frobnicate 3 --train > train.log 2>&1"))
                .containsOnly(entry("train", new Setting.Flag(true)));
    }

    private static Map.Entry<String, Setting> entry(String name, Setting value) {
        return Map.entry(name, value);
    }
}
