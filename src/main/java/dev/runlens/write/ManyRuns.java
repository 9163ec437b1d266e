package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.verdict.Ranked;
import dev.runlens.analyze.verdict.RankedGroup;
import dev.runlens.analyze.verdict.Unranked;
import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.Set;

/// What a terminal shows of more runs than a person reads one by one.
///
/// @param inQuestion the runs that come first: those of the largest group whose losses may be compared, lowest first, as
///     many as are not yet many
/// @param cards what is said of these
/// @param lines how many runs have which place, how many went how, and how to see each
record ManyRuns(List<ComparedRun> inQuestion, List<RunCard> cards, List<String> lines) {
    private static final int NAMED = 4;
    private static final int PLACES = 5;

    /// That of a comparison of many runs.
    static ManyRuns of(Comparison comparison) {
        List<RankedGroup> groups = comparison.ranking().groups();
        List<ComparedRun> inQuestion = (groups.isEmpty() ? comparison.runs().stream()
                : groups.getFirst().runs().stream().map(Ranked::run)).limit(Comparison.MANY).toList();
        Set<String> names = new HashSet<>(names(inQuestion));
        List<RunCard> cards = comparison.advice().cards().stream()
                .filter(card -> names.contains(card.name()))
                .toList();
        return new ManyRuns(inQuestion, cards, lines(comparison, inQuestion.size()));
    }

    private static List<String> lines(Comparison comparison, int shown) {
        List<String> lines = new ArrayList<>(List.of("", "PLACES"));
        List<RankedGroup> groups = comparison.ranking().groups();
        for (int i = 0; i < groups.size() && i < PLACES; i++) {
            lines.addAll(places(groups.get(i), groups.size() > 1));
        }
        if (groups.size() > PLACES) {
            lines.add("  … and " + Numbers.count(groups.size() - PLACES) + " more groups");
        }
        List<ComparedRun> unranked = comparison.ranking().unranked().stream().map(Unranked::run).toList();
        if (!unranked.isEmpty()) {
            lines.add("  no place: " + told(unranked));
        }
        lines.add("");
        lines.add("HOW THEY WENT");
        statuses(comparison).forEach((status, runs) -> lines.add("  " + status + ": " + told(runs)));
        lines.add("");
        lines.add("Shown one by one: the first " + Numbers.count(shown) + " of "
                + Numbers.count(comparison.runs().size()) + " runs; --all shows each.");
        return lines;
    }

    private static List<String> places(RankedGroup group, boolean several) {
        Map<String, List<Ranked>> places = new LinkedHashMap<>();
        group.runs().forEach(run -> places
                .computeIfAbsent(run.place().isPresent() ? "place " + run.place().getAsInt() : "as measured",
                        missing -> new ArrayList<>())
                .add(run));
        List<String> lines = new ArrayList<>();
        if (several) {
            lines.add("  " + count(group.runs().size()) + " that may be compared with each other:");
        }
        String margin = several ? "    " : "  ";
        places.entrySet().stream().limit(PLACES).forEach(place -> lines.add(
                margin + place.getKey() + ", val loss " + losses(place.getValue()) + ": "
                        + told(place.getValue().stream().map(Ranked::run).toList())));
        if (places.size() > PLACES) {
            lines.add(margin + "… and " + Numbers.count(places.size() - PLACES) + " more places");
        }
        return lines;
    }

    private static String losses(List<Ranked> runs) {
        double low = runs.stream().mapToDouble(Ranked::loss).min().orElse(Double.NaN);
        double high = runs.stream().mapToDouble(Ranked::loss).max().orElse(Double.NaN);
        return Numbers.loss(low) + (low == high ? "" : " to " + Numbers.loss(high));
    }

    private static Map<String, List<ComparedRun>> statuses(Comparison comparison) {
        Map<RunStatus, Map<String, List<ComparedRun>>> known = new EnumMap<>(RunStatus.class);
        List<ComparedRun> unknown = new ArrayList<>();
        for (ComparedRun run : comparison.runs()) {
            RunStatus status = run.analysis().status();
            if (status == null) {
                unknown.add(run);
            } else {
                known.computeIfAbsent(status, missing -> new TreeMap<>())
                        .computeIfAbsent(String.valueOf(run.analysis().statusLabel()), missing -> new ArrayList<>())
                        .add(run);
            }
        }
        Map<String, List<ComparedRun>> all = new LinkedHashMap<>();
        known.values().forEach(all::putAll);
        if (!unknown.isEmpty()) {
            all.put("nothing to judge by", unknown);
        }
        return all;
    }

    /// How many they are, and the names of the first.
    private static String told(List<ComparedRun> runs) {
        int more = runs.size() - NAMED;
        List<String> names = names(runs.subList(0, Math.min(NAMED, runs.size())));
        return count(runs.size()) + " (" + VisibleText.of(String.join(", ", names))
                + (more <= 0 ? "" : " and " + Numbers.count(more) + " more") + ")";
    }

    private static String count(int runs) {
        return Numbers.count(runs) + (runs == 1 ? " run" : " runs");
    }

    private static List<String> names(List<ComparedRun> runs) {
        return runs.stream().map(ComparedRun::name).toList();
    }
}
