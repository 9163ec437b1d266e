package dev.runlens.analyze.answers.vote;

import dev.runlens.analyze.answers.vote.VoteResult.Pair;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnswersPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is said of votes, the same in the terminal and in the window.
public final class VoteStatements {
    private static final double UNLIKELY = 0.05;
    private static final String VOTE = "vote";
    private static final String EXAMPLE = "example";

    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();

    private VoteStatements() {}

    /// All sentences, the answer first.
    public static List<Statement> of(VoteResult result) {
        VoteStatements statements = new VoteStatements();
        if (result.pairs().isEmpty()) {
            statements.say("votes.none");
        }
        result.pairs().forEach(statements::pair);
        statements.rest(result);
        return statements.said;
    }

    private void pair(Pair pair) {
        boolean candidate = pair.better().map(pair.candidate()::equals).orElse(pair.share().value() >= 0.5);
        String ahead = candidate ? pair.candidate() : pair.baseline();
        String behind = candidate ? pair.baseline() : pair.candidate();
        double share = candidate ? pair.share().value() : 1 - pair.share().value();
        double low = candidate ? pair.share().low() : 1 - pair.share().high();
        double high = candidate ? pair.share().high() : 1 - pair.share().low();
        boolean several = pair.share().examples() < pair.counts().all();
        String rule = pair.decision().after().isPresent() ? "votes.decided"
                : pair.decision().needed().isPresent() ? "votes.open" : "votes.even";
        say(rule, ahead, behind, Numbers.percent(100 * share), Numbers.percent(100 * low), Numbers.percent(100 * high),
                several ? counted(pair.counts().all(), VOTE) + " on " + counted(pair.share().examples(), EXAMPLE)
                        : counted(pair.counts().all(), VOTE),
                pair.decision().after().isPresent()
                        ? counted(pair.decision().after().getAsInt(), several ? EXAMPLE : VOTE)
                        : Numbers.count(pair.decision().needed().orElse(0)) + (several ? " examples" : ""),
                counted(pair.counts().ties(), "tie"), counted(pair.counts().bothBad(), "time"));
    }

    private static String counted(int count, String one) {
        return count == 1 ? "1 " + one : Numbers.count(count) + " " + one + "s";
    }

    private void rest(VoteResult result) {
        if (!result.strengths().isEmpty()) {
            say("votes.strengths", result.strengths().entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .map(one -> one.getKey() + " " + Numbers.decimals(one.getValue(), 2))
                    .collect(Collectors.joining(", ")));
        }
        if (result.sides().probability() < UNLIKELY) {
            say("votes.sides", Numbers.count(result.sides().left()), Numbers.count(result.sides().right()),
                    Numbers.probability(result.sides().probability()));
        }
        if (result.agreement().isPresent()) {
            say("votes.agreement", Numbers.share(result.agreement().getAsDouble()));
        }
        if (result.notBlind() > 0) {
            say("votes.not_blind", counted(result.notBlind(), VOTE));
        }
    }

    private void say(String id, String... arguments) {
        said.add(wording.say(id, List.of(new Evidence.Answered(AnswersPart.PAIRS)), arguments));
    }
}
