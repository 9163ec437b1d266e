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

    /// Ends the process once the lines of the runs, and what follows from them, are drawn.
    public static void open(List<Path> inputs) {
        platform().forEach(System::setProperty);
        // What a person's window remembers is neither read nor written: this folder is not there, and the process ends before
        // anything is kept in it.
        Path none = Path.of(System.getProperty("java.io.tmpdir"), "runlens-open-" + ProcessHandle.current().pid());
        System.setProperty("runlens.config", none.toString());
        Thread.ofPlatform().daemon().name("first picture").start(OpenedOnce::watch);
        RunLensApplication.open(inputs);
    }

    private static void watch() {
        try {
            while (!begun()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean begun() {
        try {
            new FxThread().execute(() -> new EndOfStart(OpenedOnce::isThere, false).start());
            return true;
        } catch (IllegalStateException notStarted) {
            return false;
        }
    }

    private static boolean isThere() {
        return OpenedDashboard.find().filter(dashboard -> OpenedDashboard.shows(dashboard, 1)).isPresent();
    }
}
