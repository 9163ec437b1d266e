package dev.runlens.write;

import dev.runlens.analyze.answers.AnswerPair;
import dev.runlens.analyze.answers.AnswerPair.Measured;
import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.answers.DecidingExample;
import dev.runlens.analyze.answers.ScoreChoice;
import dev.runlens.analyze.answers.StyleCloseness;
import dev.runlens.analyze.answers.SubjectScore;
import dev.runlens.analyze.answers.TaskDifference;
import dev.runlens.analyze.answers.TaskTotals;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.run.evaluation.Subject;
import dev.runlens.run.evaluation.TaskScore;
import dev.runlens.text.Digits;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What answers to the same examples say, as the `answers` of the comparison JSON and of what commands print.
final class AnswersJson {
    private final JsonOut json;
    private final StatementJson statements;
    private final AnswersAnalysis answers;

    AnswersJson(JsonOut json, EvidencePaths paths, AnswersAnalysis answers) {
        this.json = json;
        this.statements = new StatementJson(json, paths);
        this.answers = answers;
    }

    /// The member `answers`; nothing where there are none.
    static void member(JsonOut json, EvidencePaths paths, @Nullable AnswersAnalysis answers) {
        if (answers != null) {
            json.object("answers", () -> new AnswersJson(json, paths, answers).members());
        }
    }

    void members() {
        ScoreChoice score = answers.score();
        json.text("score", score == null ? null : score.name());
        json.text("score_reason", score == null ? null : score.reason().word());
        json.flag("higher_is_better", score == null || score.higherIsBetter());
        json.flag("right_or_wrong", answers.details().rightOrWrong());
        json.whole("examples", answers.details().examples());
        json.array("subjects", answers.subjects(), this::subject);
        json.array("pairs", answers.pairs(), this::pair);
        json.array("tasks", answers.details().tasks(), this::task);
        json.array("totals", answers.details().totals(), this::totals);
        json.array("style", answers.details().style(), this::style);
        json.array("deciding", answers.details().deciding().stream().limit(AnswerLayout.MOST).toList(), this::deciding);
        json.array("statements", AnswerStatements.of(answers), statements::write);
        FindingJson.array(json, "findings", answers.findings());
    }

    private void subject(SubjectScore score) {
        Subject subject = score.answers().subject();
        json.object(() -> {
            json.text("name", subject.name());
            json.text("model", subject.model());
            json.text("adapter", subject.adapter());
            json.text("format", score.answers().setup().format());
            json.whole("scored", score.counts().scored());
            json.whole("failed", score.counts().failed());
            json.whole("missing", score.counts().missing());
            json.derived("mean", OptionalDouble.of(score.mean()));
            interval("interval", score.interval());
            json.derived("macro_f1", score.macroF1());
        });
    }

    private void pair(AnswerPair pair) {
        json.object(() -> {
            json.text("baseline", pair.baseline());
            json.text("candidate", pair.candidate());
            json.text("result", pair.result().word());
            json.text("better", pair.better().orElse(null));
            measured(pair.difference().orElse(null));
            json.array("obstacles", pair.obstacles(), json::text);
        });
    }

    private void measured(@Nullable Measured measured) {
        json.derived("difference", measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured.mean()));
        interval("interval", measured == null ? null : measured.interval());
        json.derived("p_value",
                measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured.probability()));
        json.whole("paired", measured == null ? 0 : measured.counts().paired());
        json.whole("only_baseline", measured == null ? 0 : measured.counts().onlyBaseline());
        json.whole("only_candidate", measured == null ? 0 : measured.counts().onlyCandidate());
        json.whole("unpaired", measured == null ? 0 : measured.counts().unpaired());
        json.derived("smallest_detectable",
                measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured.detectable().smallest()));
        if (measured == null) {
            json.nothing("examples_needed");
        } else {
            json.whole("examples_needed", measured.detectable().needed());
        }
    }

    private void task(TaskDifference task) {
        json.object(() -> {
            json.text("task", task.task());
            measured(task.measured());
            json.derived("p_adjusted", OptionalDouble.of(task.probability()));
        });
    }

    private void totals(TaskTotals totals) {
        json.object(() -> {
            json.text("task", totals.task());
            json.text("metric", totals.metric());
            json.array("values", totals.scores(), score -> json.inline().object(() -> {
                json.derived("value",
                        score.map(TaskScore::value).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
                json.derived("standard_error",
                        score.map(TaskScore::standardError).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
            }));
        });
    }

    private void style(StyleCloseness style) {
        json.inline().object(() -> {
            json.text("subject", style.subject());
            json.whole("within", style.within());
            json.whole("of", style.of());
            json.derived("references_within", OptionalDouble.of(style.referencesWithin()));
        });
    }

    private void deciding(DecidingExample deciding) {
        json.object(() -> {
            json.text("task", deciding.example().task());
            json.text("id", deciding.example().id());
            json.text("prompt", deciding.example().prompt());
            json.text("reference", deciding.example().reference());
            json.text("baseline", deciding.baseline().text());
            json.text("candidate", deciding.candidate().text());
            json.derived("baseline_score", OptionalDouble.of(deciding.baselineScore()));
            json.derived("candidate_score", OptionalDouble.of(deciding.candidateScore()));
        });
    }

    private void interval(String name, @Nullable Interval interval) {
        if (interval == null || !interval.isFinite()) {
            json.nothing(name);
            return;
        }
        json.inline().array(name, () -> {
            json.number(Digits.derived(interval.low()));
            json.number(Digits.derived(interval.high()));
        });
    }
}
