package dev.runlens.analyze.verdict;

import java.util.List;

/// Two runs that are compared.
///
/// @param baseline the one that was there before
/// @param candidate the one that may replace it
public record RunPair(PlacedRun baseline, PlacedRun candidate) {
    /// One of the two.
    public PlacedRun run(Side side) {
        return side == Side.BASELINE ? baseline : candidate;
    }

    /// Where the comparison JSON has something of both.
    List<String> fields(String... members) {
        return List.of(baseline.field(members), candidate.field(members));
    }

    /// Where the comparison JSON has a setting of both.
    List<String> settingFields(String name) {
        return List.of(baseline.settingField(name), candidate.settingField(name));
    }
}
