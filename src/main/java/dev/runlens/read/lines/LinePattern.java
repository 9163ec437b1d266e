package dev.runlens.read.lines;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// How a line that reports looks, written as the line itself with names in braces where numbers stand:
/// `epoch {epoch}: loss {train_loss} val {val_loss}`.
///
/// Words stand for themselves, letter case included; blanks for any number of blanks, none included. `{name}` is a
/// number, `{_}` one that means nothing, `{...}` is whatever stands before the words behind it, `{*}` at the end is
/// every number of the rest of the line that has a name ([NamedNumbers]), and `{val/*}` the same with `val/` before each
/// name. What begins with words is found anywhere in a line where a word begins; what begins with a number only at the
/// beginning of a line.
///
/// The time for a line grows with its length alone.
public final class LinePattern {
    /// A number that means nothing.
    public static final String NOTHING = "_";

    private enum Outcome {
        FITS,
        /// Not from here, but perhaps from further right.
        NOT_HERE,
        /// Nowhere in the rest of the line.
        NOWHERE
    }

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Blanks() implements Part {}

    private record Value(int index) implements Part {}

    private record Anything(String before) implements Part {}

    private record Rest(String prefix) implements Part {}

    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final byte[] anchor;

    private LinePattern(String text) {
        // A line is looked at byte by byte, so that is how its words are kept.
        this.text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (int at = 0; at < this.text.length();) {
            at = this.text.charAt(at) == '{' ? field(at) : words(at);
        }
        this.anchor = longestWords();
    }

    /// Takes the numbers of a line that fits.
    @FunctionalInterface
    public interface Numbers {
        /// Takes a number.
        void take(String name, double number);
    }

    /// Reads a pattern.
    ///
    /// @throws IllegalArgumentException when it is none; its message is for the user
    public static LinePattern of(String text) {
        LinePattern pattern = new LinePattern(text.strip());
        if (pattern.parts.stream().noneMatch(Words.class::isInstance)) {
            throw new IllegalArgumentException("has no words between its numbers: \"" + text + "\"");
        }
        return pattern;
    }

    /// The names of its numbers, in their order.
    public List<String> names() {
        return names.stream().filter(name -> !name.equals(NOTHING)).toList();
    }

    /// Whether it takes whatever has a name in the rest of the line.
    public boolean hasRest() {
        return parts.getLast() instanceof Rest;
    }

    /// The longest of its words, in UTF-8: a line without them does not fit. Not to be changed.
    public byte[] anchor() {
        return anchor;
    }

    private byte[] longestWords() {
        String longest = "";
        for (Part part : parts) {
            String words = switch (part) {
                case Words(String stands) -> stands;
                case Anything(String stands) -> stands;
                case Blanks _, Value _, Rest _ -> "";
            };
            longest = words.length() > longest.length() ? words : longest;
        }
        return longest.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// Reads a line, where it fits.
    ///
    /// @param rest finds the numbers of `{*}`
    /// @param numbers takes the numbers, those with names of their own first
    /// @return whether it fits
    public boolean read(Phrase line, NamedNumbers rest, Numbers numbers) {
        double @Nullable [] values = find(line);
        if (values == null) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (!names.get(i).equals(NOTHING)) {
                numbers.take(names.get(i), values[i]);
            }
        }
        while (parts.getLast() instanceof Rest(String prefix) && rest.next(line)) {
            numbers.take(prefix.isEmpty() ? rest.name() : prefix + rest.name(), rest.value());
        }
        return true;
    }

    /// The numbers of a line that fits; null where it does not. Most lines do not, so that nothing is made for them.
    private double @Nullable [] find(Phrase line) {
        line.restart().spaces();
        if (!(parts.getFirst() instanceof Words(String first))) {
            double[] values = line.isAtNumber() ? new double[names.size()] : null;
            return values != null && fit(line, 0, values) == Outcome.FITS ? values : null;
        }
        double[] values = null;
        while (line.find(first)) {
            int after = line.index();
            if (line.isWordStart(after - first.length())) {
                values = values == null ? new double[names.size()] : values;
                Outcome outcome = fit(line, 1, values);
                if (outcome != Outcome.NOT_HERE) {
                    return outcome == Outcome.FITS ? values : null;
                }
                line.goTo(after);
            }
        }
        return null;
    }

    private Outcome fit(Phrase line, int first, double[] values) {
        for (int i = first; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Words(String words) -> {
                    if (!line.at(words)) {
                        return Outcome.NOT_HERE;
                    }
                }
                case Blanks _ -> line.spaces();
                case Value(int index) -> {
                    OptionalDouble number = line.spaces().grouped();
                    if (number.isEmpty()) {
                        return Outcome.NOT_HERE;
                    }
                    values[index] = number.getAsDouble();
                }
                case Anything(String before) -> {
                    return skip(line, before, i + 1, values);
                }
                case Rest _ -> {
                    return Outcome.FITS;
                }
            }
        }
        return Outcome.FITS;
    }

    private Outcome skip(Phrase line, String before, int next, double[] values) {
        while (line.find(before)) {
            int after = line.index();
            Outcome outcome = fit(line, next, values);
            if (outcome != Outcome.NOT_HERE) {
                return outcome;
            }
            line.goTo(after);
        }
        return Outcome.NOWHERE;
    }

    private int field(int at) {
        int end = text.indexOf('}', at);
        String name = end < 0 ? "" : text.substring(at + 1, end).strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("has a brace without a name: \"" + text + "\"");
        }
        if (name.endsWith("*")) {
            if (end + 1 < text.length()) {
                throw new IllegalArgumentException("goes on behind {" + name + "}: \"" + text + "\"");
            }
            parts.add(new Rest(name.substring(0, name.length() - 1)));
            return end + 1;
        }
        if (name.equals("...")) {
            return anything(end + 1);
        }
        if (!parts.isEmpty() && parts.getLast() instanceof Value) {
            throw new IllegalArgumentException("has nothing between two numbers: \"" + text + "\"");
        }
        parts.add(new Value(names.size()));
        names.add(name);
        return end + 1;
    }

    private int anything(int at) {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int end = endOfWords(from);
        if (end == from) {
            throw new IllegalArgumentException("needs words behind {...}: \"" + text + "\"");
        }
        parts.add(new Anything(text.substring(from, end)));
        return end;
    }

    private int words(int at) {
        int end = endOfWords(at);
        if (end == at) {
            parts.add(new Blanks());
            return at + 1;
        }
        parts.add(new Words(text.substring(at, end)));
        return end;
    }

    private int endOfWords(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '{') {
            end++;
        }
        return end;
    }

    @Override
    public String toString() {
        return new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
