package dev.runlens.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of one room, by key, from its resource bundle. The base bundles are English. Safe for use by several threads.
public final class Bundle {
    /// What the analysis says: reports and the terminal speak the same language everywhere.
    public static final Bundle STATEMENTS = new Bundle("dev.runlens.analyze.wording.statements", Locale.ROOT);

    /// What the picture says, in the window and in files.
    public static final Bundle PLOT = new Bundle("dev.runlens.plot.plot", Locale.ROOT);

    /// What the chart of the window says besides.
    public static final Bundle CHART = new Bundle("dev.runlens.chart.chart", Locale.ROOT);

    /// What the HTML report says that is not about a run.
    public static final Bundle REPORT = new Bundle("dev.runlens.write.html.report", Locale.ROOT);

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    private final String name;
    private final Locale locale;
    private volatile @Nullable ResourceBundle texts;

    private Bundle(String name, Locale locale) {
        this.name = name;
        this.locale = locale;
    }

    /// What the window says.
    ///
    /// @param locale whose language to speak
    public static Bundle window(Locale locale) {
        return new Bundle("dev.runlens.ui.ui", locale);
    }

    /// The text of a key, as it stands.
    ///
    /// @throws MissingResourceException when there is no such key
    public String get(String key) {
        return texts().getString(key);
    }

    /// The text of a key with its places filled, in [MessageFormat]'s notation: plural forms are `choice`s. Whole
    /// numbers are written as [Numbers#count(long)] writes them, others as [Numbers#number] does.
    ///
    /// @throws MissingResourceException when there is no such key
    public String get(String key, Object... values) {
        String text = texts().getString(key);
        String plain = filled(text, values);
        if (plain != null) {
            return plain;
        }
        // A choice needs the number, a place its text: the texts come after the numbers.
        String pattern = PLACE.matcher(text)
                .replaceAll(place -> "{" + (Integer.parseInt(place.group(1)) + values.length) + "}");
        Object[] all = Arrays.copyOf(values, 2 * values.length);
        for (int i = 0; i < values.length; i++) {
            all[values.length + i] = written(values[i]);
        }
        return new MessageFormat(pattern, locale).format(all);
    }

    /// A text that has nothing but places of one digit, filled by texts: most of them, and quicker; null for any other.
    private static @Nullable String filled(String text, Object... values) {
        if (text.indexOf('\'') >= 0) {
            return null;
        }
        StringBuilder filled = new StringBuilder(text.length() + 64);
        int done = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', done)) {
            int place = open + 2 < text.length() && text.charAt(open + 2) == '}' ? text.charAt(open + 1) - '0' : -1;
            if (place < 0 || place >= values.length || place > 9
                    || !(written(values[place]) instanceof String value)) {
                return null;
            }
            filled.append(text, done, open).append(value);
            done = open + 3;
        }
        return text.indexOf('}', done) >= 0 ? null : filled.append(text, done, text.length()).toString();
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
        ResourceBundle known = texts;
        if (known == null) {
            known = locale.equals(Locale.ROOT) ? base() : ResourceBundle.getBundle(name, locale);
            texts = known;
        }
        return known;
    }

    /// What [ResourceBundle#getBundle(String)] finds too, which looks into every library for someone that provides it.
    private ResourceBundle base() {
        Map<String, String> spelledOut = SpelledOutTexts.of(name);
        if (spelledOut != null) {
            return new SpelledOutTexts(spelledOut);
        }
        try (InputStream file = Bundle.class.getResourceAsStream("/" + name.replace('.', '/') + ".properties")) {
            if (file == null) {
                throw new MissingResourceException(name + " is not there", name, "");
            }
            return new PropertyResourceBundle(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
