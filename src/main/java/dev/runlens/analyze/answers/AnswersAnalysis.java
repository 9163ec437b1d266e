package dev.runlens.analyze.answers;

import dev.runlens.analyze.answers.score.Labels;
import dev.runlens.analyze.paired.Holm;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Direction;
import dev.runlens.run.Finding;
import dev.runlens.run.Order;
import dev.runlens.run.Run;
import dev.runlens.run.evaluation.Answer;
import dev.runlens.run.evaluation.Evaluation;
import dev.runlens.run.evaluation.Example;
import dev.runlens.run.evaluation.SubjectAnswers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What an evaluation says of its subjects.
///
/// @param score by which they are compared; null where there is neither a score nor a reference
/// @param subjects what each reached, in the order of the files
/// @param pairs of two subjects the one pair, the first being the baseline; of more each of the others against the one
///     with the best mean, which is the candidate
/// @param details what lies behind the pairs
/// @param findings what was strange in the files
public record AnswersAnalysis(
        @Nullable ScoreChoice score,
        List<SubjectScore> subjects,
        List<AnswerPair> pairs,
        Details details,
        List<Finding> findings) {
    /// Of everything that is drawn: the same files always give the same numbers.
    public static final long SEED = 20_240_613;

    /// What lies behind the pairs.
    ///
    /// @param rightOrWrong whether every score is 0 or 1
    /// @param examples how many examples any subject answered, each once however often it was put
    /// @param deciding the examples that decide the first pair
    /// @param tasks the first pair by task, where there are several
    /// @param rest what is said besides
    public record Details(
            boolean rightOrWrong, int examples, List<DecidingExample> deciding, List<TaskDifference> tasks, Rest rest) {
        /// Keeps copies.
        public Details {
            deciding = List.copyOf(deciding);
            tasks = List.copyOf(tasks);
        }

        /// What the files say of whole tasks.
        public List<TaskTotals> totals() {
            return rest.totals();
        }

        /// How near the answers are to the references in style.
        public List<StyleCloseness> style() {
            return rest.style();
        }

        /// The subjects that said the same to every example.
        public List<SameAnswers> same() {
            return rest.same();
        }
    }

    /// What is said besides the scores of examples.
    ///
    /// @param totals what the files say of whole tasks
    /// @param style how near each subject's answers are to the references in style; none where too little is written
    /// @param same the subjects that said the same to every example
    /// @param files what answers and loss say of the saved files of runs, where several of a run were asked
    public record Rest(
            List<TaskTotals> totals, List<StyleCloseness> style, List<SameAnswers> same, List<Statement> files) {
        /// Keeps copies.
        public Rest {
            files = List.copyOf(files);
            totals = List.copyOf(totals);
            style = List.copyOf(style);
            same = List.copyOf(same);
        }
    }

    /// Keeps copies.
    public AnswersAnalysis {
        subjects = List.copyOf(subjects);
        pairs = List.copyOf(pairs);
        findings = List.copyOf(findings);
    }

    /// The analysis of an evaluation by the score that fits it.
    public static AnswersAnalysis of(Evaluation evaluation) {
        return of(evaluation, List.of(), null);
    }

    /// The analysis of an evaluation.
    ///
    /// @param runs the runs that its subjects may be
    /// @param score the score to compare by, as a person named it; null for the one that fits
    public static AnswersAnalysis of(Evaluation evaluation, List<Run> runs, @Nullable String score) {
        return judged(SubjectMatch.named(evaluation, runs), score);
    }

    /// Whether any of those who answered is one of some runs.
    public static boolean isAbout(Evaluation evaluation, List<Run> runs) {
        return SubjectMatch.isAny(evaluation, runs);
    }

    /// The analysis for a comparison of some runs: where they are two and both answered, it is about these two alone.
    public static AnswersAnalysis ofRuns(Evaluation evaluation, List<Run> runs) {
        return judged(SubjectMatch.ofPair(SubjectMatch.named(evaluation, runs), runs), null);
    }

    private static AnswersAnalysis judged(Evaluation named, @Nullable String score) {
        ScoreChoice choice = Optional.ofNullable(score)
                .flatMap(name -> ScoreChoice.named(named, name))
                .or(() -> ScoreChoice.of(named))
                .orElse(null);
        List<TaskTotals> totals = TaskTotals.of(named);
        if (choice == null) {
            AnswerGrid grid = new AnswerGrid(named,
                    ScoreChoice.ofFiles("", ScoreChoice.Reason.IN_FILES, Direction.NEITHER));
            return new AnswersAnalysis(null, scored(grid, named, false), List.of(),
                    new Details(false, grid.questions().size(), List.of(), List.of(),
                            new Rest(totals, List.of(), List.of(), List.of())),
                    named.findings());
        }
        return judged(named, choice, totals);
    }

    /// The same analysis with what is said of the saved files of runs.
    public AnswersAnalysis withFiles(List<Statement> files) {
        Rest rest = new Rest(details.totals(), details.style(), details.same(), files);
        return new AnswersAnalysis(score, subjects, pairs, new Details(details.rightOrWrong(), details.examples(),
                details.deciding(), details.tasks(), rest), findings);
    }

    /// Whether a score of a name can be had; what else there is where it cannot.
    public static boolean knows(Evaluation evaluation, String score) {
        return ScoreChoice.named(evaluation, score).isPresent();
    }

    /// The metrics that the files bring for every subject, in words.
    public static String metrics(Evaluation evaluation) {
        Set<String> metrics = ScoreChoice.metrics(evaluation);
        return metrics.isEmpty() ? "no metric that all subjects have" : String.join(", ", metrics);
    }

    private static AnswersAnalysis judged(Evaluation evaluation, ScoreChoice choice, List<TaskTotals> totals) {
        AnswerGrid grid = new AnswerGrid(evaluation, choice);
        boolean rightOrWrong = grid.rightOrWrong();
        List<SubjectScore> subjects = scored(grid, evaluation, rightOrWrong);
        List<int[]> places = places(subjects, choice.higherIsBetter());
        AnswerJudge judge = new AnswerJudge(Math.max(2, subjects.size()), rightOrWrong, choice.higherIsBetter());
        List<AnswerPair> pairs = places.stream()
                .map(pair -> judge.of(
                        evaluation.subjects().get(pair[0]), grid.scores(pair[0]),
                        evaluation.subjects().get(pair[1]), grid.scores(pair[1])))
                .toList();
        List<DecidingExample> deciding = places.isEmpty()
                ? List.of()
                : DecidingExample.of(grid, places.getFirst()[0], places.getFirst()[1]);
        Rest rest = new Rest(totals, StyleCloseness.of(evaluation, choice), SameAnswers.of(grid, evaluation),
                List.of());
        List<TaskDifference> tasks = places.isEmpty() ? List.of() : tasks(grid, places.getFirst(), judge);
        return new AnswersAnalysis(choice, subjects, pairs,
                new Details(rightOrWrong, grid.questions().size(), deciding, tasks, rest), evaluation.findings());
    }

    private static List<SubjectScore> scored(AnswerGrid grid, Evaluation evaluation, boolean rightOrWrong) {
        List<SubjectScore> scores = new ArrayList<>();
        for (int i = 0; i < evaluation.subjects().size(); i++) {
            SubjectAnswers answers = evaluation.subjects().get(i);
            SubjectScore score = SubjectScore.of(grid, answers, i, rightOrWrong);
            scores.add(grid.labels().words().isEmpty() ? score : score.withMacroF1(macroF1(grid.labels(), answers)));
        }
        return scores;
    }

    private static double macroF1(Labels labels, SubjectAnswers answers) {
        List<Answer> whole = answers.answers().stream()
                .filter(answer -> answer.text() != null && answer.example().reference() != null)
                .toList();
        return labels.macroF1(
                whole.stream().map(answer -> String.valueOf(answer.text())).toList(),
                whole.stream().map(answer -> String.valueOf(answer.example().reference())).toList());
    }

    /// Baseline and candidate of each pair, as places among the subjects.
    private static List<int[]> places(List<SubjectScore> subjects, boolean higherIsBetter) {
        if (subjects.size() < 2) {
            return List.of();
        }
        if (subjects.size() == 2) {
            return List.of(new int[] {0, 1});
        }
        Comparator<Integer> order = Order.comparingDouble(i -> {
            double mean = subjects.get(i).mean();
            return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : higherIsBetter ? -mean : mean;
        });
        List<Integer> ranked = IntStream.range(0, subjects.size()).boxed().sorted(order).toList();
        return ranked.stream().skip(1).map(other -> new int[] {other, ranked.getFirst()}).toList();
    }

    private static List<TaskDifference> tasks(AnswerGrid grid, int[] pair, AnswerJudge judge) {
        SequencedMap<String, List<Integer>> tasks = new TreeMap<>();
        List<Example> questions = grid.questions();
        for (int i = 0; i < questions.size(); i++) {
            tasks.computeIfAbsent(questions.get(i).task(), task -> new ArrayList<>()).add(i);
        }
        if (tasks.size() < 2) {
            return List.of();
        }
        List<TaskDifference> raw = new ArrayList<>();
        tasks.forEach((task, examples) -> judge
                .measured(only(grid.scores(pair[0]), examples), only(grid.scores(pair[1]), examples))
                .ifPresent(measured -> raw.add(new TaskDifference(task, measured, measured.probability()))));
        double[] adjusted = Holm.adjusted(raw.stream().mapToDouble(TaskDifference::probability).toArray());
        return IntStream.range(0, raw.size())
                .mapToObj(i -> new TaskDifference(raw.get(i).task(), raw.get(i).measured(), adjusted[i]))
                .toList();
    }

    private static double[] only(double[] scores, List<Integer> examples) {
        return examples.stream().mapToDouble(i -> scores[i]).toArray();
    }
}
