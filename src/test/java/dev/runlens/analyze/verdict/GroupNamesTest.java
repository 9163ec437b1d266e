package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What groups of runs that may not be compared are called.
class GroupNamesTest {
    private static final double[] LOSSES = {3, 2, 1};

    private static ComparedRun run(String name, Object... settings) {
        return TwoRuns.run(name, LOSSES, settings);
    }

    private static List<String> names(List<List<ComparedRun>> groups) {
        GroupNames names = GroupNames.of(groups);
        return IntStream.range(0, groups.size()).mapToObj(names::of).toList();
    }

    @Test
    void theOnlyGroupNeedsNoName() {
        assertThat(names(List.of(List.of(run("a"), run("b"))))).containsExactly("");
    }

    @Test
    void whatTellsThemApartNamesThemAndNothingElseDoes() {
        assertThat(names(List.of(List.of(run("a"), run("b")), List.of(run("c", "data", "other/")))))
                .containsExactly("mine data", "other data");
    }

    @Test
    void ofAPathTheLastPartIsTheName() {
        assertThat(names(List.of(
                List.of(run("a", "model", "owner/Big-7B", "data", "C:\\data\\mine\\")),
                List.of(run("b", "model", "/home/me/Small-1B//", "data", "/data/mine")))))
                        .containsExactly("Big-7B", "Small-1B");
    }

    @Test
    void severalThingsAreNamedInOneOrder() {
        assertThat(names(List.of(
                List.of(run("a", "mask_prompt", true, "data", "x")),
                List.of(run("b", "mask_prompt", false, "data", "y")))))
                        .containsExactly("x data, mask_prompt on", "y data, mask_prompt off");
    }

    @Test
    void whatTheRunsOfAGroupDoNotAllSayDoesNotNameIt() {
        assertThat(names(List.of(
                List.of(run("a", "data", "x"), run("b", "data", "y")), List.of(run("c", "data", "z")))))
                        .containsExactly("a and 1 more", "z data");
    }

    @Test
    void whatOneRunOfAGroupLeavesOpenDoesNotNameIt() {
        Map<Metric, Series> loss = Map.of(Metric.VAL_LOSS, Runs.every10(LOSSES));
        assertThat(names(List.of(
                List.of(TwoRuns.of("x", "a", loss, "model", "base"), TwoRuns.of("x", "b", loss)),
                List.of(TwoRuns.of("x", "c", loss, "model", "other")))))
                        .containsExactly("a and 1 more", "other");
    }

    @Test
    void groupsOfOneNameAreToldApartByARunOfEach() {
        assertThat(names(List.of(
                List.of(run("a", "data", "x")), List.of(run("b", "data", "other/x")), List.of(run("c", "data", "z")))))
                        .containsExactly("x data", "x data, b", "z data");
    }

    @Test
    void theObjectiveNamesAGroup() {
        Map<Metric, Series> loss = Map.of(Metric.VAL_LOSS, Runs.every10(LOSSES));
        assertThat(names(List.of(
                List.of(TwoRuns.of("x", "a", loss, "loss_type", "dpo", "model", "base")),
                List.of(TwoRuns.of("x", "b", loss, "loss_type", "nll", "model", "base")))))
                        .containsExactly("dpo loss", "sft loss");
    }

    @Test
    void aNameIsPutIntoBracketsWhereThereIsOne() {
        assertThat(GroupNames.inBrackets("x data")).isEqualTo(" (x data)");
        assertThat(GroupNames.inBrackets("")).isEmpty();
    }
}
