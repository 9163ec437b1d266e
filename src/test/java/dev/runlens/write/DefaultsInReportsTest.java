package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.plot.PlotOptions;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import dev.runlens.write.html.HtmlReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What sentences rest on that no file states, where a sentence cannot be pointed at.
class DefaultsInReportsTest {
    private static final String SAID = "Default, stated nowhere: ";

    private static Run run(String name, double[] losses, Object... settings) {
        Object[] all = Stream.concat(Stream.of("model", "base", "data", "mine", "val_batches", -1, "iters", 30,
                "batch_size", 4, "seed", 1, "steps_per_eval", 10), Stream.of(settings)).toArray();
        return Runs.run(name, "mlx-lm", new Configuration(Runs.settings(all), null), new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(2, 1.5, 1.2), Metric.VAL_LOSS, Runs.every10(losses)),
                List.of(), FinalMetrics.none(), Progress.UNKNOWN));
    }

    private static Comparison of(Object... settingsOfB) {
        return Comparison.of(
                List.of(
                        run("a", new double[] {2.5, 2, 1.9}, "learning_rate", 1e-4),
                        run("b", new double[] {2.5, 1.8, 1.6}, settingsOfB)),
                List.of(), Runs.NOW);
    }

    @Test
    void aDecisionThatRestsOnADefaultNamesItInTheTerminalAndInReports() {
        Comparison comparison = of();
        String said = SAID + "learning_rate of b.";

        assertThat(comparison.advice().decided()).extracting(one -> one.text())
                .anyMatch(text -> text.startsWith("learning_rate is the only change"));
        assertThat(ComparisonTable.of(comparison)).containsOnlyOnce(said);
        assertThat(MarkdownReport.of(comparison, Optional.empty())).contains(said.replace("_", "\\_"));
        assertThat(HtmlReport.of(comparison, PlotOptions.of(comparison))).contains(">" + said + "<");
    }

    @Test
    void whatFollowsFromADefaultIsMarkedInTheTables() {
        Comparison comparison = of("grad_accumulation_steps", 2);

        assertThat(MarkdownReport.of(comparison, Optional.empty()))
                .contains("| *effective batch size* | ≠ | 4 (default) | 8 |");
        assertThat(HtmlReport.of(comparison, PlotOptions.of(comparison))).contains(">4 (default)<", ">8<");
    }

    @Test
    void whereEverythingIsStatedNothingIsSaidOfDefaults() {
        Comparison comparison = of("learning_rate", 1e-3);

        assertThat(ComparisonTable.of(comparison)).doesNotContain(SAID + "learning_rate");
    }
}
