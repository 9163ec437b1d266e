package dev.runlens.chart;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Keeps one line of the toolkit from the user: that JavaFX is on the class path is how RunLens is built, not a
/// mistake.
public final class ToolkitLog implements Filter {
    private static final String ON_CLASS_PATH = "Unsupported JavaFX configuration";

    /// Held: a logger that nobody holds is forgotten, and its filter with it.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private ToolkitLog() {}

    /// Call before the toolkit starts.
    public static void quieten() {
        TOOLKIT.setFilter(new ToolkitLog());
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        return record.getMessage() == null || !record.getMessage().startsWith(ON_CLASS_PATH);
    }
}
