package dev.runlens.ui;

import dev.runlens.text.Bundle;
import dev.runlens.ui.theme.Stylesheet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import javafx.scene.control.Alert;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/// What happens to an exception that nobody expected, on whatever thread: it is logged, and the user is told.
///
/// Bad input never comes here; it is a finding.
public final class BugReport implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(BugReport.class.getName());

    private final Executor screen;
    private final BiConsumer<String, String> dialog;
    private final AtomicBoolean open = new AtomicBoolean();

    /// @param screen runs what touches controls
    /// @param dialog given the message and the details on the screen's thread; returns when the user has read them
    public BugReport(Executor screen, BiConsumer<String, String> dialog) {
        this.screen = screen;
        this.dialog = dialog;
    }

    /// A report that opens a dialog.
    public static BugReport withDialog(Executor screen, Bundle texts) {
        return new BugReport(screen, (message, details) -> showDialog(texts, message, details));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable bug) {
        LOG.log(Level.ERROR, "uncaught in " + thread.getName(), bug);
        // One dialog at a time: a bug in a pulse comes sixty times a second.
        if (open.compareAndSet(false, true)) {
            screen.execute(() -> {
                try {
                    dialog.accept(bug.getMessage() == null ? bug.toString() : bug.getMessage(), details(bug));
                } finally {
                    open.set(false);
                }
            });
        }
    }

    private static String details(Throwable bug) {
        StringWriter text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void showDialog(Bundle texts, String message, String details) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.setTitle(texts.get("bug.title"));
        alert.setHeaderText(texts.get("bug.header"));
        alert.setContentText(message);
        // That of the toolkit is a picture for light windows.
        alert.setGraphic(null);
        TextArea area = new TextArea(details);
        area.setEditable(false);
        alert.getDialogPane().setExpandableContent(area);
        Window.getWindows().stream().filter(Window::isShowing).findFirst().ifPresent(alert::initOwner);
        Stylesheet.addTo(alert.getDialogPane().getScene());
        alert.showAndWait();
    }
}
