package dev.runlens.analyze.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.Runs;
import dev.runlens.analyze.advice.Advice.Line;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.Side;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.FinalMetrics;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said of a choice of runs, and under which topic.
class AdviceTest {
    private static final double[] RISEN = {3, 2.5, 2, 1.6, 1.5, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8};
    private static final double[] FALLEN = {3, 2.4, 2, 1.7, 1.5, 1.35, 1.25, 1.18, 1.13, 1.1, 1.08, 1.07};
    private static final double[] LOST = {3, 2, Double.NaN, Double.NaN};

    private static Run run(String name, double[] validation, double train, Object... settings) {
        double[] trained = validation.clone();
        // A run that is lost is so in both.
        Arrays.setAll(trained,
                i -> Double.isFinite(validation[i]) ? 3 + (train - 3) * (i + 1) / trained.length : Double.NaN);
        List<Object> all = new ArrayList<>(List.of("model", "base", "data", "data/mine", "val_batches", -1, "iters",
                10 * validation.length));
        all.addAll(List.of(settings));
        TrainingHistory history = new TrainingHistory(
                Map.of(Metric.TRAIN_LOSS, Runs.every10(trained), Metric.VAL_LOSS, Runs.every10(validation)),
                List.of(), finals(train, validation[validation.length - 1]), Progress.UNKNOWN);
        Run run = Runs.run(name, "mlx-lm", new Configuration(Runs.settings(all.toArray()), null), history);
        Checkpoint file = new Checkpoint(
                Path.of(name, "0000040_adapters.safetensors"), OptionalLong.of(40), true, false);
        return new Run(run.identity(), run.configuration(), run.history(), List.of(file), List.of());
    }

    private static FinalMetrics finals(double train, double validation) {
        return Double.isNaN(validation) ? FinalMetrics.none() : Runs.finals(train, validation);
    }

    private static Run risen(String name) {
        return run(name, RISEN, 0.5);
    }

    private static Run fallen(String name) {
        return run(name, FALLEN, 1.05);
    }

    private static Comparison comparison(Run... runs) {
        return Comparison.of(List.of(runs), List.of(), Runs.NOW);
    }

    @Test
    void ofManyThatShareTheFirstPlaceTwoAreSpokenOfAndTheOthersCounted() {
        Advice advice = comparison(jittered("a", 1), jittered("b", 2), jittered("c", 3), jittered("d", 4)).advice();

        assertThat(Objects.requireNonNull(advice.headline()).text()).contains("have the lowest");
        assertThat(said(advice, Topic.SHIP).getLast().text())
                .isEqualTo("2 more runs share place 1: what to ship of each stands with it.");
        assertThat(said(advice, Topic.WHY)).extracting(Statement::text)
                .anyMatch(words -> words.startsWith("What would be shipped of the first two of 4: of "))
                .contains("No setting that decides what is learnt is known to differ between these two.");
    }

    @Test
    void ofManyThatShareAPlaceThoseArePreferredThatASettingFavours() {
        Run[] runs = new Run[12];
        for (int i = 0; i < runs.length; i++) {
            double[] losses = FALLEN.clone();
            double height = 0.008 * (i % 3);
            int phase = i;
            Arrays.setAll(losses, at -> FALLEN[at] + height + 0.03 * Math.sin(3.7 * at + 1.3 * phase));
            runs[i] = run("r" + i, losses, 1.05, "val_batches", 5, "learning_rate", 1e-5 * (i % 3 + 1));
        }
        Advice advice = comparison(runs).advice();

        assertThat(said(advice, Topic.NEXT)).first().extracting(Statement::text).asString()
                .startsWith(
                        "One by one, the runs that share place 1 are not told apart. Over all runs together the loss"
                                + " goes with learning_rate (lower with smaller values): among those that share the place prefer");
    }

    private static Run jittered(String name, int phase) {
        double[] losses = FALLEN.clone();
        Arrays.setAll(losses, i -> FALLEN[i] + 0.03 * Math.sin(3.7 * i + 1.3 * phase));
        return run(name, losses, 1.05, "val_batches", 5);
    }

    private static List<Statement> said(Advice advice, Topic topic) {
        return advice.of(topic).stream().map(Line::statement).toList();
    }

