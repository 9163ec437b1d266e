package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonPathTest {
    @Test
    void aMemberWhoseNameHasADotIsQuoted() {
        assertThat(JsonPath.ofRun(1, "hyperparameters", "lora_parameters.rank"))
                .isEqualTo("runs[1].hyperparameters[\"lora_parameters.rank\"]");
        assertThat(JsonPath.ofRun(0, "analysis", "onset", "low")).isEqualTo("runs[0].analysis.onset.low");
        assertThat(JsonPath.path("verdict", "result")).isEqualTo("verdict.result");
        assertThat(JsonPath.path("x", ".hidden")).isEqualTo("x[\".hidden\"]");
        assertThat(JsonPath.path("x", "[0]")).isEqualTo("x[\"[0]\"]");
    }
}
