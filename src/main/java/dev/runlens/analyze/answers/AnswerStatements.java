package dev.runlens.analyze.answers;

import dev.runlens.analyze.answers.AnswerPair.Measured;
import dev.runlens.analyze.answers.AnswerPair.Result;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnswersPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// What is said of answers, composed once: the terminal, reports, JSON and the window only lay it out. The first sentence
/// is the headline.
public final class AnswerStatements {
    private final AnswersAnalysis answers;
    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final String kind;

    private AnswerStatements(AnswersAnalysis answers) {
        this.answers = answers;
        this.kind = answers.details().rightOrWrong() ? "right" : "score";
    }

    /// All sentences; at least one where there is a subject.
    public static List<Statement> of(AnswersAnalysis answers) {
        AnswerStatements statements = new AnswerStatements(answers);
        if (!answers.subjects().isEmpty()) {
            statements.compose();
        }
        return statements.said;
    }

    /// Whether a headline says what answers say.
    public static boolean isAbout(Statement headline) {
        return headline.id().startsWith("answers.");
    }

    private void compose() {
        ScoreChoice score = answers.score();
        if (score == null) {
            boolean had = answers.subjects().stream()
                    .anyMatch(subject -> subject.counts().failed() < subject.answers().answers().size());
            say(!answers.details().totals().isEmpty() ? "answers.totals" : had ? "answers.nothing" : "answers.none",
                    AnswersPart.TOTALS);
            failed();
            return;
        }
        if (answers.pairs().isEmpty()) {
            one(answers.subjects().getFirst(), score);
        } else {
            if (answers.pairs().size() > 1) {
                many(score);
            }
            said.addAll(answers.details().rest().files());
            answers.pairs().forEach(pair -> pair(pair, score));
        }
        say("answers.score." + score.reason().name().toLowerCase(Locale.ROOT), AnswersPart.SCORE, called(score));
        direction(score);
        repeated();
        answers.details().tasks().stream().filter(task -> task.probability() <= 0.05).forEach(this::task);
        answers.details().same().forEach(same -> say("answers.same", AnswersPart.SUBJECTS,
                String.join(", ", same.names()), Numbers.count(same.examples())));
        answers.details().style().forEach(style -> said.add(style.statement()));
        failed();
    }

    private void direction(ScoreChoice score) {
        switch (score.direction()) {
            case LOWER_IS_BETTER -> say("answers.direction.lower", AnswersPart.SCORE, called(score));
            case NEITHER -> say("answers.direction.assumed", AnswersPart.SCORE, called(score));
            case HIGHER_IS_BETTER -> { /* as everybody expects of a score */ }
        }
    }

    /// How many answers there are to an example, where there are several to any.
    private void repeated() {
        List<SubjectScore.Counts> counts = answers.subjects().stream().map(SubjectScore::counts)
                .filter(count -> count.scored() > 0).toList();
        int most = counts.stream().mapToInt(SubjectScore.Counts::answers).max().orElse(0);
        int examples = counts.stream().mapToInt(SubjectScore.Counts::scored).max().orElse(0);
        if (!isRepeated()) {
            return;
        }
        boolean even = most % examples == 0
                && counts.stream().allMatch(count -> count.answers() == most / examples * count.scored());
        say(even ? "answers.repeated.each" : "answers.repeated.some", AnswersPart.SUBJECTS, Numbers.count(examples),
                Numbers.count(even ? most / examples : most));
    }

    private boolean isRepeated() {
        return answers.subjects().stream().map(SubjectScore::counts)
                .anyMatch(count -> count.answers() > count.scored());
    }

    private void failed() {
        answers.subjects().stream().filter(subject -> subject.counts().failed() > 0)
                .forEach(subject -> say("answers.failed", AnswersPart.SUBJECTS,
                        Numbers.count(subject.counts().failed()), subject.name()));
    }

    private void one(SubjectScore subject, ScoreChoice score) {
        if (subject.counts().scored() > 0 && !subject.interval().isFinite()) {
            say("answers.one.score.unsure", AnswersPart.SUBJECTS, subject.name(), value(subject.mean()),
                    Numbers.count(subject.counts().scored()), called(score));
        } else if (subject.counts().scored() > 0) {
            say("answers.one." + kind, AnswersPart.SUBJECTS, subject.name(), value(subject.mean()),
                    Numbers.count(subject.counts().scored()), value(subject.interval().low()),
                    value(subject.interval().high()), called(score));
        }
    }

    private void many(ScoreChoice score) {
        if (answers.pairs().stream().allMatch(pair -> pair.difference().filter(one -> one.mean() == 0).isPresent())) {
            say("answers.many.equal", AnswersPart.PAIRS, Numbers.count(answers.subjects().size()), called(score));
            return;
        }
        AnswerPair first = answers.pairs().getFirst();
        List<String> tied = answers.pairs().stream()
                .filter(pair -> pair.result() != Result.BETTER)
                .map(AnswerPair::baseline)
                .toList();
        say(tied.isEmpty() ? "answers.many.leads" : "answers.many.tied", AnswersPart.PAIRS, first.candidate(),
                Numbers.count(answers.pairs().size()), called(score), String.join(", ", tied));
    }

