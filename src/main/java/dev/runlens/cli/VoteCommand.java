package dev.runlens.cli;

import dev.runlens.analyze.answers.vote.Ballot;
import dev.runlens.analyze.answers.vote.VoteResult;
import dev.runlens.analyze.answers.vote.VoteStatements;
import dev.runlens.analyze.answers.vote.Voting;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.evaluation.EvaluationReader;
import dev.runlens.read.evaluation.VoteReader;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Vote;
import dev.runlens.text.FailureWords;
import dev.runlens.write.CommandJson;
import dev.runlens.write.VoteFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runlens vote`.
@Command(name = "vote", description = {
        "Vote blindly between answers of two or more models: two answers side by side, names hidden, sides drawn.",
        "A line decides: l left, r right, = tie, b both bad, s skip; a note may follow. u takes back, ? shows the names (votes from then on do not count), q stops and says the result. Where it stopped it goes on."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the votes are kept, or the result was said",
        ExitCodes.LINE_NOTHING_READ,
        ExitCodes.LINE_USAGE,
        ExitCodes.LINE_NO_JAVA,
        ExitCodes.LINE_INTERNAL,
        "74:a vote could not be kept"
}, footerHeading = "%nExamples:%n", footer = {
        "  runlens vote answers.jsonl",
        "  runlens vote run3.jsonl run4.jsonl --voter ada --votes ada.jsonl --limit 50",
        "  runlens vote --result ada.jsonl bob.jsonl",
        "  runlens vote --result ada.jsonl --json | jq '.votes.pairs[].better'"
})
final class VoteCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with answers, as for evaluate; with --result files of votes.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--votes", paramLabel = "FILE", defaultValue = "votes.jsonl", description = "Where the votes are kept. Default: ${DEFAULT-VALUE}")
    private Path votes = Path.of("votes.jsonl");

    @Option(names = "--voter", paramLabel = "NAME", defaultValue = "", description = "Who votes, where several do.")
    private String voter = "";

    @Option(names = "--seed", paramLabel = "S", defaultValue = "0", description = "Draws order and sides. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "So many at most. Default: all.")
    private int limit;

    @Option(names = "--result", description = "Say what the votes in the files say, of all voters together.")
    private boolean result;

    @Option(names = "--json", description = "With --result: print it as JSON: docs/commands.schema.json.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    VoteCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ] or [ExitCodes#NOT_WRITTEN]
    @Override
    public Integer call() throws IOException {
        if (json && !result) {
            throw new ParameterException(spec.commandLine(), "--json goes with --result: votes are cast by hand");
        }
        List<Path> paths = files.stream().map(surroundings.folder()::resolve).toList();
        List<Finding> findings = new ArrayList<>();
        if (result) {
            List<Vote> all = VoteReader.read(paths, findings);
            new Notices(surroundings.terminal()).problems(findings);
            if (json) {
                surroundings.terminal().json(out -> CommandJson.vote(VoteResult.of(all), findings, out));
            } else {
                say(all);
            }
            return all.isEmpty() ? ExitCodes.NOTHING_READ : ExitCodes.ALL_READ;
        }
        Evaluation evaluation = new EvaluationReader().read(paths, ReadProgress.NONE);
        Path kept = surroundings.folder().resolve(votes);
        List<Vote> earlier = Files.isRegularFile(kept) ? VoteReader.read(List.of(kept), findings) : List.of();
        findings.addAll(evaluation.findings());
        new Notices(surroundings.terminal()).problems(findings);
        Voting voting = new Voting(Ballot.of(evaluation, seed, limit), voter, earlier);
        if (voting.size() == 0) {
            surroundings.terminal().say("there is nothing to vote on: no example has different answers of two models");
            return ExitCodes.NOTHING_READ;
        }
        return voted(voting, kept);
    }

    private int voted(Voting voting, Path kept) {
        try (VoteFile file = VoteFile.of(kept)) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(surroundings.terminal().in(), StandardCharsets.UTF_8));
            boolean open = true;
            while (open && voting.current().isPresent()) {
                show(voting);
                String line = in.readLine();
                open = line != null && obeyed(line.strip(), voting, file);
            }
        } catch (IOException trouble) {
            surroundings.terminal().say("the vote could not be kept: " + FailureWords.of(trouble));
            return ExitCodes.NOT_WRITTEN;
        }
        say(voting.votes());
        return ExitCodes.ALL_READ;
    }

    /// @return whether it goes on
    private boolean obeyed(String line, Voting voting, VoteFile file) throws IOException {
        String word = line.isEmpty() ? "" : line.substring(0, 1);
        String note = line.length() > 1 ? line.substring(1) : "";
        switch (word) {
            case "l", "r", "=", "b", "s" -> file.add(voting.vote(choice(word), note), false);
            case "u" -> {
                var back = voting.undo();
                if (back.isPresent()) {
                    file.add(back.get(), true);
                }
            }
            case "?" -> voting.reveal();
            case "q" -> {
                return false;
            }
            default ->
                    surroundings.terminal().say("l left, r right, = tie, b both bad, s skip, u undo, ? names, q stop");
        }
        return true;
    }

    private static Vote.Choice choice(String word) {
        return switch (word) {
            case "l" -> Vote.Choice.LEFT;
            case "r" -> Vote.Choice.RIGHT;
            case "=" -> Vote.Choice.TIE;
            case "b" -> Vote.Choice.BOTH_BAD;
            default -> Vote.Choice.SKIP;
        };
    }

    private void show(Voting voting) {
        Ballot ballot = voting.current().orElseThrow();
        String left = voting.revealed() ? "left, " + Printable.line(ballot.leftSubject()) : "left";
        String right = voting.revealed() ? "right, " + Printable.line(ballot.rightSubject()) : "right";
        String reference = ballot.example().reference();
        surroundings.terminal().print(Stream.of(
                "", (voting.done() + 1) + " of " + voting.size() + ": " + ballot.example().prompt(),
                reference == null ? "" : "reference: " + reference, "", "[" + left + "]", ballot.left(), "",
                "[" + right + "]", ballot.right(), "", "l r = b s u ? q > ")
                .reduce((first, second) -> first + "\n" + second).orElse(""));
    }

    private void say(List<Vote> all) {
        List<String> lines = VoteStatements.of(VoteResult.of(all)).stream().map(Statement::text).map(Printable::line)
                .toList();
        surroundings.terminal().print("\n" + String.join("\n", lines) + "\n");
    }
}
