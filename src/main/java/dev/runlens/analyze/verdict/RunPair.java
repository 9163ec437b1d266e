package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Two runs that are compared.
///
/// @param baseline the one that was there before
/// @param candidate the one that may replace it
public record RunPair(ComparedRun baseline, ComparedRun candidate) {
    /// One of the two.
    public ComparedRun run(Side side) {
        return side == Side.BASELINE ? baseline : candidate;
    }

    /// The same thing of both, by the name of the run.
    List<Evidence> evidence(Function<String, Evidence> of) {
        return List.of(of.apply(baseline.name()), of.apply(candidate.name()));
    }

    /// A part of the analysis of both.
    List<Evidence> evidence(Evidence.AnalysisPart part) {
        return evidence(run -> new Evidence.Analysed(run, part));
    }

    /// Something that is known of both.
    List<Evidence> evidence(Evidence.RunPart part) {
        return evidence(run -> new Evidence.Known(run, part));
    }

    /// A setting of one of the two; empty where it is unknown or stated to be none.
    Optional<Setting> setting(Side side, String name) {
        return SettingUse.of(run(side), name).value();
    }

    /// A setting of both.
    List<Evidence> settingEvidence(String name) {
        return List.of(SettingUse.of(baseline, name).evidence(), SettingUse.of(candidate, name).evidence());
    }
}
