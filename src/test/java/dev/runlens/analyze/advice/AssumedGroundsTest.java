package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.advice.AssumedGrounds.Assumed;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.GapThresholds;
import dev.runlens.analyze.statistics.RiseNulls;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssumedGroundsTest {
    private final AssumedGrounds grounds = new AssumedGrounds(List.of(
            run("a", "batch_size", 2, "iters", 100), run("b", "iters", 100)));

    private static ComparedRun run(String name, Object... settings) {
        return ComparedRun.of(Runs.configured(name, settings), GapThresholds.DOCUMENTED, new RiseNulls());
    }

    @Test
    void defaultsBehindASentenceAreNamedOnce() {
        assertThat(grounds.of(List.of(
                new Evidence.Used("a", "batch_size"),
                new Evidence.Used("b", "batch_size"),
                new Evidence.Used("a", "seed"),
                new Evidence.Used("b", "seed"),
                new Evidence.Used("b", "seed"),
                new Evidence.Used("b", "iters"))))
                        .containsExactly(
                                new Assumed("batch_size", List.of("b"), false),
                                new Assumed("seed", List.of("a", "b"), true));
    }

    @Test
    void theyAreASentenceThatRestsOnThemAlone() {
        List<Evidence> evidence = List.of(
                new Evidence.Used("a", "batch_size"),
                new Evidence.Used("b", "batch_size"),
                new Evidence.Used("b", "seed"));

        Statement said = grounds.statement(evidence).orElseThrow();

        assertThat(said.text()).isEqualTo("Default, stated nowhere: batch_size of b, seed.");
        assertThat(said.evidence()).isEqualTo(evidence.subList(1, 3));
        assertThat(grounds.statement(List.of(new Evidence.Used("a", "iters")))).isEmpty();
    }

    @Test
    void ofManyRunsTheFirstAreNamed() {
        AssumedGrounds many = new AssumedGrounds(List.of(run("a", "batch_size", 2, "iters", 9), run("b", "iters", 9),
                run("c", "iters", 9), run("d", "iters", 9), run("e", "iters", 9), run("f", "iters", 9)));

        assertThat(many.statement(Stream.of("a", "b", "c", "d", "e", "f")
                .<Evidence>map(name -> new Evidence.Used(name, "batch_size")).toList()).orElseThrow().text())
                        .isEqualTo("Default, stated nowhere: batch_size of b, c, d, e and 1 more.");
    }

    @Test
    void whatFollowsFromADefaultIsAssumedToo() {
        assertThat(grounds.of(List.of(
                new Evidence.Analysed("a", Evidence.AnalysisPart.EPOCHS),
                new Evidence.Analysed("b", Evidence.AnalysisPart.EPOCHS))))
                        .containsExactly(new Assumed("epochs", List.of("b"), false));
    }
}
