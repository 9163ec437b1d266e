package dev.runlens.analyze.verdict;

import dev.runlens.analyze.wording.Evidence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.run.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final double[] NO_VAL = {};

    @Test
    void oneDifferingSettingIsTheOnlyChange() {
        Attribution attribution = of(run("A", "learning_rate", 1e-4), run("B", "learning_rate", 3e-4));
        assertThat(attribution.single()).isTrue();
        assertThat(attribution.changes()).containsExactly(new ChangedSetting("learning_rate", "0.0001", "0.0003"));
        assertThat(attribution.statement().text())
                .isEqualTo("learning_rate is the only change: 0.0001 in A, 0.0003 in B.");
        assertThat(attribution.statement().evidence())
                .containsExactly(
                        new Evidence.Used("A", "learning_rate"), new Evidence.Used("B", "learning_rate"));
    }

    @Test
    void severalDifferingSettingsAreConfounded() {
        Attribution attribution = of(run("A", "learning_rate", 1e-4, "iters", 5),
                run("B", "iters", 6, "num_layers", 8));
        assertThat(attribution.single()).isFalse();
        assertThat(attribution.statement().id()).isEqualTo("attribution.confounded");
        assertThat(attribution.statement().text())
                .startsWith("Confounded: 3 changes (learning_rate 0.0001 → 1e-05, iters 5 → 6, num_layers 16 → 8)");
    }

    @Test
    void anAbsentKeyEqualsTheToolsDefault() {
        Attribution none = of(
                run("A"),
                run("B", "learning_rate", 1e-5, "optimizer", "adam", "fine_tune_type", "lora", "mask_prompt", false));
        assertThat(none.changes()).isEmpty();
        assertThat(none.unknown()).isEmpty();
        assertThat(none.statement().id()).isEqualTo("attribution.none");
        assertThat(of(run("A"), run("B", "lora_parameters.scale", 20.0, "lora_parameters.dropout", 0.0))
                .changes())
                        .isEmpty();
        assertThat(of(run("A"), run("B", "lora_parameters.scale", 10.0)).changes())
                .containsExactly(new ChangedSetting("lora_scale", "20", "10"));
    }

    @Test
    void whatMlxLmIgnoresDoesNotCount() {
        Attribution none = of(
                run("A", "lora_rank", 8, "lora_alpha", 16, "optimizer_config.adamw.weight_decay", 0.01),
                run("B", "lora_rank", 64, "lora_alpha", 32, "lora_dropout", 0.3, "lora_layers", 4));
        assertThat(none.changes()).isEmpty();
        assertThat(none.unknown()).isEmpty();
    }

    @Test
    void theArgumentsOfTheOptimizerInUseCount() {
        Attribution decay = of(
                run("A", "optimizer", "adamw", "optimizer_config.adamw.weight_decay", 0.01),
                run("B", "optimizer", "adamw", "optimizer_config.adamw.weight_decay", 0.1));
        assertThat(decay.changes())
                .containsExactly(new ChangedSetting("optimizer_config.adamw.weight_decay", "0.01", "0.1"));
    }

    @Test
    void anAdapterThatIsNotThereHasNoSettings() {
        Attribution full = of(
                run("A", "fine_tune_type", "full", "lora_parameters.rank", 4, "lora_parameters.keys", "a"),
                run("B", "fine_tune_type", "full", "lora_rank", 8, "lora_parameters.keys", "b"));
        assertThat(full.changes()).isEmpty();
    }

    @Test
    void bookkeepingReportingAndSavingDoNotCount() {
        Attribution none = of(
                run("A", "adapter_path", "a", "config", "a", "steps_per_eval", 10, "save_every", 5, "report_to", "x"),
                run("B", "adapter_path", "b", "steps_per_report", 50, "val_batches", -1, "grad_checkpoint", true));
        assertThat(none.changes()).isEmpty();
        assertThat(none.unknown()).isEmpty();
    }

    @Test
    void resumingFromAFileAndAScheduleAreKnownToBeAbsent() {
        Attribution resumed = of(run("A"), run("B", "resume_adapter_file", "x.safetensors"));
        assertThat(resumed.changes())
                .containsExactly(new ChangedSetting("resume_adapter_file", "none", "x.safetensors"));
        assertThat(of(run("A"), run("B", "lr_schedule.name", "cosine_decay")).changes())
                .extracting(ChangedSetting::name)
                .containsExactly("lr_schedule.name");
        assertThat(of(run("A"), run("B", "resume_adapter_file", new Setting.None()))
                .changes())
                        .isEmpty();
    }

    @Test
    void whatOnlyOneRunStatesIsUnknownAndNotCounted() {
        Attribution attribution = of(run("A", "learning_rate", 1e-4), run("B", "learning_rate", 3e-4, "custom", "x"));
        assertThat(attribution.unknown()).containsExactly("custom");
        assertThat(attribution.single()).isTrue();
        assertThat(attribution.statement().id()).isEqualTo("attribution.single.unknown");
        assertThat(attribution.statement().text()).endsWith("Settings that only one run states: 1.");
    }

    @Test
    void aToolsOwnNameForADocumentedSettingIsTheSameSetting() {
        ComparedRun a = trainer("A", "learning_rate", 1e-4, "lora_rank", 8, "r", 8, "lora_scale", 2.0, "lora_alpha",
                16);
        ComparedRun b = trainer("B", "learning_rate", 1e-4, "lora_rank", 16, "r", 16, "lora_scale", 1.0, "lora_alpha",
                16);
        assertThat(of(a, b).changes()).containsExactly(new ChangedSetting("lora_rank", "8", "16"));
    }

    @Test
    void withoutAConfigurationNobodyKnows() {
        ComparedRun bare = TwoRuns.of("mlx-lm", "B", Map.of());
        assertThat(of(run("A"), bare).statement().id()).isEqualTo("attribution.unknown");
        assertThat(of(bare, run("A")).statement().id()).isEqualTo("attribution.unknown");
    }

    @Test
    void overManyRunsThePairsThatDifferInOneSettingAreListed() {
        List<ComparedRun> runs = List.of(
                run("A"),
                run("B", "learning_rate", 3e-4),
                run("C", "learning_rate", 3e-4, "iters", 5),
                run("D", "learning_rate", 3e-4, "custom", "x"),
                run("E"));
        assertThat(new Attributions().oneFactor(runs))
                .extracting(found -> found.pair().baseline().name()
                        + found.pair().candidate().name()
                        + found.changes().getFirst().name())
                .containsExactly("ABlearning_rate", "BCiters", "BElearning_rate");
    }

    @Test
    void aNumberThatIsWrittenInAnotherWayIsNoDifferenceAmongManyRunsEither() {
        List<ComparedRun> runs = List.of(
                run("A", "batch_size", 4),
                run("B", "batch_size", 4.0, "learning_rate", 3e-4),
                run("C", "batch_size", "4", "learning_rate", 3e-4));
        assertThat(new Attributions().oneFactor(runs))
                .extracting(found -> found.pair().baseline().name() + found.pair().candidate().name()
                        + found.changes().getFirst().name())
                .containsExactly("ABlearning_rate", "BCbatch_size");
    }

    private static ComparedRun run(String name, Object... settings) {
        return TwoRuns.run(name, NO_VAL, settings);
    }

    private static ComparedRun trainer(String name, Object... settings) {
        return TwoRuns.of("transformers", name, Map.of(), settings);
    }

    private static Attribution of(ComparedRun baseline, ComparedRun candidate) {
        return new Attributions().of(TwoRuns.pair(baseline, candidate));
    }
}
