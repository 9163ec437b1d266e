package dev.runlens.text;

import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import java.util.stream.Collectors;

/// Settings as sentences, tables and the window write them.
public final class SettingText {
    private SettingText() {}

    /// The value of a setting: `1e-05`, `20` for 20.0, `on`, `none`, `[q_proj, v_proj]`. Whole numbers are written as
    /// they are typed, without spaces between their thousands.
    public static String of(Setting setting) {
        return switch (setting) {
            case Setting.Decimal(double value) -> Numbers.number(value);
            case Setting.Whole(long value) -> Numbers.whole(value);
            case Setting.Flag(boolean value) -> value ? "on" : "off";
            case Setting.Text(String value) -> value;
            case Setting.None _ -> "none";
            case Setting.Items items ->
                    items.values().stream().map(SettingText::of).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    /// A value that is stated nowhere, the default of the tool.
    ///
    /// @param value as it is written there
    public static String assumed(String value) {
        return Bundle.STATEMENTS.get("setting.default", value);
    }

    /// A stated value that did not take effect, with the one that did.
    ///
    /// @param stated as it is written there
    /// @param used as it is written there
    public static String instead(String stated, String used) {
        return Bundle.STATEMENTS.get("setting.used", stated, used);
    }

    /// What took effect in place of a stated value, and where that is known from.
    ///
    /// @param origin where that is known from
    public static String instead(Setting used, Origin origin) {
        return Bundle.STATEMENTS.get("setting.used.from", of(used), origin.toString());
    }

    /// The same in a table that is taken away, a number in plain ASCII.
    public static String data(Setting setting) {
        return setting instanceof Setting.Decimal(double value) ? Digits.data(value) : of(setting);
    }
}
