package dev.runlens.read.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Run;
import dev.runlens.run.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Settings that the code of a notebook writes out.
class NotebookCodeTest {
    private static final String PRINTED = """
                {'loss': 2.5, 'epoch': 0.5}
                {'loss': 2.0, 'epoch': 1.0}
                {'train_runtime': 9.0, 'train_loss': 2.25, 'epoch': 1.0}
                """;

    @TempDir
    private Path folder;

    private final List<String> cells = new ArrayList<>();

    @Test
    void argumentsAndAdapterAreSettingsWithTheirLineAndCell() throws IOException {
        code("from peft import LoraConfig");
        code("""
                config = LoraConfig(
                    r=16,  # the rank, not (32)
                    lora_alpha = 32, target_modules=["q_proj", 'v_proj'],
                    task_type=TaskType.CAUSAL_LM)
                """);
        trained("""
                args = SFTConfig(output_dir="out", per_device_train_batch_size=4,
                    learning_rate=2e-4, max_steps=1_000, bf16=True, hub_token="s3cr3t", packing=None,
                    weight_decay=decay, warmup_steps=2 * 10, eval_strategy="steps", eval_steps=20,)
                """);

        Run run = only();
        Hyperparameters settings = run.configuration().hyperparameters();
        assertThat(settings.get("learning_rate")).contains(new Setting.Decimal(2e-4));
        assertThat(settings.get("batch_size")).contains(new Setting.Whole(4));
        assertThat(settings.get("max_steps")).contains(new Setting.Whole(1000));
        assertThat(settings.get("steps_per_eval")).contains(new Setting.Whole(20));
        assertThat(settings.get("lora_rank")).contains(new Setting.Whole(16));
        assertThat(settings.get("bf16")).contains(new Setting.Flag(true));
        assertThat(settings.get("target_modules"))
                .contains(new Setting.Items(List.of(new Setting.Text("q_proj"), new Setting.Text("v_proj"))));
        assertThat(settings.names()).doesNotContain("weight_decay", "warmup_steps", "task_type", "hub_token");
        assertThat(settings.sourced("learning_rate").orElseThrow().origin().toString())
                .matches(".*train\\.ipynb:\\d+");
        assertThat(run.findings())
                .anySatisfy(finding -> assertThat(finding.message())
                        .contains("SFTConfig in cell 3, LoraConfig in cell 2"));
    }

    @Test
    void eachTrainingHasTheSettingsAboveIt() throws IOException {
        trained("a = TrainingArguments(learning_rate=1e-4, seed=1)");
        trained("b = TrainingArguments(learning_rate=5e-4, seed=1)");

        assertThat(runs())
                .extracting(run -> run.configuration().hyperparameters().number("learning_rate").orElseThrow())
                .containsExactly(1e-4, 5e-4);
    }

    @Test
    void ofTwoCallsInOneCellOnlyWhatTheyAgreeOnIsKnown() throws IOException {
        trained("for r in (8, 16): pass\na = LoraConfig(r=8, lora_dropout=0.1)\nb = LoraConfig(r=16, lora_dropout=0.1)");

        Hyperparameters settings = only().configuration().hyperparameters();
        assertThat(settings.names()).contains("lora_dropout").doesNotContain("r", "lora_rank");
    }

    @Test
    void aCellThatWasNeverRunSaysNothing() throws IOException {
        cells.add(cell("TrainingArguments(learning_rate=1e-4)", "", "null"));
        trained("trainer.train()");

        assertThat(only().configuration().hyperparameters().names()).doesNotContain("learning_rate");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "# SFTConfig(learning_rate=1e-3)",
            "text = 'SFTConfig(learning_rate=1e-3)'",
            "SFTConfig(learning_rate=rate)",
            "SFTConfig(learning_rate=1e-3 if big else 1e-4)",
            "SFTConfig(**{'learning_rate': 1e-3})",
            "SFTConfig(learning_rate=float('1e-3'))",
            "SFTConfig(callback=make(learning_rate=1e-3))",
            "SFTConfig",
            "MySFTConfig(learning_rate=1e-3)",
    })
    void whatIsNotWrittenOutIsNotGuessed(String code) throws IOException {
        trained(code);

        assertThat(only().configuration().hyperparameters().names()).doesNotContain("learning_rate");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "!pip install it's => SFTConfig(seed=7)",
            "text = '''a ' b (''' => SFTConfig(seed = 7 ,)",
            "x = {'(': [1, 2]} => trl.SFTConfig ( seed=7, output_dir='a,b=c' )",
    })
    void codeAroundACallDoesNotDisturbIt(String before, String call) throws IOException {
        trained(before + "\n" + call);

        assertThat(only().configuration().hyperparameters().whole("seed")).hasValue(7);
    }

    private void code(String source) {
        cells.add(cell(source, "", "1"));
    }

    private void trained(String source) {
        cells.add(cell(source, PRINTED, "2"));
    }

    private static String cell(String source, String printed, String count) {
        return "{\"cell_type\": \"code\", \"execution_count\": " + count
                + ",\n\"outputs\": [{\"output_type\": \"stream\","
                + " \"name\": \"stdout\", \"text\": [" + lines(printed) + "]}],\n\"source\": [" + lines(source) + "]}";
    }

    private static String lines(String text) {
        return String.join(",\n", text.lines()
                .map(line -> "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\\n\"")
                .toList());
    }

    private Run only() throws IOException {
        List<Run> runs = runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private List<Run> runs() throws IOException {
        Path file = folder.resolve("train.ipynb");
        Files.writeString(file, "{\"cells\": [" + String.join(",\n", cells) + "], \"nbformat\": 4}");
        InputContent content = Formats.reader().read(file, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }
}
