package dev.runlens.analyze.verdict;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.many.Places;
import dev.runlens.analyze.many.RunLoss;
import dev.runlens.analyze.settings.TrainingFactors;
import dev.runlens.analyze.statistics.Repeats;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.Order;
import dev.runlens.run.Setting;
import dev.runlens.text.Numbers;
import dev.runlens.text.SettingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said of settings that were trained more than once, each time with another seed: which of them have the lowest
/// loss over their seeds, and each with its mean and scatter.
///
/// The mean of n runs is as good as the scatter of all repeats together, divided by √n, says.
final class RepeatedSettings {
    /// More are not read out.
    private static final int READ_OUT = 5;

    private final SeedRepeats repeats;
    private final Wording wording;

    RepeatedSettings(SeedRepeats repeats, Wording wording) {
        this.repeats = repeats;
        this.wording = wording;
    }

    /// @param runs those that may be compared with each other
    /// @param index of their group in the ranking
    List<Statement> said(List<ComparedRun> runs, int index) {
        Set<String> names = runs.stream().map(ComparedRun::name).collect(Collectors.toSet());
        List<List<ComparedRun>> groups = repeats.groups().stream()
                .filter(group -> group.stream().allMatch(run -> names.contains(run.name())))
                .sorted(Order.comparingDouble(group -> Repeats.mean(repeats.losses(group))))
                .toList();
        List<Statement> said = new ArrayList<>();
        if (groups.size() > 1) {
            said.add(places(groups, index));
        }
        groups.stream().limit(READ_OUT).forEach(group -> said.add(repeated(group, index, groups.size() == 1)));
        int more = groups.size() - READ_OUT;
        if (more > 0) {
            said.add(wording.say(
                    more == 1 ? "ranking.repeats.one_more" : "ranking.repeats.more",
                    List.of(new Evidence.Ranked(index)), Integer.toString(more)));
        }
        return said;
    }

    private Statement places(List<List<ComparedRun>> groups, int index) {
        List<double[]> losses = groups.stream().map(repeats::losses).toList();
        Repeats scatter = Repeats.of(losses);
        Places places = Places.of(losses.stream()
                .map(of -> new RunLoss(
                        Repeats.mean(of), scatter.sigma() / Math.sqrt(of.length), scatter.freedom()))
                .toList());
        List<Integer> first = IntStream.range(0, groups.size())
                .filter(i -> places.place(i) == 1)
                .boxed()
                .toList();
        List<String> differing = differing(groups);
        String list = first.stream()
                .limit(READ_OUT)
                .map(i -> named(groups.get(i), differing) + " (" + Numbers.loss(Repeats.mean(losses.get(i))) + " over "
                        + groups.get(i).size() + " seeds)")
                .collect(Collectors.joining("; "));
        String kind = places.single() ? ".single" : first.size() == groups.size() ? ".all" : "";
        return wording.say(
                "ranking.repeated" + kind,
                List.of(new Evidence.Ranked(index)),
                list + (first.size() > READ_OUT ? "; …" : ""),
                Integer.toString(first.size()),
                Integer.toString(groups.size()));
    }

    /// The settings in which the groups differ.
    private static List<String> differing(List<List<ComparedRun>> groups) {
        List<Map<String, Setting>> all = groups.stream().map(group -> factors(group.getFirst())).toList();
        Set<String> names = new TreeSet<>();
        all.forEach(one -> names.addAll(one.keySet()));
        return names.stream()
                .filter(name -> !SeedRepeats.isSeed(name))
                .filter(name -> all.stream().map(one -> text(one, name)).distinct().count() > 1)
                .toList();
    }

    private static String named(List<ComparedRun> group, List<String> differing) {
        Map<String, Setting> factors = factors(group.getFirst());
        return differing.stream().map(name -> name + " " + text(factors, name)).collect(Collectors.joining(", "));
    }

    private static String text(Map<String, Setting> factors, String name) {
        return factors.containsKey(name) ? SettingText.of(factors.get(name)) : "unknown";
    }

    private static Map<String, Setting> factors(ComparedRun run) {
        return TrainingFactors.of(run.run(), run.effective()).values();
    }

    /// @param only whether no other setting has repeats
    private Statement repeated(List<ComparedRun> group, int index, boolean only) {
        double[] losses = repeats.losses(group);
        String names = group.stream().limit(READ_OUT).map(ComparedRun::name).collect(Collectors.joining(", "));
        return wording.say(
                "ranking.repeats" + (only && group.size() == 2 ? ".pair" : ""),
                List.of(new Evidence.Ranked(index)),
                Integer.toString(group.size()),
                names + (group.size() > READ_OUT ? ", …" : ""),
                Numbers.loss(Repeats.mean(losses)),
                Numbers.loss(Repeats.of(List.of(losses)).sigma()));
    }
}
