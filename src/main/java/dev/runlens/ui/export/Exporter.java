package dev.runlens.ui.export;

import dev.runlens.text.FailureWords;
import dev.runlens.ui.open.FileDialogs;
import dev.runlens.ui.state.Threads;
import dev.runlens.write.OutputRules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Asks for a file and writes what is shown into it.
public final class Exporter {
    private static final double CLIPBOARD_SCALE = 2;

    private final Map<ExportKind, ExportWriter> writers;
    private final FileDialogs dialogs;
    private final Threads threads;
    private final Supplier<Supplier<ExportView>> view;
    private final Outcome outcome;
    private final BooleanProperty whole = new SimpleBooleanProperty(this, "whole", false);

    /// Told how an export goes, on the screen's thread.
    public interface Outcome {
        /// The file is being written.
        void started(Path file);

        /// The file is there.
        void written(Path file);

        /// The chart is in the clipboard.
        void copied();

        /// The file is not there, or is as it was before.
        void failed(Path file, String reason);
    }

    /// @param writers one for each kind
    /// @param view asked on the screen's thread what is shown; what it returns is asked off it, for it takes time
    public Exporter(
            Map<ExportKind, ExportWriter> writers,
            FileDialogs dialogs,
            Threads threads,
            Supplier<Supplier<ExportView>> view,
            Outcome outcome) {
        this.writers = Map.copyOf(writers);
        this.dialogs = dialogs;
        this.threads = threads;
        this.view = view;
        this.outcome = outcome;
    }

    /// Whether the chart is taken away whole, whatever part of it is in view.
    public BooleanProperty wholeProperty() {
        return whole;
    }

    /// Puts the chart as it is seen into the clipboard, as a picture.
    public void copyChart() {
        Supplier<ExportView> shown = view();
        threads.slow().execute(() -> {
            byte[] png = ExportWriters.png(shown.get(), CLIPBOARD_SCALE);
            threads.screen().execute(() -> {
                ClipboardContent content = new ClipboardContent();
                content.putImage(new Image(new ByteArrayInputStream(png)));
                Clipboard.getSystemClipboard().setContent(content);
                outcome.copied();
            });
        });
    }

    private Supplier<ExportView> view() {
        Supplier<ExportView> shown = view.get();
        return whole.get()
                ? () -> {
                    ExportView seen = shown.get();
                    return new ExportView(seen.all(), seen.shown(), seen.picture().whole(), seen.rules());
                }
                : shown;
    }

    /// Asks for a file and writes it. Call on the screen's thread; returns when the user has answered.
    public void export(ExportKind kind) {
        dialogs.chooseTarget(kind.suggestion()).ifPresent(file -> write(kind, file));
    }

    private void write(ExportKind kind, Path file) {
        Supplier<ExportView> shown = view();
        ExportWriter writer = Objects.requireNonNull(writers.get(kind));
        outcome.started(file);
        threads.slow().execute(() -> {
            Runnable told;
            try {
                ExportView what = shown.get();
                refuse(what.rules(), kind, file);
                writer.write(what, file);
                told = () -> outcome.written(file);
            } catch (IOException trouble) {
                String reason = FailureWords.of(trouble);
                told = () -> outcome.failed(file, reason);
            }
            threads.screen().execute(told);
        });
    }

    /// The dialog in which a file is chosen has asked whether a file that is there may go; an input may not.
    private static void refuse(OutputRules rules, ExportKind kind, Path file) throws IOException {
        if (rules.of(file, kind == ExportKind.COMPARISON_JSON) instanceof OutputRules.Refused refused) {
            throw new IOException(file + " " + refused.reason());
        }
    }
}
