package dev.runlens.analyze.advice;

import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.analyze.answers.AnswersAnalysis;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.Verdicts;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What RunLens says of a choice of runs: the decision, why, risk, cost and next step, and a card for each run.
///
/// Composed once for a choice; the terminal, both reports, the window and the JSON only lay it out. A sentence stands
/// under one topic at most, and whoever shows the cards after the topics leaves out of them what was said
/// ([#unsaid]).
///
/// @param headline the answer in one sentence; null where there is no run
/// @param speaksFor the run whose file the headline recommends: the one with the lower loss, or the only one; null
///     where none is
/// @param topics what is said of the choice, in the order of the topics; a topic of which nothing is said has no entry
/// @param cards one for each run, in their order
public record Advice(
        @Nullable Statement headline,
        @Nullable RunCard speaksFor,
        Map<Topic, List<Line>> topics,
        List<RunCard> cards) {
    /// So many runs are named before a sentence that holds for all of them.
    private static final int NAMED = 4;

    /// Keeps copies.
    public Advice {
        Map<Topic, List<Line>> copy = new EnumMap<>(Topic.class);
        topics.forEach((topic, lines) -> copy.put(topic, List.copyOf(lines)));
        topics = Collections.unmodifiableMap(copy);
        cards = List.copyOf(cards);
    }

    /// A sentence under a topic. What holds for several runs in the same words is said once.
    ///
    /// @param card the card of the run that it is about, where the sentence does not name it; null otherwise
    /// @param statement the sentence
    /// @param alike the same words of further runs, each with its own evidence
    public record Line(@Nullable RunCard card, Statement statement, List<Line> alike) {
        /// Keeps a copy.
        public Line {
            alike = List.copyOf(alike);
        }

        /// A sentence that is said of one run, or of none.
        static Line of(@Nullable RunCard card, Statement statement) {
            return new Line(card, statement, List.of());
        }

        /// The line and those that say the same, each by itself.
        public List<Line> each() {
            List<Line> each = new ArrayList<>(List.of(of(card, statement)));
            each.addAll(alike);
            return each;
        }

        /// The sentence of each run.
        public List<Statement> statements() {
            return each().stream().map(Line::statement).toList();
        }

        /// The keys of the configuration that the sentence proposes to change; none for most.
        public List<Change> changes() {
            return each().stream().flatMap(line -> line.proposed().stream()).distinct().toList();
        }

        private List<Change> proposed() {
            return card != null && Aspect.NEXT == aspect() ? card.changes() : List.of();
        }

        /// Whether a sentence is its own or that of one of those that say the same.
        private boolean states(Statement sentence) {
            boolean states = statement.equals(sentence);
            for (Line other : alike) {
                states |= other.statement.equals(sentence);
            }
            return states;
        }

        private boolean says(Line other) {
            return card != null && other.card != null && statement.text().equals(other.statement.text());
        }

        /// The line with another that says the same of a further run.
        private Line with(Line other) {
            List<Line> all = new ArrayList<>(alike);
            all.add(other);
            return new Line(card, statement, all);
        }

        /// Adds a line to others, or to the one that says the same.
        static void add(Line line, List<Line> lines) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).says(line)) {
                    lines.set(i, lines.get(i).with(line));
                    return;
                }
            }
            lines.add(line);
        }

        /// The aspect of the run that it speaks of; null where it is not about one run.
        public @Nullable Aspect aspect() {
            return card == null ? null : Aspect.of(statement);
        }
    }

    /// The advice on some runs.
    ///
    /// @param verdicts what is said of just these runs against each other
    public static Advice of(List<ComparedRun> runs, Verdicts verdicts) {
        List<ComparedRun> bestFirst = verdicts.ranking().bestFirst();
        return of(verdicts, runs.stream().map(run -> RunCard.of(run, bestFirst)).toList());
    }

    /// The advice on runs whose cards are known.
    ///
    /// @param verdicts what is said of just these runs against each other
    /// @param cards one for each run
    public static Advice of(Verdicts verdicts, List<RunCard> cards) {
        PairJudgement pair = verdicts.pair();
        List<RunCard> concerned = concerned(pair, cards);
        Statement headline = pair != null
                ? pair.verdict().text().headline()
                : concerned.isEmpty() ? null : concerned.getFirst().statements().getFirst();
        return new Advice(
                headline,
                concerned.size() == 1 ? concerned.getFirst() : null,
                new Decision(verdicts, concerned, headline).topics(),
                cards);
    }

    /// The same advice with what answers of the runs say. Where they and the loss name different runs, that is the
    /// headline, and what the loss says is the first reason.
    ///
    /// @param pair the verdict by loss; null where there is none
    public Advice withAnswers(AnswersAnalysis answers, @Nullable PairJudgement pair) {
        Map<Topic, List<Line>> all = new EnumMap<>(Topic.class);
        all.putAll(topics);
        all.put(Topic.ANSWERS,
                AnswerStatements.of(answers).stream().map(one -> new Line(null, one, List.of())).toList());
        Optional<Statement> disagreement = pair == null ? Optional.empty()
                : Disagreement.of(answers, pair);
        if (disagreement.isEmpty() || headline == null) {
            return new Advice(headline, speaksFor, all, cards);
        }
        List<Line> why = new ArrayList<>(List.of(new Line(null, headline, List.of())));
        why.addAll(of(Topic.WHY));
        all.put(Topic.WHY, why);
        return new Advice(disagreement.get(), null, all, cards);
    }

    /// The run with the lower loss where that can be said, else both; a run alone.
    private static List<RunCard> concerned(@Nullable PairJudgement judgement, List<RunCard> cards) {
        if (judgement == null) {
            return cards;
        }
        var pair = judgement.verdict().pair();
        Set<String> names = judgement.verdict().lower().map(side -> Set.of(pair.run(side).name()))
                .orElse(Set.of(pair.baseline().name(), pair.candidate().name()));
        return cards.stream().filter(card -> names.contains(card.name())).toList();
    }

    /// What is said under a topic; nothing where nothing is.
    public List<Line> of(Topic topic) {
        return topics.getOrDefault(topic, List.of());
    }

    /// Which runs a line is about, to stand before it; empty where it names them itself, or there is only one run.
    public String about(Line line) {
        if (line.card() == null || cards.size() == 1) {
            return "";
        }
        List<String> names = line.each().stream().map(Line::card).filter(Objects::nonNull).map(RunCard::name).toList();
        return names.size() <= NAMED
                ? String.join(", ", names)
                : Bundle.STATEMENTS.get(
                        "and_more", String.join(", ", names.subList(0, NAMED)), Numbers.count(names.size() - NAMED));
    }

    /// The card of a run; empty where the run is not among the chosen.
    public Optional<RunCard> card(String run) {
        return cards.stream().filter(card -> card.name().equals(run)).findFirst();
    }

    /// What a card says beyond headline and topics, by aspect.
    public Map<Aspect, List<Statement>> unsaid(RunCard card) {
        Map<Aspect, List<Statement>> rest = new EnumMap<>(Aspect.class);
        for (Aspect aspect : card.said().keySet()) {
            List<Statement> fresh = unsaid(card, aspect);
            if (!fresh.isEmpty()) {
                rest.put(aspect, fresh);
            }
        }
        return rest;
    }

    /// What a card says of one aspect beyond headline and topics.
    public List<Statement> unsaid(RunCard card, Aspect aspect) {
        List<Statement> fresh = new ArrayList<>();
        for (Statement statement : card.of(aspect)) {
            if (!isDecided(statement)) {
                fresh.add(statement);
            }
        }
        return fresh;
    }

    private boolean isDecided(Statement statement) {
        boolean decided = statement.equals(headline);
        for (List<Line> lines : topics.values()) {
            for (Line line : lines) {
                decided |= line.states(statement);
            }
        }
        return decided;
    }

    /// The headline and what is said under the topics.
    public Set<Statement> decided() {
        Set<Statement> said = new LinkedHashSet<>();
        if (headline != null) {
            said.add(headline);
        }
        topics.values().forEach(lines -> lines.forEach(line -> said.addAll(line.statements())));
        return said;
    }

    /// Every sentence once, in the order in which they are read.
    public Set<Statement> statements() {
        Set<Statement> all = decided();
        cards.forEach(card -> all.addAll(card.statements()));
        return all;
    }
}
