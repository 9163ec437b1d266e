package dev.runlens.analyze.verdict;

import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.run.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The factors of some runs as small numbers, so that all pairs of many runs are gone through quickly: a thousand runs
/// are half a million pairs.
final class FactorCodes {
    private static final int UNKNOWN = 0;
    private static final int NONE = 1;
    private static final int STATED_NONE = 2;

    private final int[][] codes;

    private FactorCodes(int[][] codes) {
        this.codes = codes;
    }

    /// Those of some runs, in their order.
    static FactorCodes of(List<TrainingFactors> runs) {
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(run -> names.addAll(run.values().keySet()));
        int[][] codes = new int[runs.size()][names.size()];
        int column = 0;
        for (String name : names) {
            List<Setting> known = new ArrayList<>();
            Map<Setting, Integer> seen = new HashMap<>();
            for (int run = 0; run < codes.length; run++) {
                codes[run][column] = code(runs.get(run), name, known, seen);
            }
            column++;
        }
        return new FactorCodes(codes);
    }

    private static int code(TrainingFactors run, String name, List<Setting> known, Map<Setting, Integer> seen) {
        Setting stated = run.values().get(name);
        if (stated == null) {
            return run.get(name).isPresent() ? NONE : UNKNOWN;
        }
        return stated instanceof Setting.None ? STATED_NONE
                : STATED_NONE + 1 + seen.computeIfAbsent(stated, value -> index(value, known));
    }

    /// Where a value stands among those that were met; it is added where none of them is the same.
    private static int index(Setting value, List<Setting> known) {
        for (int i = 0; i < known.size(); i++) {
            if (Setting.same(known.get(i), value)) {
                return i;
            }
        }
        known.add(value);
        return known.size() - 1;
    }

    /// Whether two runs differ in exactly one factor and none is stated by one of them and unknown of the other.
    boolean differInOne(int one, int other) {
        int[] left = codes[one];
        int[] right = codes[other];
        int count = 0;
        for (int i = 0; i < left.length; i++) {
            int most = Math.max(left[i], right[i]);
            if (left[i] == right[i] || most <= NONE) {
                continue;
            }
            int least = Math.min(left[i], right[i]);
            if (least == UNKNOWN) {
                return false;
            }
            boolean none = least == NONE && most == STATED_NONE;
            if (!none && ++count == 2) {
                return false;
            }
        }
        return count == 1;
    }
}
