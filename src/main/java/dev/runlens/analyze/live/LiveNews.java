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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is new of one run, look after look. Says everything that calls for a person once: a status that comes back after
/// it was gone is told again, the health of a run is not.
public final class LiveNews {
    /// What every run lacks at its beginning is told of one that is over.
    private static final Set<String> AT_THE_END = Set.of(
            "health.no_evaluation",
            "health.one_evaluation",
            "health.few_evaluations",
            "health.evaluations_lost",
            "health.learning_rate_still_rising",
            "health.ended_early");

    private @Nullable RunStatus status;
    private @Nullable Activity activity;
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
            boolean early = !run.isOver() && AT_THE_END.contains(said.id());
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
        Activity before = activity;
        Activity now = run.activity();
        activity = now;
        if (Objects.equals(before, now) || before instanceof Activity.Stalled && now instanceof Activity.Stalled) {
            return Optional.empty();
        }
        return switch (now) {
            case Activity.Finished _ -> Optional.of(finished(run));
            case Activity.Interrupted _ ->
                    Optional.of(new RunNews(Kind.INTERRUPTED, Bundle.STATEMENTS.get("live.interrupted")));
            case Activity.Stalled stalled ->
                    Optional.of(new RunNews(
                            Kind.STALLED,
                            Bundle.STATEMENTS.get("live.stalled", Numbers.count(stalled.since().toMinutes()))));
            case Activity.Following _ ->
                    before == null ? Optional.empty()
                            : Optional.of(new RunNews(Kind.GOES_ON, Bundle.STATEMENTS.get("live.goes_on")));
            case Activity.AtRest _ when run.isFinished() -> Optional.of(finished(run));
            case Activity.AtRest _ when run.isOver() ->
                    Optional.of(new RunNews(Kind.INTERRUPTED, Bundle.STATEMENTS.get("live.interrupted")));
            case Activity.AtRest _ -> Optional.empty();
        };
    }

    /// That it finished, and which file to ship.
    private static RunNews finished(LiveRun run) {
        String file = run.card().of(Aspect.FILE).stream().findFirst().map(said -> " " + said.text()).orElse("");
        return new RunNews(Kind.FINISHED, Bundle.STATEMENTS.get("live.finished") + file);
    }
}
