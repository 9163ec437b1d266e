package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.settings.Secrets;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Configuration;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Order;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.RunIdentity;
import dev.runlens.run.Sourced;
import dev.runlens.run.Trainer;
import dev.runlens.run.TrainingHistory;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Makes a run of a draft: merges its trainings, its configuration and its weights.
final class RunBuilder {
    /// What Hugging Face calls the number of examples it evaluates on.
    private static final String VALIDATION_SIZE = "eval_samples";

    private final RunDraft draft;
    private final List<LogPart> parts;

    private RunBuilder(RunDraft draft) {
        this.draft = draft;
        this.parts = draft.parts();
    }

    /// The run of a draft under its final name.
    static Run run(RunDraft draft, String name, LocalDateTime collectedAt) {
        RunBuilder builder = new RunBuilder(draft);
        Configuration configuration = builder.configuration();
        TrainingHistory history = builder
                .withSavedFinals(PartMerge.history(builder.parts, builder.progress(configuration)));
        RunIdentity identity = new RunIdentity(name, draft.path(), collectedAt, builder.trainer(), draft.sources());
        return new Run(identity, configuration, history, builder.checkpoints(), RunFindings.of(draft, history));
    }

    private TrainingHistory withSavedFinals(TrainingHistory history) {
        RunPlace place = draft.place();
        return place == null ? history : history.withFinals(SavedFinals.of(history, place.finals()));
    }

    /// The tool that trained: the one that wrote the reports. A fork prints what its original prints; its configuration
    /// then tells them apart.
    private Trainer trainer() {
        RunPlace place = draft.place();
        List<Trainer> configured = place == null
                ? List.of()
                : place.configs().stream().map(SourceContent.Config::trainer).toList();
        Trainer printed = !parts.isEmpty()
                ? reporter(parts.getFirst())
                : configured.isEmpty() ? Trainer.UNKNOWN : configured.getFirst();
        return configured.stream().filter(trainer -> trainer.isForkOf(printed)).findFirst().orElse(printed);
    }

    /// The tool that wrote the reports that weigh most; where it has a file of reports of its own beside what it builds
    /// on saves, the name on that says more.
    private static Trainer reporter(LogPart first) {
        return first.others().stream()
                .filter(form -> form.source().rank() == Source.Rank.LINES)
                .map(SourceContent.Log::trainer)
                .filter(trainer -> !trainer.isRecorder())
                .findFirst()
                .orElse(first.log().trainer());
    }

    /// What the configuration states, and what only the log says.
    private Configuration configuration() {
        RunPlace place = draft.place();
        Configuration stated = place == null ? Configuration.NONE : place.configuration();
        if (place != null && place.configs().stream().noneMatch(SourceContent.Config::saved) && !parts.isEmpty()) {
            // What was typed goes before what a person's file asks for; what the tool saved is what it took.
            Hyperparameters typed = parts.getLast().training().header().printed().typed();
            stated = stated.with(typed.filledWith(stated.hyperparameters()));
        }
        for (LogPart part : parts.reversed()) {
            stated = stated.filledWith(printed(part.training().header().stated()));
        }
        // Whatever format they come from: no output may show them.
        return stated.with(Secrets.without(stated.hyperparameters()));
    }

    private static Configuration printed(Hyperparameters stated) {
        Sourced<Long> validation = stated.sourced(VALIDATION_SIZE)
                .flatMap(size -> stated.whole(VALIDATION_SIZE).stream()
                        .mapToObj(examples -> new Sourced<>(examples, size.origin()))
                        .findFirst())
                .orElse(null);
        return new Configuration(stated, null, validation, null);
    }

    private Progress progress(Configuration configuration) {
        OptionalLong configured = configuration.hyperparameters().whole("iters");
        PartChain chain = draft.chain();
        if (chain == null) {
            return new Progress(Progress.State.UNKNOWN, configured);
        }
        OptionalLong planned = chain.planned();
        if (planned.isEmpty() && configured.isPresent()) {
            planned = OptionalLong.of(chain.last().offset() + configured.getAsLong());
        }
        LoggedTraining.Ending ending = chain.last().training().ending();
        return new Progress(state(ending, chain.lastIteration(), planned), planned);
    }

    private static Progress.State state(LoggedTraining.Ending ending, long last, OptionalLong planned) {
        if (ending.finished() || planned.isPresent() && last >= planned.getAsLong()) {
            return Progress.State.FINISHED;
        }
        if (ending.interruption() != null) {
            return Progress.State.INTERRUPTED;
        }
        return planned.isPresent() || ending.running() != null ? Progress.State.UNFINISHED : Progress.State.UNKNOWN;
    }

    /// The weights on disk, then those that only the log mentions, by iteration; the overwritten last file at the end.
    private List<Checkpoint> checkpoints() {
        List<Checkpoint> checkpoints = new ArrayList<>();
        RunPlace place = draft.place();
        if (place != null) {
            place.weights().forEach(file -> checkpoints.add(onDisk(place, file)));
        }
        PartChain chain = draft.chain();
        if (chain != null) {
            parts.forEach(part -> part.training().saves().forEach(save -> mentioned(chain, part, save, checkpoints)));
        }
        checkpoints.sort(Order.comparing(Checkpoint::last)
                .thenComparingLong(checkpoint -> checkpoint.iteration().orElse(Long.MAX_VALUE)));
        return checkpoints;
    }

    /// Adds a save that only the log knows of; one whose file a later part wrote over is gone.
    private static void mentioned(
            PartChain chain, LogPart part, LoggedTraining.Save save, List<Checkpoint> checkpoints) {
        OptionalLong iteration = OptionalLong.of(part.offset() + save.iteration());
        boolean standing = part.iteration(save.file()).isPresent()
                && chain.iterationOf(save.file()) == iteration.getAsLong();
        if (standing
                && checkpoints.stream().noneMatch(other -> other.iteration().equals(iteration))) {
            StatedPath.path(save.file())
                    .ifPresent(path -> checkpoints.add(new Checkpoint(path, iteration, false, false)));
        }
    }

    private Checkpoint onDisk(RunPlace place, Path file) {
        OptionalLong named = place.layout().iteration(String.valueOf(file.getFileName()));
        PartChain chain = draft.chain();
        boolean last = named.isEmpty();
        if (chain == null) {
            return new Checkpoint(file, named, true, last);
        }
        if (place.isCopy(file)) {
            return new Checkpoint(file, named, true, false);
        }
        long iteration = chain.iterationOf(String.valueOf(file.getFileName()));
        // A number beyond the end of this run was left by a longer one that used the folder before.
        boolean own = iteration > 0 && iteration <= chain.lastIteration();
        return new Checkpoint(file, own ? OptionalLong.of(iteration) : OptionalLong.empty(), true, last);
    }
}
