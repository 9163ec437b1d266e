package dev.runlens.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window, from `dev/runlens/ui/ui.properties`.
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;

    /// @param locale whose language to speak; the base bundle is English
    public Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("dev.runlens.ui.ui", locale);
    }

    /// The text of a key.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String get(String key) {
        return bundle.getString(key);
    }

    /// The text of a key with its placeholders filled, in [MessageFormat]'s notation: plural forms are `choice`s.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public String format(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
