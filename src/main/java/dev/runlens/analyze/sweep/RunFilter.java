package dev.runlens.analyze.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which runs some words ask for.
///
/// All of its parts must hold. A part is a word, which the name of the run must contain, or a condition: a field (see
/// [RunField]), an operator and a value, such as `lora_rank = 16`, `lr < 1e-4`, `status: overfitting`. `:` asks whether
/// the value contains the words, `=` whether it is the same, numbers by value; several values are separated by commas,
/// and one of them must fit. What contains a space is put in quotes. A minus before a part turns it round. Letters count
/// the same large and small. A condition without a value yet asks for nothing.
public final class RunFilter {
    /// Everything passes.
    public static final RunFilter ALL = new RunFilter(List.of());

    private static final Pattern CONDITION = Pattern.compile(
            "(-?)([\\p{L}_][\\p{L}\\p{N}_./-]*)\\s*(<=|>=|!=|[=<>:≤≥≠])\\s*(\"[^\"]*\"?|[^\\s\",]+(?:\\s*,\\s*[^\\s\",]+)*)");
    /// A condition that is still being typed.
    private static final Pattern BEGUN = Pattern
            .compile("-?[\\p{L}_][\\p{L}\\p{N}_./-]*\\s*(<=|>=|!=|[!=<>:≤≥≠])\\s*$");
    private static final Pattern WORD = Pattern.compile("(-?)(\"[^\"]*\"?|\\S+)");

    private final List<Part> parts;

    private RunFilter(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private interface Part {
        boolean fits(RunFacts run);
    }

    /// The filter of some words; no words let everything pass.
    public static RunFilter of(String words) {
        List<Part> parts = new ArrayList<>();
        Matcher condition = CONDITION.matcher(words);
        Matcher word = WORD.matcher(words);
        int at = 0;
        Matcher begun = BEGUN.matcher(words);
        while (at < words.length() && !begun.region(at, words.length()).lookingAt()) {
            if (Character.isWhitespace(words.charAt(at))) {
                at++;
            } else if (condition.region(at, words.length()).lookingAt()) {
                Condition asked = Condition.of(condition.group(2), condition.group(3), bare(condition.group(4)),
                        condition.group().substring(condition.group(1).length()));
                parts.add(condition.group(1).isEmpty() ? asked : run -> !asked.fits(run));
                at = condition.end();
            } else if (word.region(at, words.length()).lookingAt()) {
                boolean turned = !word.group(1).isEmpty();
                String wanted = bare(word.group(2));
                parts.add(run -> contains(run.name(), wanted) != turned);
                at = word.end();
            } else {
                at++;
            }
        }
        return parts.isEmpty() ? ALL : new RunFilter(parts);
    }

    /// Whether everything passes.
    public boolean isAll() {
        return parts.isEmpty();
    }

    /// Whether a run is asked for.
    public boolean fits(RunFacts run) {
        for (Part part : parts) {
            if (!part.fits(run)) {
                return false;
            }
        }
        return true;
    }

    /// The filter with its last word completed in every way that some runs know: by the name of a field, or after an
    /// operator by a value of it.
    public static List<String> completions(String words, Collection<RunFacts> runs) {
        Matcher asked = Pattern.compile("(?s)(.*?)([\\p{L}_][\\p{L}\\p{N}_./-]*)(\\s*[=:≠]\\s*|\\s*!=\\s*)(\\S*)")
                .matcher(words);
        if (asked.matches()) {
            TreeSet<String> values = new TreeSet<>();
            runs.forEach(run -> RunField.of(run, asked.group(2)).ifPresent(value -> values.add(value.words())));
            String before = asked.group(1) + asked.group(2) + asked.group(3);
            return begun(values.stream(), asked.group(4)).map(value -> before + quoted(value)).toList();
        }
        int start = words.lastIndexOf(' ') + 1;
        String begun = words.substring(start);
        return begun.isEmpty()
                ? List.of()
                : begun(RunField.names(runs).stream(), begun).map(name -> words.substring(0, start) + name).toList();
    }

    private static Stream<String> begun(Stream<String> all, String begun) {
        String low = begun.toLowerCase(Locale.ROOT).replace("\"", "");
        return all.filter(one -> one.toLowerCase(Locale.ROOT).startsWith(low) && !one.equals(begun)).limit(12);
    }

    private static String quoted(String value) {
        return value.contains(" ") ? "\"" + value + "\"" : value;
    }

    private static String bare(String value) {
        return value.replace("\"", "");
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /// @param asked what is asked for, one of which must fit
    /// @param written the condition as it was typed: where no run knows the field it may be part of a name
    private record Condition(String field, String operator, List<RunField.Value> asked, String written)
            implements Part {
        static Condition of(String field, String operator, String values, String written) {
            return new Condition(
                    field, operator, Stream.of(values.split(",", -1)).map(String::strip).map(Condition::asked).toList(),
                    written);
        }

        private static RunField.Value asked(String text) {
            try {
                return new RunField.Value(OptionalDouble.of(Double.parseDouble(text)), text);
            } catch (NumberFormatException noNumber) {
                return RunField.Value.of(text);
            }
        }

        @Override
        public boolean fits(RunFacts run) {
            RunField.Value known = RunField.of(run, field).orElse(null);
            if (known == null) {
                return contains(run.name(), written);
            }
            for (RunField.Value one : asked) {
                if (fits(known, one)) {
                    return !isTurned();
                }
            }
            return isTurned();
        }

        private boolean isTurned() {
            return operator.equals("!=") || operator.equals("≠");
        }

        private boolean fits(RunField.Value known, RunField.Value one) {
            boolean both = one.number().isPresent() && known.number().isPresent();
            double left = known.number().orElse(Double.NaN);
            double right = one.number().orElse(Double.NaN);
            return switch (operator) {
                case "<" -> left < right;
                case ">" -> left > right;
                case "<=", "≤" -> left <= right;
                case ">=", "≥" -> left >= right;
                case ":" -> both ? left == right : contains(known.words(), one.words());
                default -> both ? left == right : known.words().equalsIgnoreCase(one.words());
            };
        }
    }
}
