package dev.runlens.analyze.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Configuration;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import dev.runlens.run.TrainingHistory;
import org.junit.jupiter.api.Test;

class TrainingFactorsTest {
    private static TrainingFactors of(String trainer, Object... settings) {
        Run run = Runs.run("run", trainer, new Configuration(Runs.settings(settings), null), TrainingHistory.NONE);
        return TrainingFactors.of(run, EffectiveSettings.of(run));
    }

    @Test
    void aSettingUnderTwoNamesIsOneFactorUnderTheDocumentedOne() {
        TrainingFactors both = of("unknown", "learning_rate", 1e-4, "lr", 3e-4, "weight_decay", 0.1);

        assertThat(both.get("learning_rate")).contains(new Setting.Decimal(1e-4));
        assertThat(both.values()).doesNotContainKey("lr").containsKey("weight_decay");
        assertThat(of("unknown", "lr", 3e-4).values()).as("alone it stays").containsOnlyKeys("lr");
    }

    @Test
    void whatIsStatedToBeNoneAndWhatChangesNoTrainingIsNoFactor() {
        TrainingFactors factors = of("unknown", "lr_schedule", new Setting.None(), "report_to", "wandb", "batch_size",
                4);

        assertThat(factors.values()).containsOnlyKeys("batch_size");
        assertThat(factors.get("lr_schedule")).as("nobody knows what this trainer leaves out").isEmpty();
    }

    @Test
    void anAbsentKeyOfACompleteConfigurationIsItsDefaultOrKnownToBeNone() {
        TrainingFactors mlx = of("mlx-lm", "model", "m", "lora_rank", 64);

        assertThat(mlx.get("learning_rate")).contains(new Setting.Decimal(1e-5));
        assertThat(mlx.get("lora_rank")).as("a flat one is not obeyed").contains(new Setting.Whole(8));
        assertThat(mlx.get("resume_adapter_file")).contains(new Setting.None());
    }
}
