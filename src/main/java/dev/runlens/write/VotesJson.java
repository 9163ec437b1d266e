package dev.runlens.write;

import dev.runlens.analyze.answers.vote.VoteResult;
import dev.runlens.analyze.answers.vote.VoteResult.Pair;
import dev.runlens.analyze.answers.vote.VoteStatements;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// What votes say, as members of an object: `votes` with every number, `statements` with what is made of them.
final class VotesJson {
    private VotesJson() {}

    /// Both members.
    static void members(JsonOut json, VoteResult result) {
        json.object("votes", () -> {
            json.array("pairs", result.pairs(), pair -> json.object(() -> pair(json, pair)));
            json.whole("left_wins", result.sides().left());
            json.whole("right_wins", result.sides().right());
            json.derived("side_p_value", OptionalDouble.of(result.sides().probability()));
            json.derived("agreement", result.agreement());
            json.array("strengths", result.strengths().entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .toList(), one -> json.inline().object(() -> {
                        json.text("name", one.getKey());
                        json.derived("strength", OptionalDouble.of(one.getValue()));
                    }));
            json.whole("not_blind", result.notBlind());
        });
        StatementJson statements = new StatementJson(json, new EvidencePaths(List.of()));
        json.array("statements", VoteStatements.of(result), statements::write);
    }

    private static void pair(JsonOut json, Pair pair) {
        json.text("baseline", pair.baseline());
        json.text("candidate", pair.candidate());
        json.text("better", pair.better().orElse(null));
        json.whole("baseline_wins", pair.counts().baseline());
        json.whole("candidate_wins", pair.counts().candidate());
        json.whole("ties", pair.counts().ties());
        json.whole("both_bad", pair.counts().bothBad());
        json.derived("share", OptionalDouble.of(pair.share().value()));
        json.inline().array("interval", () -> {
            json.number(pair.share().low());
            json.number(pair.share().high());
        });
        json.whole("decided_after", whole(pair.decision().after()));
        json.whole("votes_needed", whole(pair.decision().needed()));
    }

    private static OptionalLong whole(OptionalInt value) {
        return value.isPresent() ? OptionalLong.of(value.getAsInt()) : OptionalLong.empty();
    }
}
