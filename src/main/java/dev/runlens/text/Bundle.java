package dev.runlens.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// The words of one room, by key, from its resource bundle.
///
/// @param name of the bundle, with its package
/// @param locale whose language to speak; the base bundles are English
public record Bundle(String name, Locale locale) {
    /// What the analysis says: reports and the terminal speak the same language everywhere.
    public static final Bundle STATEMENTS = new Bundle("dev.runlens.analyze.wording.statements", Locale.ROOT);

    /// What the picture says, in the window and in files.
    public static final Bundle PLOT = new Bundle("dev.runlens.plot.plot", Locale.ROOT);

    /// What the chart of the window says besides.
    public static final Bundle CHART = new Bundle("dev.runlens.chart.chart", Locale.ROOT);

    /// What the HTML report says that is not about a run.
    public static final Bundle REPORT = new Bundle("dev.runlens.write.html.report", Locale.ROOT);

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /// What the window says.
    public static Bundle window(Locale locale) {
        return new Bundle("dev.runlens.ui.ui", locale);
    }

    /// The text of a key, as it stands.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String get(String key) {
        return texts().getString(key);
    }

    /// The text of a key with its places filled, in [MessageFormat]'s notation: plural forms are `choice`s. Whole
    /// numbers are written as [Numbers#count(long)] writes them, others as [Numbers#number] does.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String get(String key, Object... values) {
        // A choice needs the number, a place its text: the texts come after the numbers.
        String pattern = PLACE.matcher(texts().getString(key))
                .replaceAll(place -> "{" + (Integer.parseInt(place.group(1)) + values.length) + "}");
        Object[] all = Arrays.copyOf(values, 2 * values.length);
        for (int i = 0; i < values.length; i++) {
            all[values.length + i] = written(values[i]);
        }
        return new MessageFormat(pattern, locale).format(all);
    }

    private static Object written(Object value) {
        return switch (value) {
            case Integer whole -> Numbers.count(whole);
            case Long whole -> Numbers.count(whole);
            case Double number -> Numbers.number(number);
            default -> value;
        };
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle(name, locale);
    }
}
