package dev.runlens.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.answers.Evaluations;
import dev.runlens.plot.PlotRuns;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import java.util.List;
import java.util.Objects;
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

    @Test
    void choicesOfKeptRunsStay() {
        Comparison first = of(run3);
        Comparison both = of(run3, run4);
        judgements.keepOnly(List.of(run3, run4));
        assertThat(of(run3).advice()).isSameAs(first.advice());
        assertThat(of(run3, run4).advice()).isSameAs(both.advice());
        judgements.keepOnly(List.of(run3));
        assertThat(of(run3).advice()).isSameAs(first.advice());
    }

    @Test
    void sixtyFourChoicesAreKeptAndForgottenTogether() {
        Comparison first = of(run3);
        for (int i = 0; i < 63; i++) {
            of(Runs.configured("r" + i, "iters", i));
        }
        assertThat(of(run3).advice()).isSameAs(first.advice());
        of(run4);
        assertThat(of(run3).advice()).isNotSameAs(first.advice());
    }

    @Test
    void answersOfSomeRunsSayNothingOfAChoiceOfOthers() {
        judgements.know(Evaluations.of(
                Evaluations.right("tiny-llama_run3", 2, 12), Evaluations.right("tiny-llama_run4", 10, 12)));

        assertThat(of(run3, run4, run5).answers()).isNotNull();
        assertThat(of(run5).answers()).isNull();
        assertThat(of(run4, run5).answers()).isNotNull();
    }

    @Test
    void answersAreAddedToEachChoiceAndWorkedOutOnce() {
        judgements.know(Evaluations.of(
                Evaluations.right("tiny-llama_run3", 2, 12), Evaluations.right("tiny-llama_run4", 10, 12)));
        Comparison both = of(run3, run4);

        assertThat(Objects.requireNonNull(both.answers()).subjects()).hasSize(2);
        assertThat(of(run3, run4).answers()).isSameAs(both.answers());
        assertThat(of(run4, run3).answers()).isNotSameAs(both.answers());
        assertThat(of().answers()).isNull();
        for (int i = 0; i < 62; i++) {
            of(run3, run4.named("r" + i));
        }
        assertThat(of(run3, run4).answers()).isSameAs(both.answers());
        of(run3, run5);
        assertThat(of(run3, run4).answers()).as("64 are forgotten together").isNotSameAs(both.answers());
        judgements.know(Evaluation.NONE);
        assertThat(of(run3, run4).answers()).isNull();
    }
}
