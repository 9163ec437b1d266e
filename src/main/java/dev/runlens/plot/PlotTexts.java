package dev.runlens.plot;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words that are part of a loss plot, by key of their resource bundle: the same in the window, the PNG and the
/// SVG.
public final class PlotTexts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.runlens.plot.plot", Locale.ROOT);

    private PlotTexts() {}

    /// The text of a key.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public static String get(String key) {
        return BUNDLE.getString(key);
    }

    /// The text of a key with its places filled in.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public static String get(String key, Object... values) {
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
    }
}
