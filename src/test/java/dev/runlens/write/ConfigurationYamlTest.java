package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.run.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationYamlTest {
    @Test
    void nestedNamesBecomeMappingsAndNumbersStayNumbers() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        settings.put("learning_rate", new Setting.Decimal(1e-5));
        settings.put("lora_parameters.rank", new Setting.Whole(8));
        settings.put("iters", new Setting.Whole(600));
        settings.put("lora_parameters.keys", new Setting.Items(List.of(new Setting.Text("self_attn.q_proj"))));
        settings.put("train", new Setting.Flag(true));
        settings.put("lr_schedule", new Setting.None());

        assertThat(ConfigurationYaml.of(settings)).isEqualTo("""
                        learning_rate: 1.0e-05
                        lora_parameters:
                          rank: 8
                          keys:
                          - self_attn.q_proj
                        iters: 600
                        train: true
                        lr_schedule: null
                        """);
    }

    @Test
    void textsThatLookLikeSomethingElseAreQuoted() {
        Map<String, Setting> settings = new LinkedHashMap<>();
        settings.put("seed", new Setting.Text("42"));
        settings.put("data", new Setting.Text("a: b # c\nd"));
        settings.put("odd", new Setting.Decimal(Double.NaN));
        settings.put("large", new Setting.Decimal(Double.NEGATIVE_INFINITY));

        assertThat(ConfigurationYaml.of(settings))
                .contains("seed: '42'", "data: |-\n  a: b # c\n  d\n", "odd: .nan", "large: -.inf");
    }

    @Test
    void whatNobodySeesIsEscapedAndReadsBackTheSame() {
        String hidden = "a\u202eb\u200bc\u009b31m";
        String text = ConfigurationYaml.of(java.util.Map.of("model", new dev.runlens.run.Setting.Text(hidden)));

        assertThat(text).doesNotContain("\u202e", "\u200b", "\u009b");
        Object read = new org.snakeyaml.engine.v2.api.Load(org.snakeyaml.engine.v2.api.LoadSettings.builder().build())
                .loadFromString(text);
        assertThat(read).isEqualTo(java.util.Map.of("model", hidden));
    }
}
