package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Advice.Line;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.GapBand;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.Verdicts;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is said under each topic of an advice.
final class Decision {
    private final Verdicts verdicts;
    private final @Nullable PairJudgement judgement;
    private final List<RunCard> concerned;
    private final @Nullable Statement headline;
    private final Map<Topic, List<Line>> topics = new EnumMap<>(Topic.class);

    /// @param concerned the runs that the decision is about
    /// @param headline is not said again
    Decision(Verdicts verdicts, List<RunCard> concerned, @Nullable Statement headline) {
        this.verdicts = verdicts;
        this.judgement = verdicts.pair();
        this.concerned = concerned;
        this.headline = headline;
    }

    Map<Topic, List<Line>> topics() {
        ship();
        why();
        risk();
        cost();
        next();
        places();
        ofRuns(Topic.UNCHECKED, card -> card.of(Aspect.UNCHECKED));
        return topics;
    }

    /// Of many runs that share the first place two are spoken of.
    private void ship() {
        ofRuns(Topic.SHIP, card -> card.of(Aspect.FILE));
        if (judgement != null && verdicts.of() > 2) {
            int more = verdicts.ranking().groups().getFirst().first() - concerned.size();
            if (more > 0) {
                ofAll(Topic.SHIP, List.of(new Wording().say(
                        more == 1 ? "ship.other" : "ship.others", List.of(new Evidence.Ranked(0)),
                        Integer.toString(more))));
            }
        }
    }

    private void why() {
        if (judgement == null) {
            ofRuns(Topic.WHY, card -> card.of(Aspect.STATUS));
            return;
        }
        ofAll(Topic.WHY, judgement.verdict().text().reasons());
        ofAll(Topic.WHY, judgement.basis());
    }

    /// Cautions, a curve that went wrong, a gap that is called overfitting, what is wrong with the runs.
    private void risk() {
        if (judgement != null) {
            ofAll(Topic.RISK, judgement.verdict().text().cautions());
            ofRuns(Topic.RISK, card -> wentWrong(card) ? card.of(Aspect.STATUS).stream().limit(1).toList() : List.of());
        }
        ofRuns(Topic.RISK, card -> wideGap(card) ? card.of(Aspect.GAP) : List.of());
        ofRuns(Topic.RISK, card -> card.of(Aspect.HEALTH));
    }

    private static boolean wentWrong(RunCard card) {
        RunStatus status = card.run().analysis().status();
        return status == RunStatus.OVERFITTING
                || status == RunStatus.DIVERGED
                || status == RunStatus.DID_NOT_LEARN;
    }

    private static boolean wideGap(RunCard card) {
        Gap gap = card.run().analysis().gap();
        return gap != null && (gap.band() == GapBand.OVERFITTING || gap.band() == GapBand.SIGNIFICANT_OVERFITTING);
    }

    private void cost() {
        ofRuns(Topic.COST, card -> card.of(Aspect.COST));
        if (judgement != null) {
            ofAll(Topic.COST, judgement.budget().statements());
        }
    }

    private void next() {
        if (judgement != null) {
            ofAll(Topic.NEXT, judgement.verdict().text().decides());
        }
        ofRuns(Topic.NEXT, card -> card.of(Aspect.NEXT));
    }

    private void places() {
        if (judgement != null && verdicts.ranked() > 2) {
            verdicts.ranking().groups().forEach(group -> {
                ofAll(Topic.PLACES, List.of(group.statement()));
                ofAll(Topic.PLACES, group.beside());
            });
            verdicts.ranking().unranked().forEach(run -> ofAll(Topic.PLACES, List.of(run.why())));
        }
    }

    private void ofRuns(Topic topic, Function<RunCard, List<Statement>> which) {
        concerned.forEach(card -> which.apply(card).forEach(statement -> add(topic, Line.of(card, statement))));
    }

    private void ofAll(Topic topic, List<Statement> statements) {
        statements.forEach(statement -> add(topic, Line.of(null, statement)));
    }

    private void add(Topic topic, Line line) {
        if (!line.statement().equals(headline)) {
            Line.add(line, topics.computeIfAbsent(topic, missing -> new ArrayList<>()));
        }
    }
}
