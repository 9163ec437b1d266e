package dev.runlens.chart;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// Runs tasks on the FX thread, after what is already waiting there: the only way from another thread to a
/// control.
public final class FxThread implements Executor {
    /// @throws IllegalStateException when the toolkit was not started
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
