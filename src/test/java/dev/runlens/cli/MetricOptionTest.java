package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `--metric` of a run that was evaluated and saved at 10, 20 and 30, lowest at 20.
class MetricOptionTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"eval_perplexity", "wer", "mae", "nll", "bits_per_byte", "brier", "hamming"})
    void theFileWithTheLeastErrorIsShippedAndKept(String metric) throws IOException {
        run(metric.replace("eval_", ""));

        assertThat(Typed.in(folder).run("checkpoint", "run", "--metric", metric).out().strip())
                .endsWith("checkpoint-20");
        assertThat(Typed.in(folder).run("prune", "run", "--metric", metric).out())
                .contains("checkpoint-10").doesNotContain("checkpoint-20/");
    }

    @Test
    void aDirectionThatNobodyTellsHasToBeTyped() throws IOException {
        run("stylishness");

        for (String command : new String[] {"checkpoint", "prune"}) {
            Typed.Outcome refused = Typed.in(folder).run(command, "run", "--metric", "stylishness");
            assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .contains("--metric stylishness: neither its name nor the trainer tells whether less or"
                            + " more of it is better; write stylishness:lower or stylishness:higher");
        }
        assertThat(Typed.in(folder).run("watch", "run", "--metric", "stylishness").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Typed.in(folder).run("checkpoint", "run", "--metric", "stylishness:lower").out().strip())
                .endsWith("checkpoint-20");
        assertThat(Typed.in(folder).run("checkpoint", "run", "--metric", "stylishness:higher").out().strip())
                .endsWith("checkpoint-10");
    }

    private void run(String metric) throws IOException {
        double[] values = {0.9, 0.5, 0.8};
        StringBuilder history = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            int step = 10 * (i + 1);
            history.append(i == 0 ? "" : ", ").append(String.format(Locale.ROOT,
                    "{\"step\": %d, \"loss\": 1.5}, {\"step\": %d, \"eval_loss\": %.1f, \"eval_%s\": %.1f}",
                    step, step, 1.6 - 0.1 * i, metric, values[i]));
        }
        for (int step = 10; step <= 30; step += 10) {
            Path saved = Files.createDirectories(folder.resolve("run/output/checkpoint-" + step));
            Files.writeString(saved.resolve("adapter_model.safetensors"), "x");
            Files.writeString(saved.resolve("trainer_state.json"),
                    "{\"global_step\": 30, \"max_steps\": 30, \"log_history\": [" + history + "]}");
        }
    }
}
