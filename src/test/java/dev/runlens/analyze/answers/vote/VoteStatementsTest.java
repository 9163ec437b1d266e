package dev.runlens.analyze.answers.vote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.answers.vote.VoteResult.Counts;
import dev.runlens.analyze.answers.vote.VoteResult.Decision;
import dev.runlens.analyze.answers.vote.VoteResult.Pair;
import dev.runlens.analyze.answers.vote.VoteResult.Share;
import dev.runlens.analyze.answers.vote.VoteResult.Sides;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.Statement;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VoteStatementsTest {
    private static final Sides EVEN = new Sides(1, 1);
    private static final Decision NEVER = new Decision(OptionalInt.empty(), OptionalInt.empty());

    @Test
    void withoutAVoteNothingIsSaidOfAnybody() {
        assertThat(said(new VoteResult(List.of(), new Sides(0, 0), OptionalDouble.empty(), Map.of(), 0)))
                .containsExactly("No vote counts yet.");
    }

    @Test
    void theCandidateIsPreferredByItsShare() {
        assertThat(of(new Counts(10, 30, 0, 0), 0.6, 0.85, new Decision(OptionalInt.of(22), OptionalInt.empty())))
                .containsExactly(
                        "run4's answers are preferred to run3's: 75.0 % of 40 votes (95 % 60.0 % to 85.0 %, however"
                                + " often one looks), a tie being half of one. Decided after 22 votes; 0 ties, 0 times both bad.");
    }

    @Test
    void theBaselineIsPreferredByTheRestOfTheShare() {
        assertThat(of(new Counts(28, 8, 3, 1), 0.15, 0.4, new Decision(OptionalInt.of(1), OptionalInt.empty())))
                .containsExactly(
                        "run3's answers are preferred to run4's: 75.0 % of 40 votes (95 % 60.0 % to 85.0 %, however"
                                + " often one looks), a tie being half of one. Decided after 1 vote; 3 ties, 1 time both bad.");
    }

    @Test
    void whatIsOpenIsToldOfTheOneThatIsAhead() {
        assertThat(of(new Counts(3, 1, 0, 0), 0.1, 0.6, new Decision(OptionalInt.empty(), OptionalInt.of(12))))
                .containsExactly(
                        "Between run3 and run4 it is open: 75.0 % of 4 votes for run3 (95 % 40.0 % to 90.0 %, however"
                                + " often one looks), a tie being half of one. About 12 more like these would decide it; 0 ties, 0"
                                + " times both bad.");
        assertThat(of(new Counts(1, 3, 0, 0), 0.4, 0.9, new Decision(OptionalInt.empty(), OptionalInt.of(12))))
                .singleElement().asString()
                .startsWith("Between run4 and run3 it is open: 75.0 % of 4 votes for run4 (95 % 40.0 % to 90.0 %,");
    }

    @Test
    void ofEqualsTheCandidateIsNamedFirst() {
        assertThat(of(new Counts(0, 0, 1, 1), 0.2, 0.8, NEVER))
                .containsExactly(
                        "Between run4 and run3 it is open: 50.0 % of 2 votes for run4 (95 % 20.0 % to 80.0 %, however"
                                + " often one looks), a tie being half of one. Votes like these would not decide it; 1 tie, 1 time"
                                + " both bad.");
    }

    @Test
    void strengthsComeTheStrongestFirst() {
        VoteResult result = new VoteResult(
                List.of(), EVEN, OptionalDouble.empty(), Map.of("a", -0.5, "b", 0.75, "c", -0.25), 0);

        assertThat(said(result)).last()
                .isEqualTo("Strengths (Bradley-Terry with ties, logarithms of mean 0): b 0.75, c −0.25, a −0.50.");
    }

    /// Seven of eight on one side have a probability of 2 · 9 ÷ 256, eight of eight of 2 ÷ 256.
    @Test
    void theSideIsToldWhereLuckDoesNotExplainIt() {
        assertThat(rest(new Sides(7, 1), OptionalDouble.empty(), 0)).isEmpty();
        assertThat(rest(new Sides(8, 0), OptionalDouble.empty(), 0)).containsExactly(
                "The side made a difference: left 8, right 0 (p 0.008). Sides were drawn, so it favours nobody, but it hides"
                        + " differences.");
    }

    @Test
    void agreementAndVotesThatDoNotCountAreTold() {
        assertThat(rest(EVEN, OptionalDouble.of(0.75), 2)).containsExactly(
                "Where several voted on the same answers, they agreed in 75 %.",
                "Cast with the names shown, and not counted: 2 votes.");
    }

    @Test
    void severalVotesOnAnExampleAreSaidToBeSo() {
        Pair decided = new Pair("run3", "run4", new Counts(10, 40, 0, 0), new Share(0.8, new Interval(0.6, 0.95), 25),
                new Decision(OptionalInt.of(18), OptionalInt.empty()));
        Pair open = new Pair("run3", "run4", new Counts(10, 40, 0, 0), new Share(0.8, new Interval(0.4, 0.95), 5),
                new Decision(OptionalInt.empty(), OptionalInt.of(9)));

        List<String> said = said(new VoteResult(List.of(decided, open), EVEN, OptionalDouble.empty(), Map.of(), 0));

        assertThat(said.getFirst()).contains("80.0 % of 50 votes on 25 examples (", "Decided after 18 examples;");
        assertThat(said.get(1)).contains("80.0 % of 50 votes on 5 examples for", "About 9 examples more like these");
    }

    private static List<String> of(Counts counts, double low, double high, Decision decision) {
        double wins = counts.candidate() + (counts.ties() + counts.bothBad()) / 2.0;
        Pair pair = new Pair("run3", "run4", counts,
                new Share(wins / counts.all(), new Interval(low, high), counts.all()), decision);
        return said(new VoteResult(List.of(pair), EVEN, OptionalDouble.empty(), Map.of(), 0));
    }

    private static List<String> rest(Sides sides, OptionalDouble agreement, int notBlind) {
        List<String> all = said(new VoteResult(List.of(), sides, agreement, Map.of(), notBlind));
        return all.subList(1, all.size());
    }

    private static List<String> said(VoteResult result) {
        return VoteStatements.of(result).stream().map(Statement::text).map(text -> text.replace('\u202f', ' '))
                .toList();
    }
}
