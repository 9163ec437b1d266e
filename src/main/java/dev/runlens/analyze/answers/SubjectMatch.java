package dev.runlens.analyze.answers;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.FolderLikeness;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which run a subject is: by the path of its adapter, else by its name, else by the name of its model; a run that was given
/// another name is also known by that of its folder. Names that folders of every run have are no evidence
/// ([FolderLikeness]): where nothing else leads from a subject to a run, it stands for itself, and that is said.
final class SubjectMatch {
    /// What tells that a subject is a run, the surest first.
    private static final List<BiPredicate<Subject, Run>> SIGNS = List.of(
            (subject, run) -> likeness(subject.adapter(), run) == FolderLikeness.SAME,
            (subject, run) -> likeness(subject.adapter(), run) == FolderLikeness.ALIKE,
            SubjectMatch::isCalled,
            (subject, run) -> isFolder(subject.model(), run),
            (subject, run) -> endsAs(subject.name(), run.name()),
            (subject, run) -> endsAs(subject.name(), run.path().toString()));

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
        List<Finding> findings = new ArrayList<>(evaluation.findings());
        evaluation.subjects().stream().map(SubjectAnswers::subject)
                .filter(subject -> !found.containsKey(subject.name()))
                .forEach(subject -> doubt(subject, runs, found.values()).ifPresent(findings::add));
        return new Evaluation(subjects, findings);
    }

    /// What is said of a subject that may be a run, of which nothing sure tells.
    private static Optional<Finding> doubt(Subject subject, List<Run> runs, Collection<String> taken) {
        List<String> candidates = runs.stream()
                .filter(run -> !taken.contains(run.name()) && mayBe(subject, run))
                .map(Run::name).toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        String named = Stream.of(subject.adapter(), subject.model()).filter(Objects::nonNull).findFirst()
                .map(path -> " (" + path + ")").orElse("");
        return Optional.of(Finding.of(FindingCode.AMBIGUOUS_SUBJECT,
                "whether " + subject.name() + named + " is " + String.join(" or ", candidates)
                        + " cannot be told by a name that other folders have too: its answers stand for themselves; a subject"
                        + " that has the name of a run, or an adapter with its whole path, is that run"));
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

    /// Whether any of those who answered is one of some runs.
    static boolean isAny(Evaluation evaluation, List<Run> runs) {
        return !found(evaluation.subjects().stream().map(SubjectAnswers::subject).toList(), runs).isEmpty();
    }

    /// The names of the runs that subjects are, by the names of the subjects. A subject that might be several runs by
    /// one sign is looked at by the next, and so are several subjects that might be one run, but for those with the same
    /// adapter: of them it is the first. One whose run a surer one is stands for itself.
    private static Map<String, String> found(List<Subject> subjects, List<Run> runs) {
        Map<String, String> found = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Set<String> known = new HashSet<>();
        for (BiPredicate<Subject, Run> sign : SIGNS) {
            Map<String, List<Subject>> claims = new LinkedHashMap<>();
            subjects.stream().filter(subject -> !known.contains(subject.name()))
                    .forEach(subject -> only(runs, run -> sign.test(subject, run))
                            .ifPresent(run -> claims.computeIfAbsent(run, name -> new ArrayList<>()).add(subject)));
            claims.forEach((run, claimants) -> {
                if (taken.contains(run) || areOne(claimants)) {
                    claimants.forEach(subject -> known.add(subject.name()));
                    if (taken.add(run)) {
                        found.put(claimants.getFirst().name(), run);
                    }
                }
            });
        }
        return found;
    }

    /// Whether all are one file that was asked in several ways, or there is only one.
    private static boolean areOne(List<Subject> claimants) {
        return claimants.stream().map(subject -> Stream.of(subject.adapter(), subject.model(), subject.name())
                .filter(Objects::nonNull).findFirst()).distinct().count() == 1;
    }

    private static Optional<String> only(List<Run> runs, Predicate<Run> is) {
        List<Run> those = runs.stream().filter(is).limit(2).toList();
        return those.size() == 1 ? Optional.of(those.getFirst().name()) : Optional.empty();
    }

    /// A name that many folders have is that of the run unless another adapter, or another folder of that name, was asked.
    private static boolean isCalled(Subject subject, Run run) {
        return run.name().equals(subject.name()) && (FolderLikeness.tells(subject.name())
                || subject.adapter() == null && !isHint(subject.model(), run));
    }

    private static boolean endsAs(String name, String other) {
        String last = FolderLikeness.last(name);
        return last.equals(FolderLikeness.last(other)) && FolderLikeness.tells(last);
    }

    private static boolean isFolder(@Nullable String named, Run run) {
        FolderLikeness likeness = likeness(named, run);
        return likeness == FolderLikeness.SAME || likeness == FolderLikeness.ALIKE;
    }

    /// Whether a person may think that a subject is a run.
    private static boolean mayBe(Subject subject, Run run) {
        return isHint(subject.adapter(), run) || isHint(subject.model(), run) || isHint(subject.name(), run)
                || FolderLikeness.last(subject.name()).equals(FolderLikeness.last(run.name()));
    }

    private static boolean isHint(@Nullable String named, Run run) {
        return likeness(named, run) != FolderLikeness.DIFFERENT;
    }

    private static FolderLikeness likeness(@Nullable String named, Run run) {
        return named == null ? FolderLikeness.DIFFERENT : FolderLikeness.of(named, run.path().toString());
    }
}
