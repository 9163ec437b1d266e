package dev.runlens.analyze.answers.score;

import java.util.Collection;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeSet;

/// The closed set of answers that were wanted: what the references of all examples are, in their words.
///
/// @param words each label, normalised
public record Labels(SequencedSet<String> words) {
    /// No labels.
    public static final Labels NONE = new Labels(new TreeSet<>());

    /// The labels that some references are.
    public static Labels of(Collection<String> references) {
        SequencedSet<String> words = new TreeSet<>();
        references.forEach(reference -> words.add(AnswerWords.normalised(reference)));
        return new Labels(words);
    }

    /// The label that an answer names: the answer itself where it is one, else the one label that stands in it; empty
    /// where none or several do.
    String named(String answer) {
        String said = AnswerWords.normalised(answer);
        if (words.contains(said)) {
            return said;
        }
        List<String> within = words.stream()
                .filter(label -> !label.isEmpty() && (" " + said + " ").contains(" " + label + " "))
                .limit(2)
                .toList();
        return within.size() == 1 ? within.getFirst() : "";
    }

    /// F1 of each label, averaged over the labels: few answers of a rare label weigh as much as many of a frequent one.
    ///
    /// @param answers as given
    /// @param references as wanted, in the same order
    public double macroF1(List<String> answers, List<String> references) {
        List<String> named = answers.stream().map(this::named).toList();
        List<String> wanted = references.stream().map(AnswerWords::normalised).toList();
        return words.stream().mapToDouble(label -> f1(label, named, wanted)).average().orElse(Double.NaN);
    }

    private static double f1(String label, List<String> named, List<String> wanted) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < named.size(); i++) {
            boolean said = named.get(i).equals(label);
            boolean meant = wanted.get(i).equals(label);
            both += said && meant ? 1 : 0;
            either += (said ? 1 : 0) + (meant ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * both / either;
    }
}
