package dev.runlens.ui.state;

import dev.runlens.read.load.LoadItem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Inputs that need not hold a run, since something else was found in them.
final class NeedlessInputs {
    private final Map<Path, Runnable> inputs = new HashMap<>();

    /// @param none what is done where it holds none
    void add(Path input, Runnable none) {
        inputs.put(input, none);
    }

    /// Takes out those that turned out to hold no run, and are not in question for a file in them that should have given
    /// one.
    Map<Path, Runnable> among(List<LoadItem> items) {
        Map<Path, Runnable> gone = new HashMap<>();
        for (LoadItem item : items) {
            Runnable none = holdsNothing(item) ? inputs.remove(item.input()) : null;
            if (none != null) {
                gone.put(item.input(), none);
            }
        }
        return gone;
    }

    private static boolean holdsNothing(LoadItem item) {
        return item.state() instanceof LoadItem.Rejected(var reason) && reason.origin() != null
                && reason.origin().file().equals(item.input());
    }
}
