package dev.runlens.analyze.answers;

import dev.runlens.run.evaluation.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which examples are one question that was put several times: epochs, samples, rows that come again. Answers to one
/// question are alike for reasons of the question, so that only questions are independent of each other.
///
/// Equal prompts with different references are different questions: the prompt is then an instruction that does not say
/// everything. So are all examples of an evaluation that knows one prompt only.
public final class Repetitions {
    private final int[] questions;
    private final int count;

    /// @param examples all of them
    public Repetitions(List<Example> examples) {
        Set<Long> repeated = repeated(examples);
        this.questions = new int[examples.size()];
        Map<Long, Integer> known = new HashMap<>();
        int next = 0;
        for (int i = 0; i < questions.length; i++) {
            long asked = examples.get(i).asked();
            Integer question = repeated.contains(asked) ? known.putIfAbsent(asked, next) : null;
            questions[i] = question == null ? next++ : question;
        }
        this.count = next;
    }

    /// The fingerprints that several examples share; that nearly no evaluation has any is found without a map.
    private static Set<Long> repeated(List<Example> examples) {
        long[] sorted = examples.stream().mapToLong(Example::asked).sorted().toArray();
        Set<Long> repeated = new HashSet<>();
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                repeated.add(sorted[i]);
            }
        }
        if (repeated.isEmpty() || sorted[0] == sorted[sorted.length - 1]) {
            return Set.of();
        }
        Map<Long, Set<String>> references = new HashMap<>();
        for (Example example : examples) {
            String reference = example.reference();
            if (reference != null && repeated.contains(example.asked())) {
                references.computeIfAbsent(example.asked(), asked -> new HashSet<>()).add(reference);
            }
        }
        references.forEach((asked, different) -> {
            if (different.size() > 1) {
                repeated.remove(asked);
            }
        });
        return repeated;
    }

    /// How many questions there are.
    int count() {
        return count;
    }

    /// Which question an example is.
    int of(int example) {
        return questions[example];
    }

    /// Whether each question was put once.
    boolean isNone() {
        return count == questions.length;
    }

    /// The mean of the values of each question that are numbers; NaN where it has none.
    ///
    /// @param values one for each example
    double[] means(double[] values) {
        if (isNone()) {
            return values;
        }
        double[] sums = new double[count];
        int[] numbers = new int[count];
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                sums[questions[i]] += values[i];
                numbers[questions[i]]++;
            }
        }
        for (int i = 0; i < count; i++) {
            sums[i] = numbers[i] == 0 ? Double.NaN : sums[i] / numbers[i];
        }
        return sums;
    }

    /// What stands at the first example of each question.
    ///
    /// @param examples the examples, or what belongs to them, in their order
    public <T> List<T> firsts(List<T> examples) {
        if (isNone()) {
            return examples;
        }
        List<T> firsts = new ArrayList<>();
        for (int i = 0; i < questions.length; i++) {
            if (questions[i] == firsts.size()) {
                firsts.add(examples.get(i));
            }
        }
        return firsts;
    }
}
