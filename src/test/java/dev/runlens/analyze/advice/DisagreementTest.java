package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.Evaluations;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where loss and answers name different runs.
class DisagreementTest {
    private static Run run(String name, double level, int seed) {
        double[] losses = Runs.curve(20, level, 0.03, seed);
        TrainingHistory history = new TrainingHistory(Map.of(Metric.VAL_LOSS, Runs.every10(losses)), List.of(),
                FinalMetrics.none(), Progress.UNKNOWN);
        return Runs.run(name, "mlx-lm", new Configuration(Runs.settings("model", "base", "data", "data/mine"), null),
                history);
    }

    private static Comparison comparison(double one, double other) {
        return Comparison.of(List.of(run("run3", one, 1), run("run4", other, 2)), List.of(), Runs.NOW);
    }

    private static SubjectAnswers right(String name, int right) {
        return Evaluations.right(name, right, 100);
    }

    private static SubjectAnswers scored(String name, double score) {
        return Evaluations.scored(
                name, "quality", IntStream.range(0, 100).mapToDouble(i -> score + i % 5 * 0.01).toArray());
    }

    private static AnswersAnalysis answers(SubjectAnswers... subjects) {
        return AnswersAnalysis.of(Evaluations.of(subjects));
    }

    private static String headline(Comparison comparison, AnswersAnalysis answers) {
        return Objects.requireNonNull(comparison.withAnswers(answers).advice().headline()).text();
    }

    @Test
    void whereTheyNameDifferentRunsThatIsTheHeadlineAndTheLossTheFirstReason() {
        Comparison comparison = comparison(1.4, 2.4);
        Advice before = comparison.advice();
        PairJudgement judged = Objects.requireNonNull(comparison.verdict());
        AnswersAnalysis answers = answers(right("run3", 40), right("run4", 80));
        Advice advice = before.withAnswers(answers, judged);

        assertThat(Objects.requireNonNull(advice.headline()).id()).isEqualTo("answers.disagree.right");
        assertThat(advice.headline().text())
                .startsWith("Loss and answers disagree: run3 has the lower validation loss, by ")
                .contains(" against run4, and run4 is right on 40.0 points more of 100 examples (95\u202f% "
                        .replace('\u202f', ' '));
        assertThat(advice.speaksFor()).isNull();
        assertThat(advice.of(Topic.WHY).getFirst().statement()).isEqualTo(before.headline());
        assertThat(advice.of(Topic.WHY).subList(1, advice.of(Topic.WHY).size())).isEqualTo(before.of(Topic.WHY));
        assertThat(advice.of(Topic.ANSWERS)).isNotEmpty();
        assertThat(advice.of(Topic.SHIP)).isEqualTo(before.of(Topic.SHIP));
    }

    /// The interval is told as what the better one wins, whichever of the two is the baseline.
    @Test
    void sizesAreSaidForTheOneThatAnswersBetterOnEitherSide() {
        String oneWay = headline(comparison(1.4, 2.4), answers(right("run3", 40), right("run4", 80)));
        String otherWay = headline(comparison(1.4, 2.4), answers(right("run4", 80), right("run3", 40)));

        assertThat(otherWay).isEqualTo(oneWay);
        assertThat(oneWay).contains("(95 % 3").doesNotContain("−");
    }

    @Test
    void scoresThatAreNotRightOrWrongAreNamed() {
        assertThat(headline(comparison(1.4, 2.4), answers(scored("run3", 0.2), scored("run4", 0.6))))
                .contains("run4's answers score better by 0.4").contains("quality");
    }

    @Test
    void theLowerLossMayBeTheSecondRuns() {
        assertThat(headline(comparison(2.4, 1.4), answers(right("run3", 80), right("run4", 40))))
                .startsWith("Loss and answers disagree: run4 has the lower validation loss, by ")
                .contains(" against run3, and run3 is right on 40.0 points more");
    }

    @Test
    void whereTheyAgreeOrEitherNamesNoneTheHeadlineStays() {
        Comparison apart = comparison(1.4, 2.4);
        Comparison close = comparison(1.4, 1.4);
        for (AnswersAnalysis answers : List.of(
                answers(right("run3", 80), right("run4", 40)), answers(right("run3", 60), right("run4", 61)),
                answers(right("base", 20), right("other", 80)))) {
            assertThat(headline(apart, answers)).isEqualTo(Objects.requireNonNull(apart.advice().headline()).text());
            assertThat(apart.withAnswers(answers).advice().speaksFor()).isSameAs(apart.advice().speaksFor());
            assertThat(apart.withAnswers(answers).advice().of(Topic.WHY)).isEqualTo(apart.advice().of(Topic.WHY));
            assertThat(apart.withAnswers(answers).advice().of(Topic.ANSWERS)).isNotEmpty();
        }
        assertThat(headline(close, answers(right("run3", 20), right("run4", 80))))
                .isEqualTo(Objects.requireNonNull(close.advice().headline()).text());
    }

    @Test
    void answersOfOthersMayStandBeforeThoseOfTheTwo() {
        assertThat(headline(comparison(1.4, 2.4), answers(right("run3", 40), right("run4", 80), right("base", 10))))
                .startsWith("Loss and answers disagree: run3");
    }

    @Test
    void withoutAVerdictByLossAnswersAreSaidBesides() {
        Comparison one = Comparison.of(List.of(run("run3", 1.4, 1)), List.of(), Runs.NOW);
        Advice advice = one.advice().withAnswers(answers(right("run3", 40), right("run4", 80)), null);
        assertThat(advice.headline()).isEqualTo(one.advice().headline());
        assertThat(advice.of(Topic.ANSWERS)).extracting(line -> line.statement()).extracting(Statement::text)
                .first().asString().startsWith("run4 is right on");
    }
}
