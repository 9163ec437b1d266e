package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.verdict.Attribution;
import dev.runlens.analyze.verdict.BudgetLine;
import dev.runlens.analyze.verdict.Difference;
import dev.runlens.analyze.verdict.EqualBudget;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Ranking;
import dev.runlens.analyze.verdict.Refusal;
import dev.runlens.analyze.verdict.RunPair;
import dev.runlens.analyze.verdict.Saving;
import dev.runlens.analyze.verdict.Verdict;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Digits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What is said of runs against each other: the documented keys of the verdict first, then ours.
public final class VerdictJson {
    private final JsonOut json;
    private final StatementJson statements;

    /// @param paths where the comparison JSON has what sentences are made from
    VerdictJson(JsonOut json, EvidencePaths paths) {
        this.json = json;
        this.statements = new StatementJson(json, paths);
    }

    /// Writes the `verdict` of a comparison of at least two runs as a document of its own; the stream is flushed and stays open.
    ///
    /// @param code what a script may act on, the exit code of the command
    /// @param refused why that is not the code of the result; empty where it is
    /// @throws IOException when the stream does not take it
    public static void write(Comparison comparison, int code, Optional<Refusal> refused, OutputStream out)
            throws IOException {
        PairJudgement judgement = comparison.verdict();
        if (judgement == null) {
            throw new IllegalArgumentException("no two runs to judge");
        }
        EvidencePaths paths = new EvidencePaths(comparison.runs());
        JsonOut.document(out, json -> json.object(() -> {
            json.name("exit_code");
            json.whole(code);
            json.text("refused", refused.map(Refusal::word).orElse(null));
            new VerdictJson(json, paths).members(judgement, comparison.of());
            AnswersJson.member(json, paths, comparison.answers());
        }));
    }

    /// The `verdict`; `null` where there are no two runs.
    ///
    /// @param of how many comparable runs it is of
    void verdict(String name, @Nullable PairJudgement judgement, int of) {
        if (judgement == null) {
            json.nothing(name);
            return;
        }
        json.object(name, () -> members(judgement, of));
    }

    private void members(PairJudgement judgement, int of) {
        documented(judgement, of);
        RunPair pair = judgement.verdict().pair();
        json.text("baseline", pair.baseline().name());
        json.text("candidate", pair.candidate().name());
        json.text("headline", judgement.verdict().text().headline().text());
        texts("decides", judgement.verdict().text().decides());
        json.text("pairing", judgement.pairing().why().text());
        Difference difference = judgement.verdict().difference().orElse(null);
        json.text("basis", difference == null ? null : difference.basis());
        json.derived("matters", difference == null ? OptionalDouble.empty() : OptionalDouble.of(difference.matters()));
        json.name("attribution");
        attribution(judgement.attribution());
        budget("equal_budget", pair, judgement.budget());
        json.array("statements", judgement.statements(), statements::write);
    }

    private void documented(PairJudgement judgement, int of) {
        Verdict verdict = judgement.verdict();
        Difference difference = verdict.difference().orElse(null);
        json.text("result", verdict.word());
        json.text(
                "run",
                verdict.lower().map(side -> verdict.pair().run(side).name()).orElse(null));
        json.derived("difference", difference == null ? OptionalDouble.empty() : OptionalDouble.of(difference.value()));
        interval(difference == null ? null : difference.interval().orElse(null));
        json.name("of");
        json.whole(of);
        json.name("paired");
        if (verdict.word().equals("not_comparable")) {
            json.nothing();
        } else {
            json.flag(judgement.pairing().paired());
        }
        texts("reasons", verdict.text().reasons());
        texts("cautions", verdict.text().cautions());
    }

    private void interval(@Nullable Interval interval) {
        if (interval == null) {
            json.nothing("interval");
            return;
        }
        json.inline().array("interval", () -> {
            json.number(Digits.derived(interval.low()));
            json.number(Digits.derived(interval.high()));
        });
    }

    private void texts(String name, List<Statement> statements) {
        json.array(name, statements, statement -> json.text(statement.text()));
    }

    private void budget(String name, RunPair pair, EqualBudget budget) {
        json.array(
                name,
                budget.lines(),
                line -> json.inline().object(() -> {
                    json.text("budget", line.budget().word());
                    json.derived("amount", OptionalDouble.of(line.amount()));
                    json.derived("baseline_val_loss", OptionalDouble.of(line.baselineLoss()));
                    json.derived("candidate_val_loss", OptionalDouble.of(line.candidateLoss()));
                    saving(pair, line);
                }));
    }

    private void saving(RunPair pair, BudgetLine line) {
        Saving saving = line.saving();
        if (saving == null) {
            json.nothing("saving");
            return;
        }
        json.object("saving", () -> {
            json.text("run", pair.run(saving.side()).name());
            json.derived("amount", OptionalDouble.of(saving.amount()));
            json.derived("percent", OptionalDouble.of(saving.percent()));
        });
    }

    /// One attribution as an object.
    void attribution(Attribution attribution) {
        json.object(() -> {
            json.text("baseline", attribution.pair().baseline().name());
            json.text("candidate", attribution.pair().candidate().name());
            json.array(
                    "changes",
                    attribution.changes(),
                    change -> json.inline().object(() -> {
                        json.text("setting", change.name());
                        json.text("baseline", change.baseline());
                        json.text("candidate", change.candidate());
                    }));
            json.inline().array("unknown", attribution.unknown(), json::text);
            json.text("text", attribution.statement().text());
        });
    }

    /// The `ranking` of all runs.
    void ranking(String name, Ranking ranking) {
        json.object(name, () -> {
            json.array("groups", ranking.groups(), this::group);
            json.array(
                    "unranked",
                    ranking.unranked(),
                    unranked -> json.inline().object(() -> {
                        json.text("run", unranked.run().name());
                        json.text("reason", unranked.why().text());
                    }));
        });
    }

    private void group(RankedGroup group) {
        json.object(() -> {
            json.array(
                    "runs",
                    group.runs(),
                    ranked -> json.inline().object(() -> {
                        json.whole("place", ranked.place().isPresent()
                                ? OptionalLong.of(ranked.place().getAsInt())
                                : OptionalLong.empty());
                        json.text("run", ranked.run().name());
                        json.derived("loss", OptionalDouble.of(ranked.loss()));
                        json.array("tied_with", ranked.tiedWith(), json::text);
                    }));
            json.array(
                    "settings",
                    group.settings(),
                    setting -> json.inline().object(() -> {
                        json.text("setting", setting.setting());
                        json.array("together", setting.together(), json::text);
                        json.derived("share", OptionalDouble.of(setting.share()));
                        json.derived("chance", OptionalDouble.of(setting.chance()));
                        json.derived("p_value", OptionalDouble.of(setting.pValue()));
                        json.text("where", setting.where());
                    }));
            json.text("text", group.statement().text());
        });
    }
}
