package dev.runlens.analyze.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The style of short texts after the definition, feature by feature: what the tests compare with.
final class DefinedStyle {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}']+");

    private final List<Set<String>> having;
    private final List<String> frequent;

    DefinedStyle(List<String> references) {
        this.having = references.stream().map(reference -> Set.copyOf(runs(reference))).toList();
        this.frequent = frequent(references);
    }

    /// A text as what it has of what the references have, by name.
    Map<String, Double> point(String text) {
        Map<String, Double> point = new TreeMap<>();
        for (String run : new TreeSet<>(runs(text))) {
            long texts = having.stream().filter(runs -> runs.contains(run)).count();
            if (texts > 1) {
                point.put("run " + run, (1 + Math.log((double) times(runs(text), run)))
                        * (1 + Math.log((1 + having.size()) / (1.0 + texts))));
            }
        }
        for (String word : new TreeSet<>(words(text))) {
            if (frequent.contains(word)) {
                point.put("word " + word, 1 + Math.log((double) times(words(text), word)));
            }
        }
        return point;
    }

    static double cosine(Map<String, Double> one, Map<String, Double> other) {
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : product(one, other) / lengths;
    }

    /// The sum of points of length 1.
    static Map<String, Double> sum(List<Map<String, Double>> points) {
        Map<String, Double> sum = new TreeMap<>();
        for (Map<String, Double> point : points) {
            double length = length(point);
            point.forEach((feature, value) -> sum.merge(feature, value / length, Double::sum));
        }
        return sum;
    }

    private static double length(Map<String, Double> point) {
        return Math.sqrt(product(point, point));
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        return one.keySet().stream().mapToDouble(key -> one.getOrDefault(key, 0.0) * other.getOrDefault(key, 0.0))
                .sum();
    }

    private static List<String> frequent(List<String> references) {
        List<String> all = references.stream().flatMap(reference -> words(reference).stream()).toList();
        return all.stream().distinct().sorted(Comparator.<String>naturalOrder())
                .sorted(Comparator.comparingLong(word -> -times(all, word)))
                .limit(50).toList();
    }

    private static long times(List<String> of, String one) {
        return of.stream().filter(one::equals).count();
    }

    private static List<String> words(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
    }

    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int from = 0; from < lower.length(); from++) {
            for (int to = from + 3; to <= Math.min(lower.length(), from + 5); to++) {
                runs.add(lower.substring(from, to));
            }
        }
        return runs;
    }
}
