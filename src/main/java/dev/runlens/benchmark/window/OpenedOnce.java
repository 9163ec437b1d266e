package dev.runlens.benchmark.window;

import dev.runlens.chart.FxThread;
import dev.runlens.chart.FxToolkit;
import dev.runlens.ui.OpenedDashboard;
import dev.runlens.ui.RunLensApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The program's window as it opens on some inputs: the process that is measured as a whole.
public final class OpenedOnce {
    private static final long PAUSE = 2;

    private OpenedOnce() {}

    /// What the toolkit is told where there is no display (`DISPLAY`): to do without. Its headless platform copies every picture
    /// pixel by pixel on the screen's thread, which no real screen does, so that on a display less is measured beside the window.
    public static Map<String, String> platform() {
        return System.getenv().getOrDefault("DISPLAY", "").isBlank()
                ? FxToolkit.WITHOUT_SCREEN
                : Map.of();
    }

    /// What is waited for.
    public enum Drawn {
        /// The lines of the runs.
        LINES,
        /// The lines, and what follows from them.
        ALL;

        private boolean isThere() {
            return switch (this) {
                case LINES -> OpenedDashboard.hasLines();
                case ALL -> OpenedDashboard.find().filter(content -> OpenedDashboard.shows(content, 1)).isPresent();
            };
        }
    }

    /// Ends the process once something is drawn.
    public static void open(List<Path> inputs, Drawn drawn) {
        platform().forEach(System::setProperty);
        // What a person's window remembers is neither read nor written: this folder is not there, and the process ends before
        // anything is kept in it.
        Path none = Path.of(System.getProperty("java.io.tmpdir"), "runlens-open-" + ProcessHandle.current().pid());
        System.setProperty("runlens.config", none.toString());
        Thread.ofPlatform().daemon().name("first picture").start(() -> watch(drawn));
        RunLensApplication.open(inputs);
    }

    private static void watch(Drawn drawn) {
        try {
            while (!begun(drawn)) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean begun(Drawn drawn) {
        try {
            new FxThread().execute(() -> new EndOfStart(drawn::isThere, false).start());
            return true;
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }
}
