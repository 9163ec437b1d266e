package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Figures;
import dev.runlens.run.Setting;
import java.util.stream.Collectors;

/// Settings as sentences say them.
final class SettingText {
    private SettingText() {}

    static String of(Setting setting) {
        return switch (setting) {
            case Setting.Decimal decimal -> Figures.number(decimal.value());
            case Setting.Whole whole -> Long.toString(whole.value());
            case Setting.Flag flag -> flag.value() ? "on" : "off";
            case Setting.Text text -> text.value();
            case Setting.None none -> "none";
            case Setting.Items items ->
                    items.values().stream().map(SettingText::of).collect(Collectors.joining(", ", "[", "]"));
        };
    }
}