    private static List<Statement> without(Statement headline, List<Statement> statements) {
        return statements.stream().filter(statement -> !statement.equals(headline)).toList();
    }

    @Test
    void ofOneRunTheHeadlineIsHowItWentAndIsNotSaidAgain() {
        Advice advice = comparison(risen("a")).advice();
        RunCard card = advice.cards().getFirst();
        List<Statement> status = card.of(Aspect.STATUS);

        assertThat(card.run().analysis().status()).isEqualTo(RunStatus.OVERFITTING);
        assertThat(advice.headline()).isEqualTo(status.getFirst());
        assertThat(advice.speaksFor()).isSameAs(card);
        assertThat(said(advice, Topic.WHY)).isEqualTo(status.subList(1, status.size()));
        assertThat(said(advice, Topic.SHIP)).isEqualTo(card.of(Aspect.FILE)).isNotEmpty();
        assertThat(said(advice, Topic.RISK)).isEqualTo(card.of(Aspect.GAP, Aspect.HEALTH));
        assertThat(said(advice, Topic.RISK)).extracting(Statement::id).contains("gap.percent");
        assertThat(said(advice, Topic.COST)).isEqualTo(card.of(Aspect.COST)).isNotEmpty();
        assertThat(said(advice, Topic.NEXT)).isEqualTo(card.of(Aspect.NEXT)).isNotEmpty();
        assertThat(said(advice, Topic.UNCHECKED)).isEqualTo(card.of(Aspect.UNCHECKED)).isNotEmpty();
        assertThat(advice.topics()).doesNotContainKeys(Topic.PLACES, Topic.ANSWERS);
    }

    @Test
    void aNarrowGapIsNoRisk() {
        Advice advice = comparison(fallen("a")).advice();
        assertThat(advice.cards().getFirst().of(Aspect.GAP)).isNotEmpty();
        assertThat(said(advice, Topic.RISK)).isEqualTo(advice.cards().getFirst().of(Aspect.HEALTH));
    }

    @Test
    void noRunsHaveNoAdvice() {
        Advice advice = comparison().advice();
        assertThat(advice.headline()).isNull();
        assertThat(advice.speaksFor()).isNull();
        assertThat(advice.topics()).isEmpty();
        assertThat(advice.statements()).isEmpty();
    }

    @Test
    void ofTwoThatAreToldApartTheLowerOneIsSpokenFor() {
        Comparison noisy = comparison(sampled("low", 1.4, 1), sampled("high", 2.4, 2));
        Advice advice = noisy.advice();
        PairJudgement judged = Objects.requireNonNull(noisy.verdict());
        RunCard low = advice.card("low").orElseThrow();

        assertThat(judged.verdict().lower()).contains(Side.BASELINE);
        assertThat(advice.headline()).isEqualTo(judged.verdict().text().headline());
        assertThat(advice.speaksFor()).isSameAs(low);
        assertThat(said(advice, Topic.SHIP)).isEqualTo(low.of(Aspect.FILE));
        assertThat(said(advice, Topic.WHY)).isEqualTo(Stream.concat(
                judged.verdict().text().reasons().stream(), judged.basis().stream()).toList()).isNotEmpty();
        assertThat(said(advice, Topic.RISK)).isEqualTo(Stream.concat(
                judged.verdict().text().cautions().stream(), low.of(Aspect.HEALTH).stream()).toList());
        assertThat(said(advice, Topic.COST)).isEqualTo(Stream.concat(
                low.of(Aspect.COST).stream(), judged.budget().statements().stream()).toList()).isNotEmpty();
        assertThat(said(advice, Topic.NEXT)).isEqualTo(Stream.concat(
                judged.verdict().text().decides().stream(), low.of(Aspect.NEXT).stream()).toList()).isNotEmpty();
        assertThat(said(advice, Topic.UNCHECKED)).isEqualTo(low.of(Aspect.UNCHECKED));
        assertThat(advice.topics()).doesNotContainKey(Topic.PLACES);
    }

