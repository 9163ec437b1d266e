package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.text.Bundle;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What groups of runs that may not be compared are called: by what the runs of one share and those of others do not.
final class GroupNames {
    private final List<String> names;

    private GroupNames(List<String> names) {
        this.names = names;
    }

    /// Names for some groups; none where there is one group only.
    static GroupNames of(List<List<ComparedRun>> groups) {
        if (groups.size() < 2) {
            return new GroupNames(groups.stream().map(group -> "").toList());
        }
        List<Criterion> telling = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            if (groups.stream().map(group -> said(criterion, group)).distinct().count() > 1) {
                telling.add(criterion);
            }
        }
        List<String> names = groups.stream().map(group -> name(telling, group)).toList();
        Set<String> taken = new LinkedHashSet<>();
        List<String> unique = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            // Such as data of one name and other content.
            boolean clear = !names.get(i).isEmpty() && taken.add(names.get(i));
            String members = members(groups.get(i));
            unique.add(clear ? names.get(i) : names.get(i).isEmpty() ? members : names.get(i) + ", " + members);
        }
        return new GroupNames(unique);
    }

    /// The name of a group; empty where it is the only one.
    String of(int group) {
        return names.get(group);
    }

    /// That runs were trained with different tools; empty where they were not.
    static String tools(RankedGroup group) {
        int tools = tools(group.runs().stream().map(Ranked::run).toList());
        return tools < 2 ? "" : Bundle.STATEMENTS.get("verdict.many.tools", Numbers.count(tools));
    }

    /// With how many tools some runs were trained.
    static int tools(List<ComparedRun> runs) {
        return (int) runs.stream().map(run -> run.run().identity().trainer()).distinct().count();
    }

    /// A name as it is put into a sentence; empty for none.
    static String inBrackets(String name) {
        return name.isEmpty() ? "" : " (" + name + ")";
    }

    /// A group of which nothing else tells, by its runs.
    private static String members(List<ComparedRun> group) {
        String first = group.getFirst().name();
        return group.size() == 1 ? first
                : Bundle.STATEMENTS.get("and_more", first, Numbers.count(group.size() - 1.0));
    }

    private static String name(List<Criterion> telling, List<ComparedRun> group) {
        return telling.stream()
                .filter(criterion -> !said(criterion, group).isEmpty())
                .map(criterion -> Bundle.STATEMENTS.get("group." + criterion.word(), said(criterion, group)))
                .collect(Collectors.joining(", "));
    }

    /// What all runs of a group say; empty where they do not say the same, or one says nothing: of that run it would be
    /// made up.
    private static String said(Criterion criterion, List<ComparedRun> group) {
        List<String> words = group.stream().map(criterion::said).distinct().toList();
        return words.size() == 1 ? words.getFirst() : "";
    }
}
