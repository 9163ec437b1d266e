package dev.runlens.analyze.answers;

import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which run a subject is: by the path of its adapter, else by its name, else by the name of its model; a run that was given another name is also known by that of its folder.
final class SubjectMatch {
    /// What tells that a subject is a run, the surest first.
    private static final List<BiPredicate<Subject, Run>> SIGNS = List.of(
            (subject, run) -> isPath(subject.adapter(), run),
            (subject, run) -> run.name().equals(subject.name()),
            (subject, run) -> isPath(subject.model(), run),
            (subject, run) -> last(subject.name()).equals(last(run.name())),
            (subject, run) -> last(subject.name()).equals(last(run.path().toString())));

    private SubjectMatch() {}

    /// The evaluation with subjects that are runs under the names of the runs; the others stand for themselves. A run
    /// is taken by one subject, the one that is most surely it; no other goes by its name.
    static Evaluation named(Evaluation evaluation, List<Run> runs) {
        Map<String, String> found = found(
                evaluation.subjects().stream().map(SubjectAnswers::subject).toList(), runs);
        Set<String> taken = new HashSet<>(found.values());
        List<SubjectAnswers> subjects = new ArrayList<>();
        for (SubjectAnswers answers : evaluation.subjects()) {
            String own = answers.subject().name();
            String run = found.get(own);
            subjects.add(new SubjectAnswers(answers.subject().named(run == null ? unique(own, taken) : run),
                    answers.setup(), answers.answers(), answers.totals()));
        }
        return new Evaluation(subjects, evaluation.findings());
    }

    private static String unique(String name, Set<String> taken) {
        String unique = name;
        for (int i = 2; !taken.add(unique); i++) {
            unique = name + "#" + i;
        }
        return unique;
    }

    /// The answers of two runs alone, in the order of the runs; everybody's where not both of two answered.
    static Evaluation ofPair(Evaluation evaluation, List<Run> runs) {
        List<SubjectAnswers> pair = runs.stream()
                .flatMap(run -> evaluation.subjects().stream()
                        .filter(answers -> answers.subject().name().equals(run.name())).limit(1))
                .toList();
        return runs.size() == 2 && pair.size() == 2 ? new Evaluation(pair, evaluation.findings()) : evaluation;
    }

    /// The names of the runs that subjects are, by the names of the subjects. A subject that might be several runs by
    /// one sign is looked at by the next; one whose run a surer one is stands for itself.
    private static Map<String, String> found(List<Subject> subjects, List<Run> runs) {
        Map<String, String> found = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (BiPredicate<Subject, Run> sign : SIGNS) {
            subjects.stream().filter(subject -> !known.contains(subject.name())).forEach(subject -> {
                Optional<String> run = only(runs, one -> sign.test(subject, one));
                run.ifPresent(name -> known.add(subject.name()));
                run.filter(taken::add).ifPresent(name -> found.put(subject.name(), name));
            });
        }
        return found;
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
