package dev.runlens.analyze.answers;

import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Subjects that said the same, letter by letter, to every example: adapters that took no effect look like that.
///
/// @param names who, at least two
/// @param examples how many the first two answered both
public record SameAnswers(List<String> names, int examples) {
    private static final int FEWEST = 3;

    /// Keeps a copy.
    public SameAnswers {
        names = List.copyOf(names);
    }

    /// The groups of subjects with the same answers.
    static List<SameAnswers> of(AnswerGrid grid, Evaluation evaluation) {
        List<SameAnswers> groups = new ArrayList<>();
        Set<Integer> grouped = new HashSet<>();
        for (int i = 0; i < evaluation.subjects().size(); i++) {
            List<String> names = new ArrayList<>(List.of(evaluation.subjects().get(i).subject().name()));
            int examples = 0;
            for (int j = i + 1; j < evaluation.subjects().size(); j++) {
                int both = grouped.contains(i) || grouped.contains(j) ? 0 : examples(grid, i, j);
                if (both >= FEWEST) {
                    names.add(evaluation.subjects().get(j).subject().name());
                    grouped.add(j);
                    examples = examples == 0 ? both : examples;
                }
            }
            if (names.size() > 1) {
                groups.add(new SameAnswers(names, examples));
            }
        }
        return groups;
    }

    /// How many examples both answered in the same words; 0 where any differs.
    private static int examples(AnswerGrid grid, int first, int second) {
        BitSet questions = new BitSet();
        for (int i = 0; i < grid.examples().size(); i++) {
            Answer one = grid.answer(first, i);
            Answer other = grid.answer(second, i);
            if (one != null && other != null && one.text() != null && other.text() != null) {
                if (!Objects.equals(one.text(), other.text())) {
                    return 0;
                }
                questions.set(grid.repetitions().of(i));
            }
        }
        return questions.cardinality();
    }
}
