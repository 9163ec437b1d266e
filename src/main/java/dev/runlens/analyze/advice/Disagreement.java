package dev.runlens.analyze.advice;

import dev.runlens.analyze.answers.AnswerPair;
import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.ScoreChoice;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.RunPair;
import dev.runlens.analyze.verdict.Side;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.List;
import java.util.Optional;

/// That loss and answers name different runs, with what each measured.
final class Disagreement {
    private Disagreement() {}

    /// The sentence; empty where they do not disagree, or where either names no run.
    static Optional<Statement> of(AnswersAnalysis answers, PairJudgement judgement) {
        RunPair pair = judgement.verdict().pair();
        Optional<Side> lower = judgement.verdict().lower();
        if (lower.isEmpty()) {
            return Optional.empty();
        }
        String name = pair.run(lower.get()).name();
        String other = pair.run(lower.get() == Side.CANDIDATE ? Side.BASELINE : Side.CANDIDATE).name();
        return answers.pairs().stream()
                .filter(of -> name.equals(of.baseline()) || name.equals(of.candidate()))
                .findFirst()
                .filter(of -> of.better().filter(better -> !better.equals(name)).isPresent())
                .map(of -> said(answers, of, judgement, new String[] {name, other}));
    }

    private static Statement said(AnswersAnalysis answers, AnswerPair of, PairJudgement judgement, String[] byLoss) {
        AnswerPair.Measured measured = of.difference().orElseThrow();
        ScoreChoice score = answers.score();
        boolean swapped = of.result() == AnswerPair.Result.WORSE;
        double low = swapped ? -measured.interval().high() : measured.interval().low();
        double high = swapped ? -measured.interval().low() : measured.interval().high();
        return new Wording().say(
                answers.details().rightOrWrong() ? "answers.disagree.right" : "answers.disagree.score",
                List.of(new Evidence.Judged(Evidence.VerdictPart.RUN),
                        new Evidence.Judged(Evidence.VerdictPart.DIFFERENCE),
                        new Evidence.Answered(Evidence.AnswersPart.PAIRS)),
                byLoss[0], byLoss[1],
                judgement.verdict().difference().map(loss -> Numbers.loss(Math.abs(loss.value()))).orElse("–"),
                of.better().orElseThrow(),
                AnswerStatements.difference(answers, Math.abs(measured.mean())),
                Numbers.count(measured.counts().paired()),
                AnswerStatements.difference(answers, low),
                AnswerStatements.difference(answers, high),
                score == null ? "" : AnswerStatements.called(score));
    }
}