    private void pair(AnswerPair pair, ScoreChoice score) {
        switch (pair.result()) {
            case NOT_COMPARABLE -> say("answers.not_comparable", AnswersPart.PAIRS, pair.baseline(), pair.candidate(),
                    pair.obstacles().stream().limit(5).collect(Collectors.joining("; ")));
            case UNPAIRED -> say("answers.unpaired", AnswersPart.PAIRS, pair.baseline(), pair.candidate());
            case BETTER, WORSE, CANNOT_TELL -> {
                Measured measured = pair.difference().orElseThrow();
                if (measured.counts().onlyCandidate() + measured.counts().onlyBaseline() == 0) {
                    say("answers.equal." + kind, AnswersPart.PAIRS, pair.baseline(), pair.candidate(),
                            Numbers.count(measured.counts().paired()), value(measured.levels().candidate()),
                            called(score));
                } else {
                    measured(pair, measured, score);
                }
            }
        }
    }

    private void measured(AnswerPair pair, Measured measured, ScoreChoice score) {
        boolean swapped = pair.result() == Result.WORSE;
        double sign = swapped ? -1 : 1;
        Interval interval = measured.interval();
        String ahead = swapped ? pair.baseline() : pair.candidate();
        String behind = swapped ? pair.candidate() : pair.baseline();
        String rule = pair.result() == Result.CANNOT_TELL ? "answers.cannot_tell." : "answers.better.";
        say(rule + kind, AnswersPart.PAIRS,
                ahead,
                difference(sign * measured.mean()),
                Numbers.count(measured.counts().paired()),
                behind,
                value(swapped ? measured.levels().baseline() : measured.levels().candidate()),
                value(swapped ? measured.levels().candidate() : measured.levels().baseline()),
                difference(swapped ? -interval.high() : interval.low()),
                difference(swapped ? -interval.low() : interval.high()),
                called(score),
                Numbers.probability(measured.probability()));
        say("answers.split." + (isRepeated() ? "score" : kind), AnswersPart.PAIRS, pair.candidate(),
                Numbers.count(measured.counts().onlyCandidate()), pair.baseline(),
                Numbers.count(measured.counts().onlyBaseline()));
        if (pair.result() == Result.CANNOT_TELL) {
            power(measured);
        }
        if (measured.counts().unpaired() > 0) {
            said.add(wording.say("answers.missing", List.of(new Evidence.Answered(AnswersPart.PAIRS)),
                    Numbers.count(measured.counts().unpaired()), pair.baseline(), pair.candidate()));
        }
    }

    private void power(Measured measured) {
        OptionalLong needed = measured.detectable().needed();
        if (!Double.isFinite(measured.detectable().smallest())) {
            return;
        }
        say("answers.power." + (needed.isPresent() ? "" : "unseen.") + kind, AnswersPart.PAIRS,
                difference(measured.detectable().smallest()),
                needed.isPresent() ? Numbers.count(needed.getAsLong()) : "");
    }

    private void task(TaskDifference task) {
        AnswerPair pair = answers.pairs().getFirst();
        boolean candidate = task.measured().mean() > 0;
        say("answers.task", AnswersPart.TASKS, task.task(), candidate ? pair.candidate() : pair.baseline(),
                candidate ? pair.baseline() : pair.candidate(), difference(Math.abs(task.measured().mean()))
                        + (answers.details().rightOrWrong() ? " points" : ""),
                Numbers.count(task.measured().counts().paired()), Numbers.probability(task.probability()),
                Numbers.count(answers.details().tasks().size()));
    }

    /// A share of right answers, or a score.
    private String value(double value) {
        return value(answers, value);
    }

    /// A difference in points of a percentage, or in the score.
    private String difference(double value) {
        return difference(answers, value);
    }

    /// A score as it is written in sentences.
    public static String value(AnswersAnalysis answers, double value) {
        return answers.details().rightOrWrong() ? Numbers.percent(100 * value) : Numbers.decimals(value, 3);
    }

    /// A difference of scores as it is written in sentences: in points where answers are right or wrong.
    public static String difference(AnswersAnalysis answers, double value) {
        return answers.details().rightOrWrong() ? Numbers.decimals(100 * value, 1) : Numbers.decimals(value, 3);
    }

    /// A score as it is called in sentences.
    public static String called(ScoreChoice score) {
        return score.measure().map(measure -> switch (measure) {
            case EXACT_MATCH -> "exact match";
            case CONTAINS -> "containing the reference";
            case NUMBER_MATCH -> "number match";
            case ACCURACY -> "accuracy";
            case JSON_FIELDS -> "matching JSON fields";
            case TOKEN_F1 -> "token F1";
            case ROUGE_L -> "ROUGE-L";
            case CHRF -> "chrF";
            case EDIT_SIMILARITY -> "edit similarity";
            case LENGTH_RATIO -> "length ratio";
        }).orElse(score.name());
    }

    private void say(String id, AnswersPart part, String... arguments) {
        said.add(wording.say(id, List.of(new Evidence.Answered(part)), arguments));
    }
}
