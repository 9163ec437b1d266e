package dev.runlens.analyze.advice;

import dev.runlens.analyze.answers.AnswerPair;
import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.SubjectScore;
import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.Order;
import dev.runlens.run.evaluation.Subject;
import java.util.List;
import java.util.Optional;

/// Which saved file of a run to ship by its answers, beside the one by its loss.
public final class ShippedByAnswers {
    private ShippedByAnswers() {}

    /// A sentence for each run of which several files answered.
    public static List<Statement> of(AnswersAnalysis answers, List<ComparedRun> runs) {
        return answers.score() == null ? List.of() : runs.stream().flatMap(run -> of(answers, run).stream()).toList();
    }

    private static Optional<Statement> of(AnswersAnalysis answers, ComparedRun run) {
        List<SubjectScore> files = answers.subjects().stream()
                .filter(subject -> subject.name().startsWith(run.name() + "@") && subject.counts().scored() > 0)
                .toList();
        if (files.size() < 2) {
            return Optional.empty();
        }
        Order<SubjectScore> order = Order.comparingDouble(SubjectScore::mean);
        boolean higher = answers.score() == null || answers.score().higherIsBetter();
        SubjectScore best = files.stream().max(higher ? order : order.reversed()).orElseThrow();
        Optional<SubjectScore> byLoss = Optional.ofNullable(run.analysis().checkpoint())
                .map(CheckpointAdvice::checkpoint)
                .map(Checkpoint::iteration)
                .flatMap(iteration -> files.stream()
                        .filter(file -> iteration.isPresent()
                                && file.name().equals(Subject.ofFile(run.name(), iteration.getAsLong())))
                        .findFirst());
        long highest = files.stream().filter(file -> Double.compare(file.mean(), best.mean()) == 0).count();
        if (highest > 1 && byLoss.filter(file -> Double.compare(file.mean(), best.mean()) == 0).isPresent()) {
            return Optional.of(say("answers.files.equal", answers, byLoss.get(), best));
        }
        return Optional.of(byLoss.isEmpty() ? say("answers.files.alone", answers, best, best)
                : byLoss.get().name().equals(best.name()) ? say("answers.files.same", answers, best, best)
                        : say(apart(answers, best, byLoss.get()) ? "answers.files.better" : "answers.files.open",
                                answers,
                                best, byLoss.get()));
    }

    private static boolean apart(AnswersAnalysis answers, SubjectScore best, SubjectScore other) {
        return answers.pairs().stream()
                .filter(pair -> List.of(pair.baseline(), pair.candidate())
                        .containsAll(List.of(best.name(), other.name())))
                .anyMatch(pair -> pair.better().filter(best.name()::equals).isPresent());
    }

    private static Statement say(String id, AnswersAnalysis answers, SubjectScore best, SubjectScore other) {
        return new Wording().say(id, List.of(new Evidence.Answered(Evidence.AnswersPart.SUBJECTS)),
                best.name(), AnswerStatements.value(answers, best.mean()),
                other.name(), AnswerStatements.value(answers, other.mean()));
    }
}
