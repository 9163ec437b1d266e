package dev.runlens.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What does not belong to one session.
///
/// @param theme light, dark or as the system is
/// @param reopen whether the last session is opened at the start
/// @param recent what was opened, the newest first
/// @param window where the window was; null where that is not known
/// @param voter under which name votes are kept; empty for none
public record Preferences(
        Theme theme, Reopen reopen, List<Path> recent, @Nullable WindowPlace window, String voter) {
    /// As at the first start.
    public static final Preferences DEFAULT = new Preferences(Theme.SYSTEM, Reopen.ASK, List.of(), null, "");

    private static final int MOST_RECENT = 12;

    /// How the window looks.
    public enum Theme {
        /// As the operating system is.
        SYSTEM,
        /// Dark on light.
        LIGHT,
        /// Light on dark.
        DARK
    }

    /// Whether the last session is opened at the start.
    public enum Reopen {
        /// The person is asked.
        ASK,
        /// It is.
        ALWAYS,
        /// It is not.
        NEVER
    }

    /// Where the window was.
    ///
    /// @param bounds where on the screens
    /// @param maximized whether it filled the screen
    /// @param panes how its panes shared it
    public record WindowPlace(Bounds bounds, boolean maximized, Panes panes) {}

    /// Where on the screens a window was, in the toolkit's pixels.
    public record Bounds(double x, double y, double width, double height) {}

    /// A pane that can be collapsed, so that others have its part of the window.
    public enum Collapsible {
        /// The list of runs.
        LIST,
        /// The settings and results side by side.
        SETTINGS
    }

    /// How the panes shared the window.
    ///
    /// @param shares for each arrangement of panes whose dividers were moved, by its name, how far from its beginning they
    ///     are, as parts of the whole
    /// @param collapsed the panes that are collapsed
    public record Panes(Map<String, List<Double>> shares, Set<Collapsible> collapsed) {
        /// Between the list of runs and all beside it.
        public static final String COLUMNS = "columns";

        /// Between the chart and the settings.
        public static final String ROWS = "rows";

        /// As long as nobody has moved a divider or collapsed a pane.
        public static final Panes UNTOUCHED = new Panes(Map.of(), Set.of());

        /// Keeps what can be the place of a divider.
        public Panes {
            collapsed = Set.copyOf(collapsed);
            shares = shares.entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty())
                    .filter(entry -> entry.getValue().stream().allMatch(share -> share > 0 && share < 1))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        }

        /// Where the dividers of an arrangement of panes are; empty where nobody moved them.
        public List<Double> of(String arrangement) {
            return shares.getOrDefault(arrangement, List.of());
        }
    }

    /// Keeps a copy of the newest.
    public Preferences {
        recent = recent.stream().distinct().limit(MOST_RECENT).toList();
    }

    /// The same with another theme.
    public Preferences with(Theme other) {
        return new Preferences(other, reopen, recent, window, voter);
    }

    /// The same with another answer.
    public Preferences with(Reopen other) {
        return new Preferences(theme, other, recent, window, voter);
    }

    /// The same with another place.
    public Preferences with(WindowPlace other) {
        return new Preferences(theme, reopen, recent, other, voter);
    }

    /// The same with another voter.
    public Preferences withVoter(String other) {
        return new Preferences(theme, reopen, recent, window, other);
    }

    /// The same after some paths were opened.
    public Preferences opened(List<Path> paths) {
        List<Path> all = new ArrayList<>(paths);
        all.addAll(recent);
        return new Preferences(theme, reopen, all, window, voter);
    }
}
