package dev.runlens.analyze.answers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The style of texts as points: runs of three to five characters and the most frequent words, weighed by how rare they
/// are among the references (TF-IDF). Frequent words carry style in any language, and weigh as what every reference has;
/// names of things are rare and weigh in few texts only. A text counts with its first 2000 characters.
///
/// A feature weighs (1 + ln how often the text has it) · (1 + ln((1 + n) ÷ (1 + how many of the n references have it))).
///
/// Source: Stamatatos, "A survey of modern authorship attribution methods", JASIST 60 (2009) 538-556, 2.2; Burrows,
/// "Delta", Literary and Linguistic Computing 17 (2002) 267-287, for the frequent words.
final class StyleVector {
    private static final int LONGEST = 2000;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;
    private static final int FREQUENT_WORDS = 50;

    /// Before a word: no run of characters has it, since white space is one space there.
    private static final char WORD = '\n';

    private final Map<String, Integer> places = new HashMap<>();
    private final double[] weights;

    /// @param references the texts of the author
    StyleVector(List<String> references) {
        Map<String, Integer> texts = new HashMap<>();
        Map<String, Integer> words = new HashMap<>();
        for (String reference : references) {
            counts(reference).keySet().forEach(feature -> texts.merge(feature, 1, Integer::sum));
            words(reference).forEach(word -> words.merge(word, 1, Integer::sum));
        }
        words.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(FREQUENT_WORDS)
                .forEach(word -> texts.put(WORD + word.getKey(), references.size()));
        // What one text alone has says nothing about the others.
        texts.forEach((feature, count) -> {
            if (count > 1) {
                places.put(feature, places.size());
            }
        });
        this.weights = new double[places.size()];
        places.forEach((feature, place) -> weights[place] = 1
                + Math.log((1.0 + references.size()) / (1.0 + texts.getOrDefault(feature, 0))));
    }

    /// How many features there are.
    int size() {
        return weights.length;
    }

    /// The point of a text, of length 1; 0 everywhere for a text that shares nothing with the references.
    Map<Integer, Double> of(String text) {
        Map<String, Integer> counts = counts(text);
        words(text).forEach(word -> counts.merge(WORD + word, 1, Integer::sum));
        Map<Integer, Double> point = new HashMap<>();
        counts.forEach((feature, count) -> {
            Integer place = places.get(feature);
            if (place != null) {
                point.put(place, (1 + Math.log(count)) * weights[place]);
            }
        });
        double length = Math.sqrt(point.values().stream().mapToDouble(value -> value * value).sum());
        point.replaceAll((place, value) -> value / length);
        return point;
    }

    private static Map<String, Integer> counts(String text) {
        String cut = plain(text);
        Map<String, Integer> counts = new HashMap<>();
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int i = 0; i + length <= cut.length(); i++) {
                counts.merge(cut.substring(i, i + length), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> words(String text) {
        return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}']+", -1)).filter(word -> !word.isEmpty()).toList();
    }

    private static String plain(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
