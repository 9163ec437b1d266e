package dev.runlens.chart;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the chart says, by key of its resource bundle.
final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.runlens.chart.chart");

    private Texts() {}

    static String get(String key) {
        return BUNDLE.getString(key);
    }

    static String get(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
