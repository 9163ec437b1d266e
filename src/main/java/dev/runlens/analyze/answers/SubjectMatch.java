package dev.runlens.analyze.answers;

import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which run a subject is: by the path of its adapter, else by its name, else by the name of its model; a run that was given another name is also known by that of its folder.
final class SubjectMatch {
    private SubjectMatch() {}

    /// The evaluation with subjects that are runs under the names of the runs; the others stand for themselves. A run
    /// is taken by one subject at most.
    static Evaluation named(Evaluation evaluation, List<Run> runs) {
        Set<String> taken = new HashSet<>();
        List<SubjectAnswers> subjects = new ArrayList<>();
        for (SubjectAnswers answers : evaluation.subjects()) {
            String name = of(answers.subject(), runs).filter(taken::add).orElse(answers.subject().name());
            subjects.add(new SubjectAnswers(
                    answers.subject().named(name), answers.setup(), answers.answers(), answers.totals()));
        }
        return new Evaluation(subjects, evaluation.findings());
    }

    /// The answers of two runs alone, in the order of the runs; everybody's where not both of two answered.
    static Evaluation ofPair(Evaluation evaluation, List<Run> runs) {
        List<SubjectAnswers> pair = runs.stream()
                .flatMap(run -> evaluation.subjects().stream()
                        .filter(answers -> answers.subject().name().equals(run.name())).limit(1))
                .toList();
        return runs.size() == 2 && pair.size() == 2 ? new Evaluation(pair, evaluation.findings()) : evaluation;
    }

    /// The run that a subject is; empty where it is none, or might be several.
    static Optional<String> of(Subject subject, List<Run> runs) {
        return only(runs, run -> isPath(subject.adapter(), run))
                .or(() -> only(runs, run -> run.name().equals(subject.name())))
                .or(() -> only(runs, run -> isPath(subject.model(), run)))
                .or(() -> only(runs, run -> last(subject.name()).equals(last(run.name()))))
                .or(() -> only(runs, run -> last(subject.name()).equals(last(run.path().toString()))));
    }

    private static Optional<String> only(List<Run> runs, Predicate<Run> is) {
        List<Run> those = runs.stream().filter(is).limit(2).toList();
        return those.size() == 1 ? Optional.of(those.getFirst().name()) : Optional.empty();
    }

    /// Whether a name leads to a run's folder, from wherever: they end alike.
    private static boolean isPath(@Nullable String named, Run run) {
        if (named == null || named.isBlank()) {
            return false;
        }
        String path = plain(run.path().toString());
        String other = plain(named);
        return path.equals(other) || path.endsWith("/" + other) || other.endsWith("/" + path)
                || last(other).equals(last(path)) && last(path).length() > 3;
    }

    private static String plain(String path) {
        return path.replace('\\', '/').replaceAll("/+$", "").replaceAll("/adapters\\.safetensors$", "");
    }

    private static String last(String path) {
        String plain = plain(path);
        return plain.substring(plain.lastIndexOf('/') + 1);
    }
}
