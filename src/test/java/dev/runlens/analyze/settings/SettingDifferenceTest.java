package dev.runlens.analyze.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.Runs;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingDifferenceTest {
    @Test
    void theDocumentedTwelveComeFirstThenTheOthersByNameBookkeepingLast() {
        List<SettingDifference> rows = SettingDifference.all(List.of(
                Runs.configured("a", "wandb", "x", "seed", 1, "iters", 5, "adapter_path", "a"),
                Runs.configured("b", "data", "d")));
        assertThat(rows)
                .extracting(SettingDifference::name)
                .startsWith(Hyperparameters.documented().toArray(new String[0]));
        assertThat(rows.subList(12, rows.size()))
                .extracting(SettingDifference::name)
                .containsExactly("data", "seed", "adapter_path", "wandb");
        assertThat(rows).filteredOn(SettingDifference::bookkeeping).hasSize(2);
    }

    @Test
    void numbersAreComparedByValueAndOtherThingsByTypeAndContent() {
        assertThat(differs(2, 2.0)).isFalse();
        assertThat(differs(2, "2")).isTrue();
        assertThat(differs(true, true)).isFalse();
        assertThat(differs(true, false)).isTrue();
        assertThat(differs(Double.NaN, Double.NaN)).isFalse();
    }

    @Test
    void aMissingValueDiffersFromAStatedOneAndNotFromAMissingOne() {
        Run stated = Runs.configured("a", "x", 1);
        Run missing = Runs.configured("b");
        assertThat(row("x", stated, missing).differs()).isTrue();
        assertThat(row("x", stated, missing).values())
                .containsExactly(Optional.of(new Setting.Whole(1)), Optional.empty());
        assertThat(row("model", stated, missing).differs()).isFalse();
    }

    @Test
    void aThirdRunCanDifferFromTwoThatAgree() {
        assertThat(row("x", Runs.configured("a", "x", 1), Runs.configured("b", "x", 1), Runs.configured("c", "x", 2))
                .differs())
                        .isTrue();
    }

    @Test
    void theOwnNameOfADocumentedSettingHasARowOnlyWhereItSaysSomethingElse() {
        Run same = Runs.configured("a", "lora_rank", 8, "lora_parameters.rank", 8);
        Run ignored = Runs.configured("b", "lora_rank", 16, "lora_parameters.rank", 8);
        assertThat(SettingDifference.all(List.of(same, Runs.configured("c", "lora_rank", 4))))
                .extracting(SettingDifference::name)
                .doesNotContain("lora_parameters.rank");
        assertThat(SettingDifference.all(List.of(same, ignored)))
                .extracting(SettingDifference::name)
                .contains("lora_parameters.rank");
    }

    @Test
    void oneRunDiffersInNothing() {
        assertThat(SettingDifference.all(List.of(Runs.configured("a", "x", 1)))).noneMatch(SettingDifference::differs);
        assertThat(SettingDifference.all(List.of())).noneMatch(SettingDifference::differs);
    }

    private static boolean differs(Object left, Object right) {
        return row("x", Runs.configured("a", "x", left), Runs.configured("b", "x", right))
                .differs();
    }

    private static SettingDifference row(String name, Run... runs) {
        return SettingDifference.all(List.of(runs)).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
