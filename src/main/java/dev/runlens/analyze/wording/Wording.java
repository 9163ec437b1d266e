package dev.runlens.analyze.wording;

import dev.runlens.text.Bundle;
import java.util.List;

/// The sentences of the analysis, by the id of the rule that says them.
///
/// The texts are in `statements.properties` beside this class; arguments are texts already, so that a number looks the
/// same in every report and in the window.
public final class Wording {
    /// A sentence.
    ///
    /// @param id the rule, which is the key of the text
    /// @param evidence what the rule read
    /// @param arguments what goes into the places `{0}`, `{1}`, …
    public Statement say(String id, List<Evidence> evidence, String... arguments) {
        return new Statement(id, Bundle.STATEMENTS.get(id, (Object[]) arguments), evidence);
    }
}
