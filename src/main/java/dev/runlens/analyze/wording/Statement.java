package dev.runlens.analyze.wording;

import java.util.List;

/// One sentence about the runs, with the fields of the comparison JSON that it was made from.
///
/// @param id the stable name of the rule that says it, such as `status.overfitting`; the key of its text
/// @param text the sentence, plain text: whoever writes it into a page escapes it
/// @param fields paths into the comparison JSON, such as `runs[0].analysis.onset.iteration`; never empty
public record Statement(String id, String text, List<String> fields) {
    /// Keeps a copy.
    ///
    /// @throws IllegalArgumentException when no field is named: a sentence that nothing backs must not be said
    public Statement {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("the sentence " + id + " names no field");
        }
    }
}
