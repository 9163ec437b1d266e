package dev.runlens.analyze.answers.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.analyze.answers.vote.VoteResult.Counts;
import dev.runlens.analyze.answers.vote.VoteResult.Decision;
import dev.runlens.analyze.answers.vote.VoteResult.Pair;
import dev.runlens.analyze.answers.vote.VoteResult.Share;
import dev.runlens.analyze.paired.BettingSequence;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.run.evaluation.Vote;
import dev.runlens.run.evaluation.Vote.Choice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoteResultTest {
    private int cast;

    private static final Decision OPEN = new Decision(OptionalInt.empty(), OptionalInt.empty());

    @Test
    void votesAreCountedByWhoWonWhereverItStood() {
        VoteResult result = VoteResult.of(List.of(
                vote("a", "b", Choice.LEFT), vote("b", "a", Choice.RIGHT), vote("b", "a", Choice.LEFT),
                vote("a", "b", Choice.TIE), vote("a", "b", Choice.BOTH_BAD), vote("b", "a", Choice.BOTH_BAD),
                vote("a", "b", Choice.BOTH_BAD), vote("a", "b", Choice.SKIP)));

        Pair pair = result.pairs().getFirst();

        assertThat(pair.baseline()).isEqualTo("a");
        assertThat(pair.candidate()).isEqualTo("b");
        assertThat(pair.counts()).isEqualTo(new Counts(2, 1, 1, 3));
        assertThat(result.sides()).isEqualTo(new VoteResult.Sides(2, 1));
        assertThat(result.strengths()).isEmpty();
    }

    /// (1 + (1 + 3) ÷ 2) ÷ 7.
    @Test
    void tiesAndBothBadAreHalfAWin() {
        assertThat(new Counts(2, 1, 1, 3).all()).isEqualTo(7);
        assertThat(VoteResult.of(votes("LLR====")).pairs().getFirst().share().value())
                .isCloseTo(3 / 7.0, within(1e-12));
    }

    @Test
    void ofThreeSubjectsEveryTwoThatMetAreAPair() {
        VoteResult result = VoteResult.of(List.of(
                vote("c", "a", Choice.LEFT), vote("b", "c", Choice.LEFT), vote("b", "c", Choice.TIE)));

        assertThat(result.pairs()).extracting(pair -> pair.baseline() + pair.candidate()).containsExactly("ac", "bc");
        assertThat(result.pairs()).extracting(Pair::counts)
                .containsExactly(new Counts(0, 1, 0, 0), new Counts(1, 0, 1, 0));
    }

    @Test
    void votesWithTheNamesShownAreCountedApartWithoutTheSkipped() {
        VoteResult result = VoteResult.of(List.of(
                vote("a", "b", Choice.LEFT), vote("a", "b", Choice.RIGHT),
                shown(Choice.LEFT), shown(Choice.TIE), shown(Choice.LEFT), shown(Choice.SKIP)));

        assertThat(result.notBlind()).isEqualTo(3);
        assertThat(result.pairs().getFirst().counts()).isEqualTo(new Counts(1, 1, 0, 0));
    }

    /// The votes so far, over and over in their order, until a half is ruled out.
    @ParameterizedTest
    @CsvSource({"RRLR", "RRRRL", "LRRRR", "RRLRRRLRRR"})
    void moreVotesLikeTheseAreTheSameAgainInTheirOrder(String cast) {
        BettingSequence sequence = new BettingSequence();
        int all = 0;
        while (sequence.interval().contains(0.5)) {
            sequence.add(cast.charAt(all % cast.length()) == 'R' ? 1 : 0);
            all++;
        }

        Decision decision = VoteResult.of(votes(cast)).pairs().getFirst().decision();

        assertThat(decision.after()).isEmpty();
        assertThat(decision.needed()).hasValue(all - cast.length());
    }

    /// Ten voters who agree on five examples are five examples, whatever they all say.
    @Test
    void whatSeveralSayOfOneExampleCountsOnce() {
        List<Vote> all = new ArrayList<>();
        for (int voter = 0; voter < 10; voter++) {
            for (int example = 0; example < 5; example++) {
                String left = (voter + example) % 2 == 0 ? "a" : "b";
                Choice choice = left.equals("b") == example < 4 ? Choice.LEFT : Choice.RIGHT;
                all.add(new Vote("v" + voter, new Vote.Sides("q" + example, left, left.equals("a") ? "b" : "a"), choice,
                        true, null));
            }
        }

        VoteResult result = VoteResult.of(all);

        Pair alone = VoteResult.of(votes("RRRRL")).pairs().getFirst();
        assertThat(result.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.counts()).isEqualTo(new Counts(10, 40, 0, 0));
            assertThat(pair.share()).isEqualTo(alone.share());
            assertThat(pair.share().examples()).isEqualTo(5);
            assertThat(pair.better()).isEmpty();
            assertThat(pair.decision()).isEqualTo(alone.decision());
        });
        assertThat(result.sides()).as("each answer stood on the left as often").isEqualTo(new VoteResult.Sides(0, 0));
        assertThat(result.agreement()).hasValue(1);
    }

    @Test
    void votersWhoDisagreeOnAnExampleAreAveraged() {
        Vote ada = new Vote("ada", new Vote.Sides("e", "a", "b"), Choice.RIGHT, true, null);
        Vote bob = new Vote("bob", new Vote.Sides("e", "b", "a"), Choice.TIE, true, null);
        Vote eve = new Vote("eve", new Vote.Sides("f", "a", "b"), Choice.LEFT, true, null);

        VoteResult.Share share = VoteResult.of(List.of(ada, eve, bob)).pairs().getFirst().share();

        assertThat(share.value()).isCloseTo((0.75 + 0) / 2, within(1e-12));
        assertThat(share.examples()).isEqualTo(2);
    }

    @Test
    void tiesNeverDecide() {
        Pair pair = VoteResult.of(votes("==")).pairs().getFirst();

        assertThat(pair.better()).isEmpty();
        assertThat(pair.decision()).isEqualTo(OPEN);
    }

    @Test
    void whatIsDecidedNeedsNoMoreVotes() {
        String cast = "R".repeat(30);
        BettingSequence sequence = new BettingSequence();
        while (sequence.interval().contains(0.5)) {
            sequence.add(1);
        }

        Decision decision = VoteResult.of(votes(cast)).pairs().getFirst().decision();

        assertThat(decision).isEqualTo(new Decision(OptionalInt.of(sequence.count()), OptionalInt.empty()));
    }

    @Test
    void nobodyIsBetterWhereAHalfIsPossible() {
        assertThat(pair(0.5, 0.8).better()).isEmpty();
        assertThat(pair(0.2, 0.5).better()).isEmpty();
        assertThat(pair(0.501, 0.8).better()).hasValue("b");
        assertThat(pair(0.2, 0.499).better()).hasValue("a");
    }

    /// Two-sided, of a fair coin: 2 · (1 + 6 + 15) ÷ 64 and 2 ÷ 64.
    @Test
    void theSideIsTestedAgainstAFairCoin() {
        assertThat(new VoteResult.Sides(2, 4).probability()).isCloseTo(44 / 64.0, within(1e-12));
        assertThat(new VoteResult.Sides(6, 0).probability()).isCloseTo(2 / 64.0, within(1e-12));
    }

    /// Of three voters on one pair of answers two agree: one of three pairs of voters. Where each answer stood makes no
    /// difference.
    @Test
    void votersAgreeOnAnswersWhereverTheyStood() {
        Vote ada = new Vote("ada", new Vote.Sides("e", "a", "b"), Choice.LEFT, true, null);
        Vote bob = new Vote("bob", new Vote.Sides("e", "b", "a"), Choice.RIGHT, true, null);
        Vote eve = new Vote("eve", new Vote.Sides("e", "b", "a"), Choice.LEFT, true, null);
        Vote other = new Vote("eve", new Vote.Sides("f", "b", "a"), Choice.LEFT, true, null);

        assertThat(VoteResult.of(List.of(ada, bob)).agreement()).hasValue(1);
        assertThat(VoteResult.of(List.of(ada, bob, eve, other)).agreement().orElseThrow())
                .isCloseTo(1 / 3.0, within(1e-12));
    }

    /// By symmetry: a beats b as often as b beats c, and all else is even, so that b is in the middle.
    @Test
    void strengthsAreOrderedAsTheVotesAndTheirMeanIsZero() {
        List<Vote> votes = new ArrayList<>();
        votes.addAll(Collections.nCopies(3, vote("a", "b", Choice.LEFT)));
        votes.add(vote("a", "b", Choice.RIGHT));
        votes.addAll(Collections.nCopies(3, vote("c", "b", Choice.RIGHT)));
        votes.add(vote("c", "b", Choice.LEFT));
        votes.add(vote("a", "b", Choice.TIE));
        votes.add(vote("c", "b", Choice.BOTH_BAD));

        Map<String, Double> strengths = VoteResult.of(votes).strengths();

        assertThat(strengths).containsOnlyKeys("a", "b", "c");
        assertThat(strengths.get("b")).isCloseTo(0, within(1e-9));
        assertThat(strengths.get("a")).isPositive().isCloseTo(
                -Objects.requireNonNull(strengths.get("c")), within(1e-9));
    }

    @Test
    void whoNeverMetNotEvenThroughOthersHasNoStrength() {
        List<Vote> apart = List.of(vote("a", "b", Choice.LEFT), vote("c", "d", Choice.LEFT));
        List<Vote> linked = List.of(
                vote("c", "d", Choice.LEFT), vote("d", "b", Choice.TIE), vote("a", "b", Choice.LEFT));

        assertThat(VoteResult.of(apart).strengths()).isEmpty();
        assertThat(VoteResult.of(linked).strengths()).hasSize(4);
    }

    private static Pair pair(double low, double high) {
        return new Pair("a", "b", new Counts(1, 1, 0, 0), new Share(0.5, new Interval(low, high), 2), OPEN);
    }

    private List<Vote> votes(String cast) {
        return cast.chars()
                .mapToObj(one -> vote("a", "b", one == 'R' ? Choice.RIGHT : one == 'L' ? Choice.LEFT : Choice.TIE))
                .toList();
    }

    /// Each on an example of its own.
    private Vote vote(String left, String right, Choice choice) {
        return new Vote("ada", new Vote.Sides("e" + cast++, left, right), choice, true, null);
    }

    private static Vote shown(Choice choice) {
        return new Vote("ada", new Vote.Sides("e", "a", "b"), choice, false, null);
    }
}
