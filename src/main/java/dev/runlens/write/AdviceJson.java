package dev.runlens.write;

import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.advice.Insight;
import dev.runlens.analyze.advice.Insights;
import dev.runlens.analyze.advice.NextRun;
import dev.runlens.analyze.advice.NextRunRules;
import dev.runlens.analyze.advice.RunStatements;
import dev.runlens.analyze.single.ComparedRun;
import java.util.List;

/// What is said of a run and what to try after it, as members of the run.
final class AdviceJson {
    private final JsonOut json;
    private final List<ComparedRun> runs;
    private final int index;

    AdviceJson(JsonOut json, List<ComparedRun> runs, int index) {
        this.json = json;
        this.runs = runs;
        this.index = index;
    }

    void members() {
        json.array(
                "statements",
                RunStatements.of(runs.get(index), index),
                statement -> StatementJson.write(json, statement));
        json.array("insights", Insights.of(runs, index), this::insight);
        json.object("next_run", () -> nextRun(NextRunRules.of(runs.get(index), index)));
    }

    private void insight(Insight insight) {
        json.object(() -> {
            json.text("kind", insight.kind().word());
            StatementJson.members(json, insight.statement());
        });
    }

    private void nextRun(NextRun next) {
        json.name("reason");
        StatementJson.write(json, next.reason());
        List<Change> changes = next instanceof NextRun.Proposal proposal ? proposal.changes() : List.of();
        json.array("changes", changes, this::change);
    }

    private void change(Change change) {
        json.inline().object(() -> {
            json.text("key", change.key());
            json.name("before");
            SettingJson.value(json, change.before());
            json.name("after");
            SettingJson.value(json, change.after());
        });
    }
}
