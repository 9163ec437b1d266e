package dev.runlens.write.html;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of the report that are not about a run, by key of their resource bundle.
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.runlens.write.html.report", Locale.ROOT);

    private Words() {}

    static String get(String key) {
        return BUNDLE.getString(key);
    }

    static String get(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }

    static String whole(long value) {
        return Long.toString(value);
    }
}
