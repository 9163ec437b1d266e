package dev.runlens.read.evaluation;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FormatWall;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.json.JsonTree;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Vote;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files of votes, `votes.jsonl`, of one voter or several, as one: of two votes of a voter on the same answers the later
/// counts, and one that was taken back does not. `docs/answers.md` has the keys.
public final class VoteReader {
    private VoteReader() {}

    /// The votes of all files, in their order.
    ///
    /// @param findings takes what could not be read
    public static List<Vote> read(List<Path> files, List<Finding> findings) {
        Map<String, Vote> votes = new LinkedHashMap<>();
        AnswerCollector complaints = new AnswerCollector();
        FormatWall wall = new FormatWall(new FaultLog());
        for (Path file : files) {
            Optional<Finding> trouble = wall.guard(file, () -> {
                AnswerLines.read(EvaluationFile.of(file), complaints, ReadProgress.NONE, (row, line) -> {
                    Optional<Vote> vote = vote(row);
                    if (vote.isEmpty()) {
                        complaints.skipped(file, line, "the line is no vote and was left out");
                    } else {
                        take(votes, vote.get(), row.get("retracted").text().orElse("").equals("true"));
                    }
                });
                return Optional.empty();
            }, Optional::of);
            trouble.ifPresent(findings::add);
        }
        findings.addAll(complaints.evaluation().findings());
        return List.copyOf(votes.values());
    }

    private static void take(Map<String, Vote> votes, Vote vote, boolean retracted) {
        List<String> pair = new ArrayList<>(List.of(vote.left(), vote.right()));
        pair.sort(null);
        String key = String.join("\u0000", vote.voter(), vote.example(), pair.getFirst(), pair.getLast());
        votes.remove(key);
        if (!retracted) {
            votes.put(key, vote);
        }
    }

    private static Optional<Vote> vote(JsonTree row) {
        Optional<Vote.Choice> choice = row.get("choice").text().flatMap(Vote.Choice::ofWord);
        boolean whole = row.get("runlens_vote").exists() && row.get("example").isText() && row.get("left").isText()
                && row.get("right").isText();
        return choice.filter(known -> whole).map(known -> new Vote(
                row.get("voter").text().orElse(""),
                new Vote.Sides(row.get("example").text().orElseThrow(), row.get("left").text().orElseThrow(),
                        row.get("right").text().orElseThrow()),
                known,
                !row.get("blind").text().orElse("true").equals("false"),
                row.get("note").textOrNull()));
    }
}
