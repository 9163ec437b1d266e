package dev.runlens.analyze.answers.vote;

import dev.runlens.run.evaluation.Vote;
import dev.runlens.run.evaluation.Vote.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The votes on one example between the same two subjects, whoever cast them and whichever answer stood where. They are
/// alike for reasons of the example, so that only ballots are independent of each other.
///
/// @param votes at least one
record SameBallot(List<Vote> votes) {
    private static final double HALF = 0.5;

    /// The ballots of some votes, in the order in which each was first voted on.
    static List<SameBallot> of(List<Vote> votes) {
        SequencedMap<String, List<Vote>> ballots = new LinkedHashMap<>();
        for (Vote vote : votes) {
            String first = vote.left().compareTo(vote.right()) < 0 ? vote.left() : vote.right();
            String second = first.equals(vote.left()) ? vote.right() : vote.left();
            ballots.computeIfAbsent(String.join("\u0000", vote.example(), first, second), key -> new ArrayList<>())
                    .add(vote);
        }
        return ballots.values().stream().map(SameBallot::new).toList();
    }

    /// The mean share of a subject's wins, neither's being half of one.
    double share(String subject) {
        return votes.stream()
                .mapToDouble(vote -> vote.winner().map(winner -> winner.equals(subject) ? 1.0 : 0.0).orElse(HALF))
                .average()
                .orElseThrow();
    }

    /// By how many votes more the answers on the left won than those on the right.
    int left() {
        return votes.stream()
                .mapToInt(vote -> vote.choice() == Choice.LEFT ? 1 : vote.choice() == Choice.RIGHT ? -1 : 0)
                .sum();
    }

    /// How many pairs of voters there are.
    int pairs() {
        return votes.size() * (votes.size() - 1) / 2;
    }

    /// How many pairs of voters said the same.
    int agreed() {
        int agreed = 0;
        for (int i = 0; i < votes.size(); i++) {
            for (int j = i + 1; j < votes.size(); j++) {
                agreed += votes.get(i).winner().equals(votes.get(j).winner()) ? 1 : 0;
            }
        }
        return agreed;
    }
}
