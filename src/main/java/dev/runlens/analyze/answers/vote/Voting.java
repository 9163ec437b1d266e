package dev.runlens.analyze.answers.vote;

import dev.runlens.run.evaluation.Vote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A person who votes: what comes next, what was decided, one step back. Knows no screen and no file; whoever shows it keeps
/// what it gives. For one thread.
public final class Voting {
    private final List<Ballot> ballots;
    private final String voter;
    private final Map<Integer, Vote> cast = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private boolean revealed;
    private int at;

    /// @param ballots what there is to vote on
    /// @param voter who votes
    /// @param earlier votes of an earlier sitting, which are not asked again
    public Voting(List<Ballot> ballots, String voter, List<Vote> earlier) {
        this.ballots = List.copyOf(ballots);
        this.voter = voter;
        Map<String, Vote> known = new HashMap<>();
        earlier.stream().filter(vote -> vote.voter().equals(voter))
                .forEach(vote -> known.put(key(vote.example(), vote.left(), vote.right()), vote));
        for (int i = 0; i < ballots.size(); i++) {
            Ballot ballot = ballots.get(i);
            Vote vote = known.get(key(ballot.example().key(), ballot.leftSubject(), ballot.rightSubject()));
            if (vote != null) {
                cast.put(i, vote);
            }
        }
        forward();
    }

    private static String key(String example, String one, String other) {
        return one.compareTo(other) < 0 ? String.join("\u0000", example, one, other)
                : String.join("\u0000", example, other, one);
    }

    private void forward() {
        while (at < ballots.size() && cast.containsKey(at)) {
            at++;
        }
    }

    /// What is to be decided next; empty where everything is.
    public Optional<Ballot> current() {
        return at < ballots.size() ? Optional.of(ballots.get(at)) : Optional.empty();
    }

    /// Decides it.
    ///
    /// @param note what the voter notes; empty for nothing
    /// @return the vote, to be kept
    /// @throws IllegalStateException when there is nothing to decide
    public Vote vote(Vote.Choice choice, String note) {
        Ballot ballot = current().orElseThrow(() -> new IllegalStateException("nothing is left to vote on"));
        Vote vote = new Vote(voter,
                new Vote.Sides(ballot.example().key(), ballot.leftSubject(), ballot.rightSubject()), choice, !revealed,
                note.isBlank() ? null : note.strip());
        cast.put(at, vote);
        order.add(at);
        forward();
        return vote;
    }

    /// Takes the last vote of this sitting back; its answers come again.
    ///
    /// @return the vote that does not count any more; empty where there is none
    public Optional<Vote> undo() {
        if (order.isEmpty()) {
            return Optional.empty();
        }
        int last = order.removeLast();
        Vote vote = cast.remove(last);
        at = last;
        return Optional.ofNullable(vote);
    }

    /// Shows the names from now on: later votes are not blind, and do not count.
    public void reveal() {
        revealed = true;
    }

    /// Whether the names are shown.
    public boolean revealed() {
        return revealed;
    }

    /// How many are decided.
    public int done() {
        return cast.size();
    }

    /// All pairs of this vote, decided or not.
    public List<Ballot> ballots() {
        return ballots;
    }

    /// How many there are.
    public int size() {
        return ballots.size();
    }

    /// The votes so far, in the order of what was asked.
    public List<Vote> votes() {
        return cast.keySet().stream().sorted().map(cast::get).toList();
    }
}
