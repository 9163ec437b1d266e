package dev.runlens.analyze.answers;

import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.SubjectAnswers;
import dev.runlens.run.evaluation.TaskScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.LinkedHashSet;

/// A metric of a whole task, as the files give it, of every subject that has it.
///
/// @param task which
/// @param metric of what
/// @param scores one for each subject, in their order; empty where it has none
public record TaskTotals(String task, String metric, List<Optional<TaskScore>> scores) {
    private record Key(String task, String metric) {}

    /// Keeps a copy.
    public TaskTotals {
        scores = List.copyOf(scores);
    }

    /// All totals that some subjects have.
    static List<TaskTotals> of(Evaluation evaluation) {
        SequencedSet<Key> keys = new LinkedHashSet<>();
        evaluation.subjects().forEach(subject -> subject.totals()
                .forEach(total -> keys.add(new Key(total.task(), total.metric()))));
        List<TaskTotals> all = new ArrayList<>();
        for (Key key : keys) {
            all.add(new TaskTotals(key.task(), key.metric(),
                    evaluation.subjects().stream().map(subject -> total(subject, key)).toList()));
        }
        return all;
    }

    private static Optional<TaskScore> total(SubjectAnswers subject, Key key) {
        return subject.totals().stream()
                .filter(total -> total.task().equals(key.task()) && total.metric().equals(key.metric()))
                .findFirst();
    }
}
