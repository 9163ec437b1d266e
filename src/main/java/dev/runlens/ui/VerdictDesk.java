package dev.runlens.ui;

import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Checkpoint;
import dev.runlens.text.Bundle;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.state.Threads;
import dev.runlens.ui.verdict.VerdictActions;
import dev.runlens.write.AtomicFile;
import dev.runlens.write.CheckpointCopy;
import dev.runlens.write.NextConfigurationText;
import dev.runlens.write.OutputRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Carries out what a verdict offers.
final class VerdictDesk implements VerdictActions {
    private static final Path SHIPPED = Path.of("ship");

    private final DashboardSetup setup;
    private final Notices notices;
    private final ExportOutcome outcome;
    private final Supplier<OutputRules> rules;
    private final PruneDesk files;

    /// @param files takes saved files away
    /// @param rules asked on the screen's thread what may be written over
    VerdictDesk(
            DashboardSetup setup,
            Notices notices,
            ExportOutcome outcome,
            PruneDesk files,
            Supplier<OutputRules> rules) {
        this.files = files;
        this.setup = setup;
        this.rules = rules;
        this.notices = notices;
        this.outcome = outcome;
    }

    /// Something that reads or writes files, and what to do on the screen's thread afterwards.
    private interface Task {
        Runnable run() throws IOException;
    }

    @Override
    public void copyCommand(String run, Checkpoint checkpoint) {
        Path folder = SHIPPED.resolve(fileName(run));
        inBackground(checkpoint.path(), () -> {
            CheckpointCopy copy = CheckpointCopy.of(checkpoint);
            Optional<String> command = copy.command(folder);
            return command.isPresent()
                    ? () -> copied(command.get(), checkpoint, folder)
                    : () -> copyFiles(run, copy, checkpoint);
        });
    }

    private void copied(String command, Checkpoint checkpoint, Path folder) {
        Bundle texts = setup.texts();
        ClipboardContent content = new ClipboardContent();
        content.putString(command);
        Clipboard.getSystemClipboard().setContent(content);
        notices.success(
                texts.get("verdict.copied", checkpoint.path().getFileName(), folder),
                texts.get("export.reveal"),
                () -> reveal(checkpoint));
    }

    /// A name with control characters in it would command the terminal that it is pasted into: the files are copied here
    /// instead, where the user wants them.
    private void copyFiles(String run, CheckpointCopy copy, Checkpoint checkpoint) {
        Bundle texts = setup.texts();
        notices.success(
                texts.get("verdict.unsafeName"),
                texts.get("verdict.copyFiles"),
                () -> setup.dialogs().chooseTarget(fileName(run)).ifPresent(folder -> {
                    OutputRules.Answer answer = rules.get().ofFolder(folder);
                    inBackground(folder, () -> {
                        refuse(answer, folder);
                        copy.into(folder);
                        return () -> notices.success(
                                texts.get("export.written", folder.getFileName()),
                                texts.get("export.reveal"),
                                () -> reveal(checkpoint));
                    });
                }));
    }

    private static void refuse(OutputRules.Answer answer, Path target) throws IOException {
        if (answer instanceof OutputRules.Refused refused) {
            throw new IOException(target + " " + refused.reason());
        }
    }

    @Override
    public void prune(ComparedRun run) {
        files.ask(run);
    }

    @Override
    public void reveal(Checkpoint checkpoint) {
        setup.surroundings().reveal(checkpoint.path());
    }

    @Override
    public void saveNext(String run, NextRun.Proposal next) {
        Bundle texts = setup.texts();
        setup.dialogs().chooseTarget(fileName(run) + "_next.yaml").ifPresent(file -> {
            OutputRules.Answer answer = rules.get().of(file, false);
            outcome.started(file);
            inBackground(file, () -> {
                refuse(answer, file);
                AtomicFile.writeText(file, NextConfigurationText.of(run, next));
                return () -> {
                    outcome.finished();
                    notices.success(
                            texts.get("export.written", file.getFileName()),
                            texts.get("export.reveal"),
                            () -> setup.surroundings().reveal(file));
                };
            });
        });
    }

    private void inBackground(Path file, Task task) {
        Threads threads = setup.threads();
        threads.slow().execute(() -> {
            Runnable told;
            try {
                told = task.run();
            } catch (IOException trouble) {
                String reason = trouble.getMessage() == null ? trouble.toString() : trouble.getMessage();
                told = () -> outcome.failed(file, reason);
            }
            threads.screen().execute(told);
        });
    }

    /// A run's name may hold what a file's name may not.
    private static String fileName(String run) {
        return run.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }
}
