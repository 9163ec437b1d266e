package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Keys and tokens of services stand in no setting of a run, whatever file they were read from.
class SecretsOfEveryFormatTest {
    private static final String HIDDEN = "s3cr3t";
    private static final String YAML = """
            hub_token: s3cr3t
            wandb:
              api-key: s3cr3t
              entity: {apiKey: s3cr3t}
            HF_TOKEN: s3cr3t
            accessToken: s3cr3t
            db_password: s3cr3t
            client_secret: s3cr3t
            eos_token: kept
            """;
    private static final String JSON = """
            "hub_token": "s3cr3t", "env": {"WANDB_API_KEY": "s3cr3t", "githubToken": "s3cr3t"}, "token": "s3cr3t",
            "aws_secret_access_key": "s3cr3t", "smtp": {"password": "s3cr3t"}, "eos_token": "kept"}
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                file("adapter_config.json",
                        "{\"iters\": 1, \"steps_per_report\": 1, \"lora_parameters\": {\"rank\": 8}, " + JSON),
                file("lora_config.yaml", "iters: 1\nbatch_size: 2\nsave_every: 5\n" + YAML),
                file("adapter_config.json", "{\"peft_type\": \"LORA\", \"r\": 8, " + JSON),
                file("args.json", "{\"model\": \"m\", \"train_type\": \"lora\", \"output_dir\": \"o\","
                        + " \"model_type\": \"x\", \"learning_rate\": 1e-4, \"swift_version\": \"3\", " + JSON),
                file("training_args.yaml", "model_name_or_path: m\nstage: sft\ndo_train: true\nfinetuning_type: lora\n"
                        + "dataset: d\ntemplate: t\noutput_dir: o\n" + YAML),
                file("hparams.yaml", "lr: 0.1\n" + YAML),
                file("args.yaml", "task: detect\nmode: train\nmodel: yolo\nepochs: 3\nimgsz: 640\n" + YAML),
                file("torchtune_config.yaml",
                        "tokenizer:\n  _component_: torchtune.models.x\nmodel:\n  _component_: torchtune.models.y\n"
                                + "epochs: 1\n" + YAML),
                file("hyperparameters.yaml", "checkpoint_dir: c\nout_dir: o\ntrain:\n  max_steps: 3\n  epochs: 1\n"
                        + "  micro_batch_size: 1\nlora_r: 8\n" + YAML),
                file("compare.json", "{\"runs\": [{\"run_name\": \"r\", \"hyperparameters\": {\"iters\": 3, " + JSON
                        + ", \"final_metrics\": {\"final_iteration\": 3, \"final_train_loss\": 1.5}}]}"));
    }

    private static Arguments file(String name, String text) {
        return Arguments.of(name, text);
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("files")
    void noSettingOfARunIsASecret(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        // A table, so that files which are no run by themselves are part of one.
        Files.writeString(folder.resolve("metrics.csv"),
                "epoch,step,train_loss,val_loss\n0,1,2.5,2.75\n1,2,2.25,2.5\n");
        InputContent content = Formats.reader().read(
                name.equals("compare.json") ? folder.resolve(name) : folder, ReadProgress.NONE);
        List<Run> runs = Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();

        assertThat(runs).isNotEmpty();
        assertThat(runs.toString()).doesNotContain(HIDDEN);
        if (!name.equals("compare.json")) {
            assertThat(runs.toString()).contains("kept");
        }
    }
}