    @Test
    void ofTwoThatAreNotToldApartBothAreSpokenOf() {
        Comparison comparison = comparison(sampled("a", 1.4, 1), sampled("b", 1.4, 2));
        Advice advice = comparison.advice();
        PairJudgement judged = Objects.requireNonNull(comparison.verdict());

        assertThat(judged.verdict().lower()).isEmpty();
        assertThat(advice.speaksFor()).isNull();
        assertThat(advice.of(Topic.SHIP).stream().flatMap(line -> line.each().stream()).map(Line::card)
                .filter(Objects::nonNull).map(RunCard::name).distinct()).containsExactly("a", "b");
        assertThat(said(advice, Topic.NEXT)).containsAll(judged.verdict().text().decides());
        assertThat(judged.verdict().text().decides()).isNotEmpty();
    }

    @Test
    void whatWentWrongWithARunIsARiskWhereItsStatusIsNotTheReason() {
        Advice advice = comparison(risen("a"), fallen("b")).advice();
        Statement rose = advice.card("a").orElseThrow().of(Aspect.STATUS).getFirst();
        Statement falls = advice.card("b").orElseThrow().of(Aspect.STATUS).getFirst();
        Comparison both = comparison(run("a", RISEN, 0.5), run("b", RISEN, 0.5));

        assertThat(both.advice().of(Topic.RISK)).filteredOn(line -> line.statement().text().equals(rose.text()))
                .singleElement().satisfies(line -> assertThat(line.statements()).hasSize(2));
        assertThat(both.advice().of(Topic.RISK)).filteredOn(line -> line.aspect() == Aspect.STATUS).hasSize(1);
        assertThat(said(comparison(fallen("b"), fallen("c")).advice(), Topic.RISK))
                .extracting(Statement::text).doesNotContain(falls.text());
        assertThat(said(comparison(run("x", LOST, 1), run("y", LOST, 1)).advice(), Topic.RISK))
                .extracting(Statement::id).contains("status.diverged.not_finite");
    }

