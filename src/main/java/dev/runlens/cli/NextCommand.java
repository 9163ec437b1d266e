package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.advice.NextRun.Proposal;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.text.FailureWords;
import dev.runlens.write.AtomicFile;
import dev.runlens.write.CommandJson;
import dev.runlens.write.NextConfigurationText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `runlens next`.
@Command(name = "next", description = {
        "Write the configuration of the run to try next, and say why: one changed factor, for `mlx_lm.lora -c`.",
        "For runs of other trainers the change is printed."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:the proposal is printed or written",
        "1:nothing could be read",
        "2:wrong usage, or more than one run was found",
        "3:the curve speaks for no change",
        "74:the file is there already or could not be written"
}, footerHeading = "%nExamples:%n", footer = {"  runlens next models/run3 --output run3_next.yaml",
        "  mlx_lm.lora --train -c run3_next.yaml"})
final class NextCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RunArgument run = new RunArgument();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--output", paramLabel = "FILE", description = {
            "Where to write the configuration. Overwrites nothing.", "Default: standard output"})
    private @Nullable Path output;

    NextCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#NOTHING_READ], [ExitCodes#USAGE], [ExitCodes#CANNOT_TELL] or
    /// [ExitCodes#NOT_WRITTEN]
    /// @throws IOException when standard output does not take the JSON
    @Override
    public Integer call() throws IOException {
        Usage.refuse(spec, run.objection());
        if (run.json() && output != null) {
            throw new ParameterException(spec.commandLine(), "--json prints and --output writes: name one of them");
        }
        Comparison comparison = run.json() ? run.read(surroundings) : run.readOne(surroundings);
        if (comparison == null) {
            return ExitCodes.NOTHING_READ;
        }
        if (run.json()) {
            surroundings.terminal().json(out -> CommandJson.next(comparison, out));
            boolean proposed = comparison.advice().cards().stream().anyMatch(card -> card.next() instanceof Proposal);
            return proposed ? ExitCodes.ALL_READ : ExitCodes.CANNOT_TELL;
        }
        return comparison.runs().size() > 1 ? ExitCodes.USAGE : propose(comparison.runs().getFirst());
    }

    private int propose(ComparedRun compared) {
        Terminal terminal = surroundings.terminal();
        NextRun next = RunCard.of(compared).next();
        next.reasons().forEach(reason -> terminal.say(reason.text()));
        if (!(next instanceof Proposal proposal)) {
            return ExitCodes.CANNOT_TELL;
        }
        proposal.changes().stream().map(Change::words).forEach(terminal::say);
        if (!proposal.configuration().isEmpty()) {
            return written(NextConfigurationText.of(compared.name(), proposal));
        }
        terminal.say("only a configuration of mlx_lm.lora with its model can be written; change yours by hand");
        return ExitCodes.ALL_READ;
    }

    private int written(String text) {
        Terminal terminal = surroundings.terminal();
        if (output == null || InputOptions.isStandard(output)) {
            terminal.print(text);
            return ExitCodes.ALL_READ;
        }
        Path file = surroundings.folder().resolve(output);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            terminal.say(output + " is there already, and nothing is overwritten");
            return ExitCodes.NOT_WRITTEN;
        }
        try {
            AtomicFile.writeText(file, text);
            terminal.say("wrote " + output + "; start it with: mlx_lm.lora --train -c " + output);
            return ExitCodes.ALL_READ;
        } catch (IOException trouble) {
            terminal.say(FailureWords.of(trouble));
            return ExitCodes.NOT_WRITTEN;
        }
    }
}
