package dev.runlens.analyze.sweep;

import dev.runlens.run.Order;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;

/// Runs with one value of a setting, together.
///
/// @param value the value as it is written; empty where the runs do not state it
/// @param runs the runs
/// @param mean mean loss of what would be shipped, of those that have one; NaN where none has
/// @param deviation standard deviation of these losses, n − 1; NaN below two
public record SettingGroup(String value, List<RunFacts> runs, double mean, double deviation) {
    /// Keeps a copy.
    public SettingGroup {
        runs = List.copyOf(runs);
    }

    /// The groups of a setting, the lowest mean first.
    public static List<SettingGroup> of(List<RunFacts> runs, String setting) {
        Map<String, List<RunFacts>> byValue = new LinkedHashMap<>();
        for (RunFacts run : runs) {
            String value = run.setting(setting).map(SettingText::of).orElse("");
            byValue.computeIfAbsent(value, missing -> new ArrayList<>()).add(run);
        }
        List<SettingGroup> groups = new ArrayList<>();
        byValue.forEach((value, members) -> groups.add(of(value, members)));
        groups.sort(Order.comparingDouble(SettingGroup::mean));
        return groups;
    }

    private static SettingGroup of(String value, List<RunFacts> members) {
        double[] losses = members.stream().mapToDouble(RunFacts::loss).filter(Double::isFinite).toArray();
        double deviation = losses.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(losses));
        return new SettingGroup(value, members, StatUtils.mean(losses), deviation);
    }
}
