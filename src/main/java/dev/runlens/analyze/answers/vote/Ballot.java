package dev.runlens.analyze.answers.vote;

import dev.runlens.analyze.answers.Repetitions;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Two answers to one example that are put to the vote.
///
/// @param example what was asked
/// @param left the answer on the left
/// @param right the answer on the right
/// @param leftSubject whose the left one is
/// @param rightSubject whose the right one is
public record Ballot(Example example, String left, String right, String leftSubject, String rightSubject) {

    /// What there is to vote on, in an order and with sides that a seed draws: examples that two subjects answered in
    /// different words, each question once however often it was put. Of more than two subjects every two meet, in turn.
    ///
    /// @param limit so many at most; 0 for all
    public static List<Ballot> of(Evaluation evaluation, long seed, int limit) {
        Random random = new Random(seed);
        List<List<Ballot>> pairs = new ArrayList<>();
        for (int i = 0; i < evaluation.subjects().size(); i++) {
            for (int j = i + 1; j < evaluation.subjects().size(); j++) {
                List<Ballot> pair = between(evaluation.subjects().get(i), evaluation.subjects().get(j), random);
                Collections.shuffle(pair, random);
                pairs.add(pair);
            }
        }
        List<Ballot> all = inTurn(pairs);
        return limit <= 0 || limit >= all.size() ? all : List.copyOf(all.subList(0, limit));
    }

    private static List<Ballot> between(SubjectAnswers one, SubjectAnswers other, Random random) {
        Map<String, Answer> answers = new HashMap<>();
        other.answers().forEach(answer -> answers.put(answer.example().key(), answer));
        List<Ballot> ballots = new ArrayList<>();
        for (Answer answer : one.answers()) {
            Answer against = answers.get(answer.example().key());
            String first = answer.text();
            String second = against == null ? null : against.text();
            if (first != null && second != null && !first.strip().equals(second.strip())) {
                ballots.add(random.nextBoolean()
                        ? new Ballot(answer.example(), first, second, one.subject().name(), other.subject().name())
                        : new Ballot(answer.example(), second, first, other.subject().name(), one.subject().name()));
            }
        }
        return new Repetitions(ballots.stream().map(Ballot::example).toList()).firsts(ballots);
    }

    private static List<Ballot> inTurn(List<List<Ballot>> pairs) {
        List<Ballot> all = new ArrayList<>();
        int longest = pairs.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            for (List<Ballot> pair : pairs) {
                if (i < pair.size()) {
                    all.add(pair.get(i));
                }
            }
        }
        return all;
    }
}
