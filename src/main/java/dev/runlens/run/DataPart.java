package dev.runlens.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The part of the data that a number is of. The words that tools have for each are known here alone.
public enum DataPart {
    /// What is trained on.
    TRAIN("train training trn fit"),
    /// What is evaluated on while training goes on.
    VALIDATION("eval val valid vali validation dev validate validating evaluation evaluate evaluating"),
    /// What is kept for the end: validation only where there is no other.
    TEST("test testing");

    private static final Map<String, DataPart> BY_WORD = byWord();

    private final String words;

    DataPart(String words) {
        this.words = words;
    }

    /// The words for it, in lower case; of several names the one with the first word is meant.
    public List<String> words() {
        return List.of(words.split(" "));
    }

    /// The part that a word names; empty where it names none.
    ///
    /// @param word in lower case
    public static Optional<DataPart> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /// Whether it is not trained on.
    public boolean isOfEvaluation() {
        return this != TRAIN;
    }

    private static Map<String, DataPart> byWord() {
        Map<String, DataPart> parts = new HashMap<>();
        for (DataPart part : values()) {
            part.words().forEach(word -> parts.put(word, part));
        }
        return Map.copyOf(parts);
    }
}