    @Test
    void ofThreeThePlacesAreReadOutWithThoseThatHaveNone() {
        Comparison comparison = comparison(sampled("a", 1.4, 1), sampled("b", 1.8, 2), sampled("c", 2.4, 3),
                run("lost", LOST, 1));
        List<Statement> places = said(comparison.advice(), Topic.PLACES);

        assertThat(comparison.ranking().unranked()).hasSize(1);
        assertThat(places.getFirst()).isEqualTo(comparison.ranking().groups().getFirst().statement());
        assertThat(places.getLast()).isEqualTo(comparison.ranking().unranked().getFirst().why());
        assertThat(places).containsAll(comparison.ranking().groups().getFirst().beside());
        assertThat(comparison(sampled("a", 1.4, 1), sampled("b", 1.8, 2), run("lost", LOST, 1)).advice().topics())
                .containsKey(Topic.PLACES);
        List<Run> repeats = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            repeats.add(run("r" + seed, plus(FALLEN, 0.01 * seed), 1.05, "learning_rate", 1e-5, "seed", seed));
        }
        Comparison repeated = Comparison.of(repeats, List.of(), Runs.NOW);
        assertThat(repeated.ranking().groups().getFirst().beside()).isNotEmpty();
        assertThat(said(repeated.advice(), Topic.PLACES))
                .containsAll(repeated.ranking().groups().getFirst().beside());
    }

    @Test
    void nothingUnderTheTopicsRepeatsTheHeadline() {
        for (Advice advice : List.of(comparison(risen("a")).advice(), comparison(risen("a"), fallen("b")).advice())) {
            for (Topic topic : Topic.values()) {
                assertThat(said(advice, topic)).isEqualTo(without(
                        Objects.requireNonNull(advice.headline()), said(advice, topic)));
            }
        }
    }

    @Test
    void whatIsSaidOfSeveralRunsInTheSameWordsIsSaidOnceWithTheirNames() {
        List<RunCard> cards = Stream.of("a", "b", "c", "d", "e", "f")
                .map(name -> RunCard.of(comparison(fallen(name)).runs().getFirst())).toList();
        List<Line> lines = new ArrayList<>();
        Advice advice = new Advice(null, null, Map.of(), cards);
        List<String> abouts = new ArrayList<>();
        for (RunCard card : cards) {
            Line.add(Line.of(card, card.of(Aspect.STATUS).getFirst()), lines);
            abouts.add(advice.about(lines.getFirst()));
        }

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().statements()).hasSize(6).isEqualTo(
                cards.stream().map(card -> card.of(Aspect.STATUS).getFirst()).toList());
        assertThat(lines.getFirst().each()).extracting(Line::card).isEqualTo(cards);
        assertThat(abouts).containsExactly("a", "a, b", "a, b, c", "a, b, c, d", "a, b, c, d and 1 more",
                "a, b, c, d and 2 more");
        assertThat(lines.getFirst().aspect()).isEqualTo(Aspect.STATUS);
    }

    @Test
    void otherWordsAndSentencesOfNoRunAreLinesOfTheirOwn() {
        RunCard card = RunCard.of(comparison(fallen("a")).runs().getFirst());
        RunCard other = RunCard.of(comparison(risen("b")).runs().getFirst());
        Statement status = card.of(Aspect.STATUS).getFirst();
        List<Line> lines = new ArrayList<>();

        Line.add(Line.of(null, status), lines);
        Line.add(Line.of(null, status), lines);
        Line.add(Line.of(card, status), lines);
        Line.add(Line.of(other, other.of(Aspect.STATUS).getFirst()), lines);

        assertThat(lines).hasSize(4);
        Advice advice = new Advice(null, null, Map.of(), List.of(card, other));
        assertThat(lines).extracting(advice::about).containsExactly("", "", "a", "b");
        assertThat(new Advice(null, null, Map.of(), List.of(card)).about(lines.get(2))).isEmpty();
        assertThat(lines.getFirst().aspect()).isNull();
    }

    @Test
    void aLineAboutTheNextRunProposesItsChangesOnce() {
        List<Line> lines = new ArrayList<>();
        List<RunCard> cards = Stream.of("a", "b").map(name -> RunCard.of(comparison(run(
                name, RISEN, 0.5, "learning_rate", 1e-4)).runs().getFirst())).toList();
        cards.forEach(card -> Line.add(Line.of(card, card.of(Aspect.NEXT).getFirst()), lines));

        assertThat(cards.getFirst().changes()).isNotEmpty();
        assertThat(lines).singleElement().satisfies(
                line -> assertThat(line.changes()).isEqualTo(cards.getFirst().changes()));
        assertThat(Line.of(cards.getFirst(), cards.getFirst().of(Aspect.STATUS).getFirst()).changes()).isEmpty();
        assertThat(Line.of(null, cards.getFirst().of(Aspect.NEXT).getFirst()).changes()).isEmpty();
    }

    @Test
    void aCardSaysWhatTheDecisionLeftOut() {
        Advice advice = comparison(risen("a"), fallen("b")).advice();
        Set<Statement> decided = advice.decided();
        for (RunCard card : advice.cards()) {
            List<Statement> rest = advice.unsaid(card).values().stream().flatMap(List::stream).toList();
            assertThat(rest).isEqualTo(
                    card.statements().stream().filter(statement -> !decided.contains(statement)).toList());
            assertThat(rest).isNotEmpty();
            assertThat(advice.unsaid(card).values()).allSatisfy(said -> assertThat(said).isNotEmpty());
        }
        Set<Statement> all = new LinkedHashSet<>(decided);
        advice.cards().forEach(card -> all.addAll(card.statements()));
        assertThat(advice.statements()).containsExactlyElementsOf(all).hasSizeGreaterThan(decided.size());
        assertThat(decided).contains(Objects.requireNonNull(advice.headline())).containsAll(said(advice, Topic.WHY));
    }

    @Test
    void aCardIsFoundByTheNameOfItsRun() {
        Advice advice = comparison(risen("a"), fallen("b")).advice();
        assertThat(advice.card("b")).containsSame(advice.cards().getLast());
        assertThat(advice.card("c")).isEmpty();
    }

    /// Falls from 3 to a level, with noise of a size that differs from seed to seed; evaluated on parts of the data.
    private static Run sampled(String name, double level, int seed) {
        double[] losses = Runs.curve(20, level, 0.03, seed);
        return run(name, losses, level - 0.02, "val_batches", 5, "batch_size", 1, "seed", seed);
    }

    private static double[] plus(double[] losses, double shift) {
        return Arrays.stream(losses).map(loss -> loss + shift).toArray();
    }
}
