package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.SourceInput;
import dev.runlens.read.settings.YamlSettings;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import dev.runlens.text.SettingText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `runlens checkpoint` and `runlens next`, as typed.
class AdviceCommandsTest {
    private static final Path SAMPLES = Path.of("samples/models").toAbsolutePath();
    private static final String RUN3 = SAMPLES.resolve("tiny-llama_run3").toString();

    @TempDir
    Path folder;

    @Test
    void theFileToShipIsPrintedAloneAndTheReasonsBesideIt() {
        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", RUN3);

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        Path printed = Path.of(outcome.out().strip());
        assertThat(printed).isRegularFile().hasParent(SAMPLES.resolve("tiny-llama_run3"));
        assertThat(outcome.err()).contains("Ship " + printed.getFileName(), "*        300");
    }

    @Test
    void theFileIsCopiedUnderTheNameThatLoadsWithItsConfiguration() throws IOException {
        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", RUN3, "--copy-to", "ship/it");

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        assertThat(folder.resolve("ship/it/adapters.safetensors"))
                .hasSameBinaryContentAs(Path.of(outcome.out().strip()));
        assertThat(folder.resolve("ship/it/adapter_config.json"))
                .hasSameBinaryContentAs(SAMPLES.resolve("tiny-llama_run3/adapter_config.json"));
    }

    @Test
    void aCopyIsNotMadeWithinTheRun() throws IOException {
        Path run = Files.createDirectories(folder.resolve("run3"));
        for (String file : List.of("train.log", "adapter_config.json", "0000300_adapters.safetensors")) {
            Files.copy(Path.of(RUN3).resolve(file), run.resolve(file));
        }

        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", run.toString(), "--copy-to", "run3/ship");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("lies in an input");
        assertThat(run.resolve("ship")).doesNotExist();
    }

    @Test
    void aCopyOverwritesNothing() throws IOException {
        Path there = Files.createDirectories(folder.resolve("ship")).resolve("adapter_config.json");
        Files.writeString(there, "mine");

        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", RUN3, "--copy-to", "ship");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOT_WRITTEN);
        assertThat(outcome.err()).contains("is there already");
        assertThat(there).hasContent("mine");
        assertThat(folder.resolve("ship/adapters.safetensors")).doesNotExist();
    }

    @Test
    void ofSeveralRunsEachFileIsALine() {
        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", SAMPLES.toString());

        assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);
        assertThat(outcome.out().lines().map(line -> line.split(" +", -1)[0]))
                .containsExactly("tiny-llama_run3", "tiny-llama_run4", "tiny-llama_run5");
        assertThat(outcome.out().lines().map(line -> Path.of(line.split(" +", -1)[1]))).allMatch(Files::isRegularFile);
    }

    @Test
    void severalRunsAreNeverCopiedToOnePlace() {
        Typed.Outcome outcome = Typed.in(folder).run("checkpoint", SAMPLES.toString(), "--copy-to", "ship");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("--copy-to takes one run");
        assertThat(folder.resolve("ship")).doesNotExist();
    }

    @Test
    void severalRunsAreNamedWhereTheNextOfOneIsAskedFor() {
        Typed.Outcome outcome = Typed.in(folder).run("next", SAMPLES.toString());

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("name the folder or log of one run", "tiny-llama_run3", "tiny-llama_run5");
    }

    @Test
    void aRunIsNamedByItsPlaceAndNameOrUnderTheModelsFolder() {
        Typed.Outcome whole = Typed.in(folder).run("checkpoint", RUN3);

        assertThat(Typed.in(folder).run("checkpoint", SAMPLES + "#tiny-llama_run3").out()).isEqualTo(whole.out());
        assertThat(Typed.in(folder)
                .run("checkpoint", "tiny-llama_run3", "--models-dir", SAMPLES.toString())
                .out())
                        .isEqualTo(whole.out());
        assertThat(Typed.in(folder).run("next", SAMPLES + "#tiny-llama_run3").out())
                .isEqualTo(Typed.in(folder).run("next", RUN3).out());
        Typed.Outcome wrong = Typed.in(folder).run("checkpoint", SAMPLES + "#tiny-llama_run9");
        assertThat(wrong.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(wrong.err()).contains("there are tiny-llama_run3");
    }

    @Test
    void aRunWithoutCurveHasNoFileToRecommend() throws IOException {
        Files.copy(SAMPLES.resolve("tiny-llama_run3/adapter_config.json"), folder.resolve("adapter_config.json"));

        assertThat(Typed.in(folder).run("checkpoint", ".").code()).isEqualTo(ExitCodes.CANNOT_TELL);
        Typed.Outcome next = Typed.in(folder).run("next", ".");
        assertThat(next.code()).isEqualTo(ExitCodes.CANNOT_TELL);
        assertThat(next.err()).contains("keep its log");
    }

    @Test
    void theNextConfigurationDiffersInJustTheStatedKeys() throws IOException {
        for (String name : new String[] {"tiny-llama_run3", "tiny-llama_run4", "tiny-llama_run5"}) {
            Path run = SAMPLES.resolve(name);
            Typed.Outcome outcome = Typed.in(folder).run("next", run.toString());
            assertThat(outcome.code()).isEqualTo(ExitCodes.ALL_READ);

            Map<String, Sourced<Setting>> now = YamlSettings.read(SourceInput.of(
                    "next.yaml", new ByteArrayInputStream(outcome.out().getBytes(StandardCharsets.UTF_8))));
            JsonNode before = JsonMapper.shared().readTree(run.resolve("adapter_config.json"));
            assertThat(differences(before, now)).isEqualTo(stated(outcome.err()));
            assertThat(now.keySet().stream().map(key -> key.replaceFirst("\\..*", "")))
                    .isSubsetOf(before.propertyNames());
        }
    }

    private static Set<String> differences(JsonNode before, Map<String, Sourced<Setting>> now) {
        Set<String> keys = new TreeSet<>();
        now.forEach((key, value) -> {
            JsonNode old = before.at("/" + key.replace('.', '/'));
            boolean none = value.value() instanceof Setting.None;
            boolean same = none
                    ? old.isNull()
                    : number(old.asString("")).equals(number(plain(value.value())));
            if (!same) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static String plain(Setting setting) {
        return setting instanceof Setting.Flag(boolean on) ? Boolean.toString(on) : SettingText.of(setting);
    }

    private static String number(String text) {
        try {
            return String.valueOf(Double.parseDouble(text));
        } catch (NumberFormatException word) {
            return text;
        }
    }

    private static Set<String> stated(String lines) {
        Set<String> keys = new TreeSet<>();
        lines.lines()
                .filter(line -> line.contains(" → "))
                .forEach(line -> keys.add(line.substring(0, line.indexOf(':'))));
        return keys;
    }

    @Test
    void theConfigurationIsWrittenOnceAndNeverOver() throws IOException {
        Typed.Outcome first = Typed.in(folder).run("next", RUN3, "--output", "next.yaml");
        assertThat(first.code()).isEqualTo(ExitCodes.ALL_READ);
        assertThat(first.out()).isEmpty();
        assertThat(folder.resolve("next.yaml")).content().contains("# val_batches: 10 → −1", "\nval_batches: -1\n");

        Typed.Outcome second = Typed.in(folder).run("next", RUN3, "--output", "next.yaml");
        assertThat(second.code()).isEqualTo(ExitCodes.NOT_WRITTEN);
        assertThat(second.err()).contains("is there already");
    }
}
