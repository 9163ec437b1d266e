package dev.runlens.ui;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Runs tasks on the FX thread, after what is already waiting there: the only way from a background thread to a
/// control.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
