package dev.runlens.analyze.verdict;

import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a setting is the same in two runs.
enum Likeness {
    SAME,
    DIFFERENT,
    /// Two names of which one is the end of the other, such as `data/mine` and `/home/me/data/mine`: may be one place.
    PERHAPS,
    /// At least one run does not say.
    UNKNOWN;

    /// Of two values.
    static Likeness of(Optional<Setting> one, Optional<Setting> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return UNKNOWN;
        }
        if (Setting.same(one.get(), other.get())) {
            return SAME;
        }
        return one.get() instanceof Setting.Text left && other.get() instanceof Setting.Text right
                ? ofNames(left.value(), right.value())
                : DIFFERENT;
    }

    /// Of two names or paths: `./data/` is `data`.
    static Likeness ofNames(String one, String other) {
        List<String> left = segments(one);
        List<String> right = segments(other);
        boolean sameRoot = isAbsolute(one) == isAbsolute(other);
        if (left.equals(right) && sameRoot) {
            return SAME;
        }
        boolean rightEnds = !isAbsolute(other) && endsWith(left, right);
        boolean leftEnds = !isAbsolute(one) && endsWith(right, left);
        return rightEnds || leftEnds ? PERHAPS : DIFFERENT;
    }

    private static boolean endsWith(List<String> whole, List<String> end) {
        return whole.size() >= end.size()
                && whole.subList(whole.size() - end.size(), whole.size()).equals(end);
    }

    private static boolean isAbsolute(String name) {
        return name.startsWith("/") || name.matches("[A-Za-z]:[\\\\/].*");
    }

    private static List<String> segments(String name) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.replace('\\', '/').split("/", -1)) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
