package dev.runlens.analyze.live;

import dev.runlens.analyze.advice.Aspect;
import dev.runlens.analyze.health.HealthFinding;
import dev.runlens.analyze.live.RunNews.Kind;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.run.Activity;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is new of one run, look after look. Says everything that calls for a person once: a status that comes back after
/// it was gone is told again, the health of a run is not, nor an end whose files are written once more.
public final class LiveNews {
    private @Nullable RunStatus status;
    private boolean looked;
    private @Nullable Kind doing;
    private boolean stop;
    private final Set<String> health = new HashSet<>();

    /// What is new since the last look; at the first look what calls for a person already.
    public List<RunNews> of(LiveRun run) {
        List<RunNews> news = new ArrayList<>();
        ofStatus(run).ifPresent(news::add);
        ofHealth(run, news);
        ofStop(run).ifPresent(news::add);
        ofActivity(run).ifPresent(news::add);
        return news;
    }

    private Optional<RunNews> ofStatus(LiveRun run) {
        RunStatus now = run.status();
        RunStatus before = status;
        status = now;
        if (now == null || now == before) {
            return Optional.empty();
        }
        Kind kind = switch (now) {
            case OVERFITTING -> Kind.OVERFITTING;
            case DIVERGED -> Kind.DIVERGED;
            case NO_VALIDATION, DID_NOT_LEARN, STILL_IMPROVING, PLATEAU, UNDETERMINED -> Kind.STATUS;
        };
        return before == null && kind == Kind.STATUS
                ? Optional.empty()
                : run.card().of(Aspect.STATUS).stream().findFirst().map(said -> new RunNews(kind, said.text()));
    }

    private void ofHealth(LiveRun run, List<RunNews> news) {
        Set<String> present = new HashSet<>();
        for (HealthFinding finding : run.card().health()) {
            Statement said = finding.statement();
            boolean early = !run.isOver() && finding.isOfTheEnd();
            if (!early && finding.severity() != HealthFinding.Severity.NOTE && present.add(said.id())
                    && !health.contains(said.id())) {
                news.add(new RunNews(Kind.HEALTH, said.text()));
            }
        }
        health.addAll(present);
    }

    private Optional<RunNews> ofStop(LiveRun run) {
        boolean before = stop;
        Optional<Statement> said = run.stopAdvice();
        stop = said.isPresent();
        return before ? Optional.empty() : said.map(statement -> new RunNews(Kind.STOP, statement.text()));
    }

    private Optional<RunNews> ofActivity(LiveRun run) {
        boolean first = !looked;
        Kind before = doing;
        RunNews now = doing(run);
        looked = true;
        doing = now == null ? null : now.kind();
        return now == null || now.kind() == before || first && now.kind() == Kind.GOES_ON
                ? Optional.empty()
                : Optional.of(now);
    }

    /// What would be told of what a run is doing; null of one that is at rest and has not come to an end.
    private static @Nullable RunNews doing(LiveRun run) {
        return switch (run.activity()) {
            case Activity.Following _ -> new RunNews(Kind.GOES_ON, Bundle.STATEMENTS.get("live.goes_on"));
            case Activity.Stalled stalled ->
                    new RunNews(
                            Kind.STALLED,
                            Bundle.STATEMENTS.get("live.stalled", Numbers.count(stalled.since().toMinutes())));
            case Activity.Finished _ -> finished(run);
            case Activity.Interrupted _ -> interrupted();
            case Activity.AtRest _ when run.isFinished() -> finished(run);
            case Activity.AtRest _ when run.isOver() -> interrupted();
            case Activity.AtRest _ -> null;
        };
    }

    /// That it finished, and which file to ship.
    private static RunNews finished(LiveRun run) {
        String file = run.card().of(Aspect.FILE).stream().findFirst().map(said -> " " + said.text()).orElse("");
        return new RunNews(Kind.FINISHED, Bundle.STATEMENTS.get("live.finished") + file);
    }

    private static RunNews interrupted() {
        return new RunNews(Kind.INTERRUPTED, Bundle.STATEMENTS.get("live.interrupted"));
    }
}
