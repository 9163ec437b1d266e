package dev.runlens.plot;

import dev.runlens.run.Order;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Shorter names for runs, for places with little room; the full name stays reachable beside them.
public final class ShortNames {
    static final String SEPARATORS = "-_./ ";
    static final String ELLIPSIS = "…";

    /// Of fewer names one that begins otherwise is no exception.
    private static final int MANY = 6;

    /// So large a part of the names is most of them.
    private static final double MOST = 0.75;

    private final Map<String, String> names;
    private final Optional<ShortNames> shorter;
    private final String longest;
    private final Map<Integer, Map<String, String>> bySize = new ConcurrentHashMap<>();

    private ShortNames(Map<String, String> names, Optional<ShortNames> shorter) {
        this.names = names;
        this.shorter = shorter;
        longest = names.keySet().stream().max(Order.comparingInt(String::length)).orElse("");
    }

    /// Names without the words that all of them begin with, or most: `tiny-llama_run3` and `tiny-llama_run4` become `run3` and
    /// `run4`, also where a `baseline` is beside many of them. What is left begins with a letter and is no other name; a single
    /// name stays whole.
    public static ShortNames of(List<String> names) {
        List<String> alike = alike(names);
        int cut = alike.size() < 2 ? 0 : commonWords(alike);
        Map<String, String> shorter = new HashMap<>();
        names.forEach(name -> shorter.put(name, name));
        alike.forEach(name -> shorter.put(name, name.substring(cut)));
        boolean clear = Set.copyOf(shorter.values()).size() == shorter.size();
        return clear ? new ShortNames(shorter, Optional.empty()) : new ShortNames(same(names), Optional.empty());
    }

    /// Those that begin with the same word where these are most of many, else all.
    private static List<String> alike(List<String> names) {
        if (names.size() < MANY || commonWords(names) > 0) {
            return names;
        }
        Map<String, List<String>> byWord = names.stream().collect(Collectors.groupingBy(ShortNames::firstWord));
        List<String> most = byWord.values().stream().max(Order.comparingInt(List::size)).orElse(names);
        return most.size() >= MOST * names.size() ? most : names;
    }

    private static String firstWord(String name) {
        int end = 0;
        while (end < name.length() && SEPARATORS.indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end);
    }

    private static Map<String, String> same(List<String> names) {
        Map<String, String> same = new HashMap<>();
        names.forEach(name -> same.put(name, name));
        return same;
    }

    /// The names as they are, to be shortened by [#fitted] alone: where one of them does not fit, all go without the
    /// words that all begin with, so that they still look like one list.
    public static ShortNames whole(List<String> names) {
        return new ShortNames(same(names), Optional.of(of(names)));
    }

    /// The short name of a run in at most so many characters, which no other one has. What is left out is not what tells
    /// it from the others: `mistral…v1…final` and `mistral…v2…final`.
    ///
    /// @param most at least 12
    public String fitted(String name, int most) {
        if (shorter.isPresent() && longest.length() > most) {
            return shorter.get().fitted(name, most);
        }
        String text = get(name);
        return bySize.computeIfAbsent(most, size -> FittedNames.of(names.values(), size))
                .getOrDefault(text, middle(text, most));
    }

    /// The full name with most characters; empty where there are no names.
    public String longest() {
        return longest;
    }

    /// A text with every name in it that is longer than that shortened as [#fitted] does.
    public String inText(String text, int most) {
        String shorter = text;
        List<String> longestFirst = names.keySet().stream()
                .filter(name -> name.length() > most)
                .sorted(Order.comparingInt(String::length).reversed())
                .toList();
        for (String name : longestFirst) {
            shorter = shorter.replace(name, fitted(name, most));
        }
        return shorter;
    }

    /// The short name of a run; the name itself where it was not among the names.
    public String get(String name) {
        return names.getOrDefault(name, name);
    }

    /// A text of at most so many characters, its middle left out where it is longer: beginnings and ends tell names
    /// apart.
    ///
    /// @param most at least 3
    public static String middle(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int head = most / 2;
        int tail = most - 1 - head;
        return new String(points, 0, head) + ELLIPSIS + new String(points, points.length - tail, tail);
    }

    private static int commonWords(List<String> names) {
        int common = names.stream().reduce(ShortNames::commonStart).orElse("").length();
        while (common > 0 && !cleanCut(names, common)) {
            common--;
        }
        return common;
    }

    private static boolean cleanCut(List<String> names, int cut) {
        return SEPARATORS.indexOf(names.getFirst().charAt(cut - 1)) >= 0
                && names.stream().allMatch(name -> name.length() > cut + 1 && Character.isLetter(name.charAt(cut)));
    }

    static String commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
