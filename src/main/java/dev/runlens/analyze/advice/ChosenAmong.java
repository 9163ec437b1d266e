package dev.runlens.analyze.advice;

import dev.runlens.analyze.advice.Advice.Line;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What is said of runs that somebody chose among more: of few that were picked for their losses chance makes one differ more
/// easily.
public final class ChosenAmong {
    private ChosenAmong() {}

    /// The advice on some runs with the words that these were chosen, and with what is said of all. Nothing is added to that on a
    /// single run, or where all were chosen.
    ///
    /// @param all the advice on the runs that they were chosen from
    public static Advice of(Advice some, Advice all) {
        Statement headline = some.headline();
        Statement ofAll = all.headline();
        int chosen = some.cards().size();
        int open = all.cards().size();
        if (headline == null || ofAll == null || chosen < 2 || chosen >= open) {
            return some;
        }
        List<Line> risk = new ArrayList<>();
        risk.add(Line.of(null, new Wording().say(
                "chosen.among", headline.evidence(), Numbers.count(chosen), Numbers.count(open), ofAll.text())));
        risk.addAll(some.of(Topic.RISK));
        Map<Topic, List<Line>> topics = new EnumMap<>(Topic.class);
        topics.putAll(some.topics());
        topics.put(Topic.RISK, risk);
        String told = Bundle.STATEMENTS.get(
                "chosen.headline", Numbers.count(chosen), Numbers.count(open), headline.text());
        return new Advice(
                new Statement(headline.id(), told, headline.evidence()), some.speaksFor(), topics, some.cards());
    }
}
