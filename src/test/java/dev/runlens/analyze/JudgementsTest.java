package dev.runlens.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.plot.PlotRuns;
import dev.runlens.run.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementsTest {
    private final Run run3 = PlotRuns.stored("tiny-llama_run3");
    private final Run run4 = PlotRuns.stored("tiny-llama_run4");
    private final Run run5 = PlotRuns.stored("tiny-llama_run5");
    private final Judgements judgements = new Judgements();

    private Comparison of(Run... runs) {
        return judgements.comparison(List.of(runs), List.of(), Runs.NOW);
    }

    @Test
    void aRunIsAnalysedOnceWhateverItIsChosenWith() {
        Comparison all = of(run3, run4, run5);
        assertThat(of(run4).runs().getFirst()).isSameAs(all.runs().get(1));
        assertThat(of(run5, run4).runs().getFirst()).isSameAs(all.runs().get(2));
    }

    @Test
    void aChoiceIsJudgedOnceAndItsOrderMatters() {
        Comparison first = of(run3, run4);
        of(run3);
        assertThat(of(run3, run4).advice()).isSameAs(first.advice());
        assertThat(of(run4, run3).advice()).isNotSameAs(first.advice());
    }

    @Test
    void whatIsKeptIsWhatWouldBeFoundOutAnew() {
        of(run3, run4, run5);
        Comparison fresh = Comparison.of(List.of(run3, run5), List.of(), Runs.NOW);
        assertThat(of(run3, run5).advice().statements()).containsExactlyElementsOf(fresh.advice().statements());
    }

    @Test
    void anotherObjectIsAnotherRun() {
        Comparison first = of(run3);
        assertThat(of(run3.named("again")).runs().getFirst()).isNotSameAs(first.runs().getFirst());
        assertThat(of(run3.named("again")).advice().cards().getFirst().name()).isEqualTo("again");
    }

    @Test
    void runsThatAreGoneAreForgotten() {
        Comparison first = of(run3, run4);
        judgements.keepOnly(List.of(run4));
        assertThat(of(run3, run4).advice()).isNotSameAs(first.advice());
        assertThat(of(run4).runs().getFirst()).isSameAs(first.runs().getLast());
    }
}
