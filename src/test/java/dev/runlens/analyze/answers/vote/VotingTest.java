package dev.runlens.analyze.answers.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.AnswerSetup;
import dev.runlens.run.evaluation.AnswerText;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.run.evaluation.Vote;
import dev.runlens.run.evaluation.Vote.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VotingTest {
    @Test
    void sidesAreDrawnBySeedAndEqualAnswersAreLeftOut() {
        List<Ballot> ballots = Ballot.of(evaluation(40, "run3", "run4"), 1, 0);

        assertThat(ballots).hasSize(39).isEqualTo(Ballot.of(evaluation(40, "run3", "run4"), 1, 0))
                .isNotEqualTo(Ballot.of(evaluation(40, "run3", "run4"), 2, 0));
        assertThat(ballots.stream().filter(ballot -> ballot.leftSubject().equals("run3")).count()).isBetween(10L, 29L);
        assertThat(ballots).allSatisfy(ballot -> {
            assertThat(ballot.left()).startsWith(ballot.leftSubject());
            assertThat(ballot.right()).startsWith(ballot.rightSubject());
        });
    }

    /// Of four questions in five epochs the first is answered alike by both, each time.
    @Test
    void aQuestionThatWasPutSeveralTimesIsVotedOnOnce() {
        List<SubjectAnswers> all = new ArrayList<>();
        for (SubjectAnswers subject : evaluation(4, "run3", "run4").subjects()) {
            List<Answer> answers = IntStream.range(0, 20)
                    .mapToObj(i -> new Answer(
                            new Example("", "e" + i % 4 + "/" + i / 4, "question " + i % 4, null),
                            subject.answers().get(i % 4).said(), Map.of(), null, null))
                    .toList();
            all.add(new SubjectAnswers(subject.subject(), subject.setup(), answers, List.of()));
        }

        assertThat(Ballot.of(new Evaluation(all, List.of()), 1, 0))
                .extracting(ballot -> ballot.example().id()).containsExactlyInAnyOrder("e1/0", "e2/0", "e3/0");
    }

    @Test
    void everyTwoOfThreeMeetInTurn() {
        List<Ballot> ballots = Ballot.of(evaluation(10, "a", "b", "c"), 1, 6);

        assertThat(ballots).extracting(ballot -> Set.of(ballot.leftSubject(), ballot.rightSubject())).containsExactly(
                Set.of("a", "b"), Set.of("a", "c"), Set.of("b", "c"), Set.of("a", "b"), Set.of("a", "c"),
                Set.of("b", "c"));
    }

    @Test
    void votingGoesOnWhereItStopped() {
        List<Ballot> ballots = Ballot.of(evaluation(6, "run3", "run4"), 1, 0);
        Voting first = new Voting(ballots, "ada", List.of());
        first.vote(Choice.LEFT, " good ");
        first.vote(Choice.TIE, "");

        Voting second = new Voting(ballots, "ada", first.votes());

        assertThat(second.done()).isEqualTo(2);
        assertThat(second.current()).hasValue(ballots.get(2));
        assertThat(new Voting(ballots, "bob", first.votes()).done()).isZero();
        assertThat(first.votes().getFirst().note()).isEqualTo("good");
    }

    @Test
    void theLastVoteMayBeTakenBack() {
        List<Ballot> ballots = Ballot.of(evaluation(6, "run3", "run4"), 1, 0);
        Voting voting = new Voting(ballots, "", List.of());
        voting.vote(Choice.LEFT, "");
        Vote second = voting.vote(Choice.RIGHT, "");

        assertThat(voting.undo()).hasValue(second);
        assertThat(voting.current()).hasValue(ballots.get(1));
        voting.vote(Choice.TIE, "");
        assertThat(voting.votes()).extracting(Vote::choice).containsExactly(Choice.LEFT, Choice.TIE);
        assertThat(voting.current()).hasValue(ballots.get(2));
    }

    @Test
    void votesWithTheNamesShownDoNotCount() {
        Voting voting = new Voting(Ballot.of(evaluation(6, "run3", "run4"), 1, 0), "", List.of());
        voting.vote(Choice.LEFT, "");
        voting.reveal();
        voting.vote(Choice.LEFT, "");

        VoteResult result = VoteResult.of(voting.votes());

        assertThat(result.notBlind()).isEqualTo(1);
        assertThat(result.pairs().getFirst().counts().all()).isEqualTo(1);
        assertThat(said(result)).last().isEqualTo("Cast with the names shown, and not counted: 1 vote.");
    }

    @Test
    void manyVotesForOneDecideIt() {
        List<Vote> votes = IntStream.range(0, 60)
                .mapToObj(i -> new Vote("ada",
                        new Vote.Sides("e" + i, i % 2 == 0 ? "run3" : "run4", i % 2 == 0 ? "run4" : "run3"),
                        i % 6 == 0 ? Choice.TIE : i % 2 == 0 ? Choice.RIGHT : Choice.LEFT, true, null))
                .toList();

        VoteResult.Pair pair = VoteResult.of(votes).pairs().getFirst();

        assertThat(pair.better()).hasValue("run4");
        assertThat(pair.counts()).isEqualTo(new VoteResult.Counts(0, 50, 10, 0));
        assertThat(pair.decision().after()).isPresent();
        assertThat(pair.decision().after().getAsInt()).isBetween(6, 25);
        assertThat(said(VoteResult.of(votes)).getFirst())
                .startsWith("run4's answers are preferred to run3's: 91.7\u202f% of 60 votes (95 %")
                .contains("Decided after " + pair.decision().after().getAsInt() + " votes; 10 ties, 0 times both bad.");
    }

    @Test
    void fewVotesSayHowManyMoreWouldDecide() {
        List<Vote> votes = List.of(vote("ada", 1, Choice.RIGHT), vote("ada", 2, Choice.RIGHT),
                vote("ada", 3, Choice.LEFT),
                vote("ada", 4, Choice.RIGHT));

        VoteResult.Pair pair = VoteResult.of(votes).pairs().getFirst();

        assertThat(pair.better()).isEmpty();
        assertThat(pair.decision().needed().getAsInt()).isBetween(5, 200);
    }

    @Test
    void voterWhoPrefersASideIsTold() {
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            votes.add(vote("ada", i, Choice.LEFT));
        }

        assertThat(said(VoteResult.of(votes)))
                .anyMatch(text -> text.startsWith("The side made a difference: left 20, right 0"));
    }

    @Test
    void agreementIsOfVotersOnTheSameAnswers() {
        List<Vote> votes = List.of(vote("ada", 1, Choice.LEFT), vote("bob", 1, Choice.LEFT),
                vote("ada", 2, Choice.LEFT),
                vote("bob", 2, Choice.RIGHT), vote("ada", 3, Choice.LEFT));

        assertThat(VoteResult.of(votes).agreement()).hasValue(0.5);
        assertThat(VoteResult.of(List.of(vote("ada", 1, Choice.LEFT))).agreement()).isEmpty();
    }

    @Test
    void theOrderIsDrawnAndEveryExampleIsAskedOnce() {
        List<String> asked = Ballot.of(evaluation(40, "run3", "run4"), 1, 0).stream()
                .map(ballot -> ballot.example().key())
                .toList();
        List<String> inOrder = IntStream.range(1, 40).mapToObj(i -> "e" + i).toList();

        assertThat(asked.stream().map(key -> key.substring(key.lastIndexOf('e'))).toList())
                .containsExactlyInAnyOrderElementsOf(inOrder)
                .isNotEqualTo(inOrder);
    }

    @Test
    void whoAnsweredLessMeetsLessOften() {
        List<SubjectAnswers> all = new ArrayList<>(evaluation(5, "a", "b").subjects());
        all.add(evaluation(3, "c").subjects().getFirst());

        List<Ballot> ballots = Ballot.of(new Evaluation(all, List.of()), 1, 0);

        assertThat(ballots).extracting(ballot -> Set.of(ballot.leftSubject(), ballot.rightSubject())).containsExactly(
                Set.of("a", "b"), Set.of("a", "c"), Set.of("b", "c"), Set.of("a", "b"), Set.of("a", "c"),
                Set.of("b", "c"), Set.of("a", "b"), Set.of("a", "b"));
    }

    @Test
    void aVoteOfAnEarlierSittingCountsWhereverTheAnswersStoodThen() {
        List<Ballot> ballots = Ballot.of(evaluation(3, "run3", "run4"), 1, 0);
        Ballot first = ballots.getFirst();
        Vote turned = new Vote("ada",
                new Vote.Sides(first.example().key(), first.rightSubject(), first.leftSubject()), Choice.LEFT, true,
                null);

        Voting voting = new Voting(ballots, "ada", List.of(turned));

        assertThat(voting.votes()).containsExactly(turned);
        assertThat(voting.current()).hasValue(ballots.get(1));
    }

    @Test
    void whenEverythingIsDecidedNothingIsAsked() {
        Voting voting = new Voting(Ballot.of(evaluation(3, "run3", "run4"), 1, 0), "", List.of());
        voting.vote(Choice.LEFT, "");
        voting.vote(Choice.SKIP, "");

        assertThat(voting.size()).isEqualTo(2);
        assertThat(voting.done()).isEqualTo(2);
        assertThat(voting.current()).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> voting.vote(Choice.LEFT, ""))
                .withMessage("nothing is left to vote on");
    }

    @Test
    void votesAreBlindUntilTheNamesAreShown() {
        Voting voting = new Voting(Ballot.of(evaluation(3, "run3", "run4"), 1, 0), "", List.of());
        assertThat(voting.revealed()).isFalse();
        assertThat(voting.undo()).isEmpty();

        assertThat(voting.vote(Choice.LEFT, "").blind()).isTrue();
        voting.reveal();

        assertThat(voting.revealed()).isTrue();
        assertThat(voting.vote(Choice.LEFT, "").blind()).isFalse();
    }

    private static Vote vote(String voter, int example, Choice choice) {
        return new Vote(voter, new Vote.Sides("e" + example, "run3", "run4"), choice, true, null);
    }

    private static List<String> said(VoteResult result) {
        return VoteStatements.of(result).stream().map(Statement::text).toList();
    }

    /// The first example is answered alike by all.
    private static Evaluation evaluation(int examples, String... subjects) {
        List<SubjectAnswers> all = new ArrayList<>();
        for (String subject : subjects) {
            List<Answer> answers = IntStream.range(0, examples)
                    .mapToObj(i -> new Answer(new Example("", "e" + i, "question " + i, null),
                            AnswerText.of(i == 0 ? "same" : subject + " says " + i), Map.of(), null, null))
                    .toList();
            all.add(new SubjectAnswers(new Subject(subject, null, null, List.of()),
                    new AnswerSetup("test", Map.of(), Map.of()), answers, List.of()));
        }
        return new Evaluation(all, List.of());
    }
}
