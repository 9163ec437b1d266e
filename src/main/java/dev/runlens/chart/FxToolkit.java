package dev.runlens.chart;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The JavaFX toolkit, started without a screen where nobody has started it yet.
///
/// Started here it keeps running until [Platform#exit] or the end of the process.
public final class FxToolkit {
    /// What the toolkit is told, as properties of the system, to do without a screen.
    public static final Map<String, String> WITHOUT_SCREEN = Map.of("glass.platform", "Headless", "prism.order", "sw");

    private FxToolkit() {}

    /// The result of a task on the FX thread, which may be the caller's.
    ///
    /// @throws CompletionException with what the task threw
    public static <T> T call(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable work = () -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            later(work);
        }
        return result.join();
    }

    private static void later(Runnable work) {
        try {
            new FxThread().execute(work);
        } catch (IllegalStateException notStarted) {
            start(work);
        }
    }

    private static void start(Runnable work) {
        ToolkitLog.quieten();
        WITHOUT_SCREEN.forEach(FxToolkit::setUnlessSet);
        Platform.setImplicitExit(false);
        FutureTask<Void> once = new FutureTask<>(work, null);
        try {
            Platform.startup(once);
        } catch (IllegalStateException startedMeanwhile) {
            new FxThread().execute(once);
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
