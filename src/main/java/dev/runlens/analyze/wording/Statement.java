package dev.runlens.analyze.wording;

import java.util.List;

/// One sentence about the runs, with what it was made from.
///
/// @param id the stable name of the rule that says it, such as `status.overfitting`; the key of its text
/// @param text the sentence, plain text: whoever writes it into a page escapes it
/// @param evidence what the rule read; never empty
public record Statement(String id, String text, List<Evidence> evidence) {
    /// Keeps a copy.
    ///
    /// @throws IllegalArgumentException when there is no evidence: a sentence that nothing backs must not be said
    public Statement {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("the sentence " + id + " has no evidence");
        }
    }
}
