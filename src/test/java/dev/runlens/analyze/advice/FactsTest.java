package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.run.Configuration;
import dev.runlens.run.TrainingHistory;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static Facts of(String trainer, Object... settings) {
        return new Facts(ComparedRun.of(
                Runs.run("run", trainer, new Configuration(Runs.settings(settings), null), TrainingHistory.NONE),
                GapThresholds.DOCUMENTED,
                new RiseNulls()));
    }

    @Test
    void aSwitchThatIsNotKnownIsNeitherOnNorOff() {
        assertThat(of("unknown").isOn("grad_checkpoint")).isFalse();
        assertThat(of("unknown").isOff("grad_checkpoint")).isFalse();
        assertThat(of("unknown", "grad_checkpoint", true).isOn("grad_checkpoint")).isTrue();
        assertThat(of("unknown", "grad_checkpoint", true).isOff("grad_checkpoint")).isFalse();
        assertThat(of("mlx-lm", "model", "m").isOff("grad_checkpoint")).as("its default").isTrue();
        assertThat(of("mlx-lm", "model", "m").isOn("grad_checkpoint")).isFalse();
    }

    @Test
    void anUnknownNumberIsAboveNothingAndSaysWhereItWouldStand() {
        Facts.Fact none = of("unknown").setting("iters");
        assertThat(none.known()).isFalse();
        assertThat(none.isAbove(Double.NEGATIVE_INFINITY)).isFalse();
        assertThat(none.evidence()).isEqualTo(new Evidence.Stated("run", "iters"));
        Facts.Fact stated = of("unknown", "iters", 300).setting("iters");
        assertThat(stated.isAbove(299)).isTrue();
        assertThat(stated.isAbove(300)).isFalse();
        assertThat(of("mlx-lm", "model", "m").setting("iters").evidence()).isEqualTo(new Evidence.Used("run", "iters"));
        assertThat(of("mlx-lm", "model", "m", "note", 3).setting("note").evidence())
                .isEqualTo(new Evidence.Stated("run", "note"));
    }
}
