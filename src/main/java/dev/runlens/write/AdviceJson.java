package dev.runlens.write;

import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.advice.Change;
import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.wording.Statement;
import java.util.List;

/// What is said: of the choice of runs as the `advice` of the file, of each run as members of the run.
final class AdviceJson {
    private static final Aspect[] OF_RUN = {Aspect.STATUS, Aspect.COST, Aspect.GAP, Aspect.FILE};
    private static final Aspect[] INSIGHTS = {Aspect.STRENGTH, Aspect.TRADE_OFF, Aspect.CHECK};

    private final JsonOut json;
    private final StatementJson statements;
    private final Advice advice;

    AdviceJson(JsonOut json, EvidencePaths paths, Advice advice) {
        this.json = json;
        this.statements = new StatementJson(json, paths);
        this.advice = advice;
    }

    /// The members of the `advice`: every topic is always there.
    void members() {
        Statement headline = advice.headline();
        if (headline == null) {
            json.nothing("headline");
        } else {
            json.name("headline");
            statements.write(headline);
        }
        RunCard speaksFor = advice.speaksFor();
        json.text("run", speaksFor == null ? null : speaksFor.name());
        for (Topic topic : Topic.values()) {
            List<Advice.Line> each = advice.of(topic).stream()
                    .flatMap(line -> line.each().stream())
                    .toList();
            json.array(topic.word(), each, this::line);
        }
    }

    private void line(Advice.Line line) {
        RunCard card = line.card();
        json.object(() -> {
            json.text("run", card == null ? null : card.name());
            statements.members(line.statement());
        });
    }

    /// What is said of one run.
    void members(RunCard card) {
        statements(card);
        json.array("insights", card.of(INSIGHTS), this::insight);
        json.array("health", card.health(), this::health);
        json.array("unchecked", card.of(Aspect.UNCHECKED), statements::write);
        nextRun(card);
    }

    /// How training went, what that cost, and which file to ship.
    void statements(RunCard card) {
        json.array("statements", card.of(OF_RUN), statements::write);
    }

    /// What to try after it.
    void nextRun(RunCard card) {
        json.object("next_run", () -> {
            json.name("reason");
            statements.write(card.next().reason());
            json.array("beside", card.next().reasons().stream().skip(1).toList(), statements::write);
            json.array("changes", card.changes(), this::change);
        });
    }

    private void insight(Statement statement) {
        json.object(() -> {
            json.text("kind", Aspect.of(statement).word());
            statements.members(statement);
        });
    }

    private void health(HealthFinding finding) {
        json.object(() -> {
            json.text("severity", finding.severity().word());
            json.text("effect", finding.effect().word());
            statements.members(finding.statement());
        });
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
