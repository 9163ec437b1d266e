package dev.runlens.read.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "token",
            "hub_token",
            "HF_TOKEN",
            "hub-token",
            "githubToken",
            "env.COMET_API_TOKEN",
            "token.value",
            "api_key",
            "wandb.apiKey",
            "openai-api-key",
            "db.password",
            "aws_secret_access_key"
    })
    void aNameThatSaysSoIsASecret(String name) {
        assertThat(Secrets.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "eos_token",
            "tokenizer.pad_token",
            "max_tokens",
            "tokens_per_sec",
            "token_type_ids",
            "loss_per_token",
            "tokenizer",
            "num_keys",
            "image_token"
    })
    void aNameOfATextIsNone(String name) {
        assertThat(Secrets.is(name)).isFalse();
    }
}
