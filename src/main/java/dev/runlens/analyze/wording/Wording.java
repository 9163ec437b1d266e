package dev.runlens.analyze.wording;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of the analysis, by the id of the rule that says them.
///
/// The texts are in `statements.properties` beside this class; arguments are texts already, so that a number looks the
/// same in every report and in the window.
public final class Wording {
    private final ResourceBundle texts = ResourceBundle.getBundle("dev.runlens.analyze.wording.statements",
            Locale.ROOT);

    /// A sentence.
    ///
    /// @param id the rule, which is the key of the text
    /// @param evidence what the rule read
    /// @param arguments what goes into the places `{0}`, `{1}`, …
    public Statement say(String id, List<Evidence> evidence, String... arguments) {
        String text = new MessageFormat(texts.getString(id), Locale.ROOT).format(arguments);
        return new Statement(id, text, evidence);
    }
}
