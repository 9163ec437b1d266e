package dev.runlens.cli;

import dev.runlens.analyze.live.LiveRun;
import dev.runlens.analyze.live.RunNews;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.RunReader;
import dev.runlens.read.follow.Follower;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `runlens watch`.
@Command(name = "watch", description = {
        "Follow runs while they train: a line a run, and a line whenever something changes of one.",
        "Ends when what --until names is reached, or when nothing more is to come."
}, exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
        "0:what was waited for is reached",
        ExitCodes.LINE_USAGE,
        "3:every run came to its end otherwise",
        ExitCodes.LINE_NO_JAVA,
        ExitCodes.LINE_INTERNAL,
        "74:standard output could not be written",
        "130:interrupted (Ctrl-C)"
}, footerHeading = "%nExamples:%n", footer = {
        "  runlens watch outputs/run7",
        "  runlens watch run7.log --notify --until stop",
        "  runlens watch models --json | jq -c 'select(.event != \"progress\")'",
        "  runlens watch run7 --until overfitting --exec ./tell-me.sh"
})
final class WatchCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final WatchedMachine machine;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Run folders, folders of runs, logs, event files, tables. They need not be there yet.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--until", paramLabel = "WHAT", defaultValue = "finished", description = "What to wait for: overfitting, diverged or stop (of one run), finished (of all). Default: ${DEFAULT-VALUE}")
    private WatchGoal until = WatchGoal.FINISHED;

    @Option(names = "--notify", description = "Notify on the desktop when something calls for you.")
    private boolean notify;

    @Option(names = "--exec", paramLabel = "COMMAND", description = {
            "Start a program when something calls for you, with the message in RUNLENS_MESSAGE.",
            "Blanks part its arguments; no shell sees it."})
    private @Nullable String exec;

    @Option(names = "--json", description = "Print JSON, an object a line: docs/commands.schema.json.")
    private boolean json;

    @Mixin
    private ColumnOption columns = new ColumnOption();

    @Mixin
    private JudgingOptions judging = new JudgingOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    WatchCommand(Surroundings surroundings, WatchedMachine machine) {
        this.surroundings = surroundings;
        this.machine = machine;
    }

    /// @return [ExitCodes#ALL_READ], [ExitCodes#CANNOT_TELL] or [ExitCodes#INTERRUPTED]
    /// @throws IOException when standard output does not take it
    @Override
    public Integer call() throws IOException {
        Usage.refuse(spec, columns.objection().or(judging::objection).or(() -> Alarm.objection(exec, machine)));
        if (paths.stream().anyMatch(InputOptions::isStandard)) {
            throw new ParameterException(spec.commandLine(), "a stream cannot be followed");
        }
        RunReader reader = new RunReader(Formats.all(columns.texts()));
        WatchOutput output = new WatchOutput(surroundings.terminal(), surroundings.clock(), json);
        try (Watch watch = new Watch(reader, judging.rulesAhead(), columns.choice(), surroundings.clock())) {
            watch.open(paths.stream().map(surroundings.folder()::resolve).distinct().toList());
            return follow(watch, output);
        } finally {
            output.end();
        }
    }

    private int follow(Watch watch, WatchOutput output) throws IOException {
        Alarm alarm = new Alarm(machine, surroundings.terminal(), notify, exec).checked();
        while (true) {
            List<LiveRun> runs = watch.look();
            for (Finding reason : watch.waiting()) {
                output.say(reason.origin() == null
                        ? reason.message()
                        : reason.origin() + ": " + reason.message() + "; waiting for it");
            }
            for (Finding bad : watch.bad()) {
                output.say(bad.origin() + ": " + bad.message());
            }
            for (LiveRun run : runs) {
                for (RunNews news : watch.news(run)) {
                    output.news(run, news);
                    alarm.tell(run.name(), news);
                }
            }
            output.lines(runs);
            if (until.isReached(runs)) {
                return ExitCodes.ALL_READ;
            }
            if (WatchGoal.isOver(runs)) {
                return ExitCodes.CANNOT_TELL;
            }
            if (!machine.pause(Follower.PAUSE)) {
                return ExitCodes.INTERRUPTED;
            }
        }
    }
}
