package dev.runlens.analyze.sweep;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Which runs some words ask for.
///
/// All of its parts must hold, with *and* between them or without. A part is a word, which the name of the run must contain, its
/// status, or what a person noted of it, or a condition: a field (see
/// [RunField]), an operator and a value, such as `lora_rank = 16`, `lr < 1e-4`, `status: overfitting`. `:` asks whether
/// the value contains the words, `=` (or `==`) whether it is the same, numbers by value; several values are separated by
/// commas, and one of them must fit. What contains a space, a comma or an operator is put in quotes, a quote in them is
/// written twice. Letters count the same large and small; numbers and flags may be written as in files or as in the window
/// (see [FilterValue]).
///
/// A value that a run does not have is unknown: neither equal to anything nor different from it, so the run fits no
/// condition, `!=` included. A minus before a part leaves out the runs that fit it and no other: `-rank = 8` keeps those
/// whose rank is unknown.
///
/// What is not typed yet asks for nothing: neither a condition without a value, where its field may be one, nor a comma
/// without a value behind it.
public final class RunFilter {
    /// Everything passes.
    public static final RunFilter ALL = new RunFilter(List.of());

    private final List<Part> parts;

    private RunFilter(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private interface Part {
        /// @param noted whether what a person noted of the run contains some words
        boolean fits(RunFacts run, Predicate<String> noted);

        default Optional<FilterReason> reason(Collection<RunFacts> runs) {
            return Optional.empty();
        }
    }

    /// The filter of some words; no words let everything pass.
    public static RunFilter of(String words) {
        List<FilterPart> typed = FilterScanner.parts(words);
        boolean conditions = typed.stream().anyMatch(part -> !part.isWord());
        List<Part> parts = typed.stream()
                .filter(part -> !(conditions && part.isWord() && part.written().equalsIgnoreCase("and")))
                .map(RunFilter::part)
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? ALL : new RunFilter(parts);
    }

    /// A value as a condition must have it to ask for it, whatever characters it holds.
    public static String written(String value) {
        return FilterScanner.written(value);
    }

    /// Empty where it asks for nothing.
    private static Optional<Part> part(FilterPart typed) {
        String subject = typed.subject().text();
        boolean turned = typed.turned();
        if (typed.isWord()) {
            String word = FilterValue.plain(subject);
            return subject.isEmpty() ? Optional.empty()
                    : Optional.of((run, noted) -> (isNamed(run, word) || isSo(run, word)
                            || noted.test(untagged(word))) != turned);
        }
        List<String> asked = typed.asked();
        String written = FilterValue.plain(typed.written());
        if (!asked.isEmpty()) {
            Condition condition = Condition.of(subject, typed.operator(), asked, written);
            return Optional.of(turned ? (run, noted) -> !condition.fits(run, noted) : condition);
        }
        // Whether any other name is one of a field or the end of the name of a run, such as `baz!`, only runs tell.
        return RunField.isOfEveryRun(subject)
                ? Optional.empty()
                : Optional.of((run, noted) -> RunField.of(run, subject).isPresent()
                        || isNamed(run, written) != turned);
    }

    /// @param part of a name, plain as values are compared
    private static boolean isNamed(RunFacts run, String part) {
        return FilterValue.plain(run.name()).contains(part);
    }

    private static boolean isSo(RunFacts run, String word) {
        String status = run.run().analysis().statusLabel();
        return status != null && FilterValue.plain(status).contains(word);
    }

    /// A tag is shown with a sign before it.
    private static String untagged(String word) {
        return word.length() > 1 && word.startsWith("#") ? word.substring(1) : word;
    }

    /// Whether everything passes.
    public boolean isAll() {
        return parts.isEmpty();
    }

    /// Whether a run is asked for.
    public boolean fits(RunFacts run) {
        return fits(run, words -> false);
    }

    /// Whether a run is asked for.
    ///
    /// @param noted whether what a person noted of it contains some words, in lower case
    public boolean fits(RunFacts run, Predicate<String> noted) {
        for (Part part : parts) {
            if (!part.fits(run, noted)) {
                return false;
            }
        }
        return true;
    }

    /// Why none of some runs fits, where that is not for their values: the first part that asks for what there is not.
    public Optional<FilterReason> reason(Collection<RunFacts> runs) {
        return parts.stream().flatMap(part -> part.reason(runs).stream()).findFirst();
    }

    /// The filter with its last word completed in every way that some runs know: by the name of a field, or after an
    /// operator by a value of it.
    public static List<String> completions(String words, Collection<RunFacts> runs) {
        return FilterCompletion.of(words, runs);
    }

    /// @param typed what is asked for, one of which must fit, as it was typed
    /// @param asked the same as values
    /// @param written the condition as it was typed, plain: where no run knows the field it may be part of a name
    private record Condition(
            String field, String operator, List<String> typed, List<FilterValue> asked, String written)
            implements Part {
        static Condition of(String field, String operator, List<String> values, String written) {
            boolean percent = RunField.isPercent(field);
            return new Condition(
                    field, operator, values, values.stream().map(value -> FilterValue.of(value, percent)).toList(),
                    written);
        }

        @Override
        public boolean fits(RunFacts run, Predicate<String> noted) {
            RunField.Value has = RunField.of(run, field).orElse(null);
            return has == null
                    ? isNamed(run, written)
                    : asked.stream().anyMatch(one -> one.fits(operator, has)) != operator.equals("!=");
        }

        @Override
        public Optional<FilterReason> reason(Collection<RunFacts> runs) {
            List<RunField.Value> known = runs.stream().flatMap(run -> RunField.of(run, field).stream()).toList();
            if (known.isEmpty()) {
                return Optional.of(new FilterReason.Unknown(field));
            }
            if (!List.of("<", ">", "<=", ">=").contains(operator)) {
                return Optional.empty();
            }
            if (asked.stream().allMatch(one -> one.number().isEmpty())) {
                return Optional.of(new FilterReason.NoNumber(typed.getFirst()));
            }
            return known.stream().allMatch(one -> one.number().isEmpty())
                    ? Optional.of(new FilterReason.NoNumber(field))
                    : Optional.empty();
        }
    }
}
