package dev.runlens.ui.verdict;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.verdict.Better;
import dev.runlens.analyze.verdict.PairJudgement;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.SettingInfluence;
import dev.runlens.analyze.verdict.Side;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.advice.Topic;
import dev.runlens.analyze.answers.AnswerStatements;
import dev.runlens.run.Checkpoint;
import dev.runlens.text.Bundle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a banner takes out of the advice on some runs.
///
/// @param comparison the runs
record VerdictContent(Comparison comparison) {
    boolean isEmpty() {
        return comparison.runs().isEmpty();
    }

    @Nullable
    PairJudgement pair() {
        return comparison.verdict();
    }

    boolean decided() {
        PairJudgement pair = pair();
        return pair != null && pair.verdict() instanceof Better;
    }

    private boolean disagree() {
        Statement headline = comparison.advice().headline();
        return headline != null && AnswerStatements.isAbout(headline);
    }

    ResultKind kind() {
        if (disagree()) {
            return ResultKind.DISAGREE;
        }
        PairJudgement pair = pair();
        if (pair != null) {
            return ResultKind.of(pair.verdict());
        }
        return isEmpty()
                ? ResultKind.UNKNOWN
                : ResultKind.of(comparison.runs().getFirst().analysis().status());
    }

    /// The same in one or two words.
    String word(Bundle texts) {
        return switch (kind()) {
            case BETTER -> texts.get("verdict.better");
            case PERHAPS_BETTER -> texts.get("verdict.perhapsBetter");
            case SAME -> texts.get("verdict.same");
            case CANNOT_TELL -> texts.get("verdict.cannotTell");
            case DISAGREE -> texts.get("verdict.disagree");
            case NOT_COMPARABLE -> texts.get("verdict.notComparable");
            case DID_NOT_LEARN, OVERFITTING, STILL_IMPROVING, PLATEAU, DIVERGED, UNKNOWN -> ofStatus(texts);
        };
    }

    private String ofStatus(Bundle texts) {
        String status = isEmpty() ? null : comparison.runs().getFirst().analysis().statusLabel();
        return status == null ? texts.get("verdict.cannotTell") : status;
    }

    /// What is said first.
    String headline() {
        Statement headline = comparison.advice().headline();
        return headline == null ? "" : headline.text();
    }

    /// What answers of the runs say, in one sentence; empty where there are none, or where the headline says it.
    String answers() {
        return disagree() ? ""
                : comparison.advice().of(Topic.ANSWERS).stream().findFirst()
                        .map(line -> line.statement().text()).orElse("");
    }

    /// Its first sentence.
    String title() {
        String all = headline();
        int end = all.indexOf(". ");
        return end < 0 ? all : all.substring(0, end + 1);
    }

    /// The rest of it, and why it is not decided between two runs.
    String detail() {
        return (headline().substring(title().length()) + " " + undecided()).strip();
    }

    /// Why it is not decided between two runs; empty where it is, or where it is not asked.
    String undecided() {
        PairJudgement pair = pair();
        return pair == null || decided()
                ? ""
                : pair.verdict().text().reasons().stream().findFirst().map(Statement::text).orElse("");
    }

    /// The run that the headline speaks for: the only one, or the one with the lower loss.
    Optional<RunCard> speaksFor() {
        return Optional.ofNullable(comparison.advice().speaksFor());
    }

    /// The file of that run to ship; empty where there is none.
    Optional<Checkpoint> shipped() {
        return speaksFor().map(card -> card.run().analysis().fileToShip());
    }

    /// The runs beside the two of the headline that noise does not tell from the one with the lowest loss.
    List<String> tiedWithBest() {
        PairJudgement pair = pair();
        if (pair == null || comparison.runs().size() < 3) {
            return List.of();
        }
        List<String> named = Arrays.stream(Side.values())
                .map(side -> pair.verdict().pair().run(side).name())
                .toList();
        return comparison.ranking().groups().stream()
                .limit(1)
                .flatMap(group -> group.runs().stream().limit(1))
                .flatMap(best -> best.tiedWith().stream())
                .filter(name -> !named.contains(name))
                .toList();
    }

    /// The groups of runs that may not be compared with those of the headline.
    List<RankedGroup> otherGroups() {
        List<RankedGroup> groups = comparison.ranking().groups();
        return groups.subList(Math.min(1, groups.size()), groups.size());
    }

    /// The setting that moves the losses of the headline's runs most; empty where chance may have made it seem so.
    Optional<SettingInfluence> setting() {
        return comparison.ranking().groups().stream()
                .limit(1)
                .flatMap(group -> group.settings().stream().limit(1))
                .filter(SettingInfluence::shown)
                .findFirst();
    }

    /// Which of two runs goes on, or ended early; empty where neither does.
    String unfinished() {
        PairJudgement pair = pair();
        return pair == null ? ""
                : pair.verdict().text().unfinished().stream()
                        .map(Statement::text)
                        .collect(Collectors.joining(" "));
    }

    /// How many sentences there are of what to bear in mind.
    int cautions() {
        return comparison.advice().of(Topic.RISK).size();
    }
}
