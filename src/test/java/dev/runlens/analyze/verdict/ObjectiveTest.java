package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.run.Configuration;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import dev.runlens.analyze.statistics.RiseNulls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectiveTest {
    private static String of(Run run) {
        ComparedRun compared = ComparedRun.of(run, GapThresholds.DOCUMENTED, new RiseNulls());
        return Objective.of(compared).word().orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource({
            "dpo, dpo, dpo",
            "dpo, dpo_hinge, dpo_hinge",
            "sft, dft, dft",
            "grpo, dr_grpo, dr_grpo",
    })
    void aVariantOfALossSaysMoreThanTheModeOfTraining(String mode, String type, String word) {
        assertThat(of(Runs.configured("a", "train_mode", mode, "loss_type", type)))
                .isEqualTo(word);
    }

    @Test
    void theModeAloneIsTheObjective() {
        assertThat(of(Runs.configured("a", "train_mode", "sft"))).isEqualTo("sft");
        assertThat(of(Runs.configured("a", "train_mode", "orpo"))).isEqualTo("orpo");
    }

    @ParameterizedTest
    @CsvSource({
            "mlx-lm, sft",
            "mlx-lm-lora, sft",
            "mlx-swift, sft",
            "sillm, sft",
            "mlx-vlm, unknown",
            "unsloth, unknown",
            "mlx-tune, unknown",
            "transformers, unknown"
    })
    void whatNothingTellsIsSupervisedOnlyWhereTheReportsWouldTellAnythingElse(String trainer, String word) {
        assertThat(of(Runs.run("a", trainer, Configuration.NONE, TrainingHistory.NONE)))
                .isEqualTo(word);
    }
}
