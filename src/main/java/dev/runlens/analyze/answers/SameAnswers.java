package dev.runlens.analyze.answers;

import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Two subjects that said the same, letter by letter, to every example: adapters that took no effect look like that.
///
/// @param first the one
/// @param second the other
/// @param examples how many both answered
public record SameAnswers(String first, String second, int examples) {
    private static final int FEWEST = 3;

    /// The pairs of subjects with the same answers. Short answers may well be the same: only texts that are not all
    /// alike count.
    static List<SameAnswers> of(AnswerGrid grid, Evaluation evaluation) {
        List<SameAnswers> same = new ArrayList<>();
        for (int i = 0; i < evaluation.subjects().size(); i++) {
            for (int j = i + 1; j < evaluation.subjects().size(); j++) {
                int examples = examples(grid, i, j);
                if (examples >= FEWEST) {
                    same.add(new SameAnswers(evaluation.subjects().get(i).subject().name(),
                            evaluation.subjects().get(j).subject().name(), examples));
                }
            }
        }
        return same;
    }

    /// How many examples both answered in the same words; 0 where any differs.
    private static int examples(AnswerGrid grid, int first, int second) {
        int count = 0;
        for (int i = 0; i < grid.examples().size(); i++) {
            Answer one = grid.answer(first, i);
            Answer other = grid.answer(second, i);
            if (one != null && other != null && one.text() != null && other.text() != null) {
                if (!Objects.equals(one.text(), other.text())) {
                    return 0;
                }
                count++;
            }
        }
        return count;
    }
}
