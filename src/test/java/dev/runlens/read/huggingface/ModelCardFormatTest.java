package dev.runlens.read.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Metric;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Pages that the Trainer writes about a model.
class ModelCardFormatTest {
    static final String CARD = """
            ---
            library_name: peft
            license: apache-2.0
            base_model: mistralai/Mistral-7B-v0.1
            tags:
            - trl
            - sft
            - generated_from_trainer
            model-index:
            - name: mistral-qlora
              results: []
            ---

            <!-- This model card has been generated automatically according to the information the Trainer had access to. You
            should probably proofread and complete it, then remove this comment. -->

            # mistral-qlora

            This model is a fine-tuned version of [mistralai/Mistral-7B-v0.1](https://example.org) on the None dataset.
            It achieves the following results on the evaluation set:
            - Loss: 1.0253

            ## Training procedure

            ### Training hyperparameters

            The following hyperparameters were used during training:
            - learning_rate: 0.0002
            - train_batch_size: 4
            - gradient_accumulation_steps: 2
            - total_train_batch_size: 8
            - optimizer: Adam with betas=(0.9,0.999) and epsilon=1e-08
            - lr_scheduler_type: cosine
            - num_epochs: 3

            ### Training results

            | Training Loss | Epoch | Step | Validation Loss | Accuracy |
            |:-------------:|:-----:|:----:|:---------------:|:--------:|
            | No log        | 0.5   | 50   | 1.2501          | 0.5      |
            | 1.3012        | 1.0   | 100  | 1.1002          | 0.75     |
            | 1.3012        | 1.5   | 150  | nan             | No log   |
            | 0.9876        | 2.0   | 200  | 1.0253          | 0.875    |

            ### Framework versions

            - PEFT 0.11.1
            """;

    private static SourceContent read(String text) {
        return Printed.read(new ModelCardFormat(), "README.md", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTableIsTheCurveAndTheListTheSettings() {
        SourceContent.Log card = (SourceContent.Log) read(CARD);
        LoggedTraining training = card.trainings().getFirst();

        assertThat(card.source().rank()).isEqualTo(Source.Rank.CARD);
        assertThat(card.trainer().name()).isEqualTo("trl");
        assertThat(card.trainings()).hasSize(1);
        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("100=1.3012 200=0.9876");
        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("50=1.2501 100=1.1002 150=NaN 200=1.0253");
        assertThat(Printed.points(training, Metric.of("eval_accuracy"))).isEqualTo("50=0.5 100=0.75 200=0.875");
        assertThat(Printed.points(training, Metric.of("epoch"))).isEqualTo("50=0.5 100=1.0 150=1.5 200=2.0");
        assertThat(CARD.lines().toList().get(training.series(Metric.VAL_LOSS).line(1) - 1))
                .contains("1.1002");
        assertSettings(training.header().stated());
        assertThat(card.findings()).isEmpty();
    }

    private static void assertSettings(Hyperparameters settings) {
        assertThat(settings.text("model")).contains("mistralai/Mistral-7B-v0.1");
        assertThat(settings.number("learning_rate")).hasValue(0.0002);
        assertThat(settings.whole("batch_size")).hasValue(4);
        assertThat(settings.whole("grad_accumulation_steps")).hasValue(2);
        assertThat(settings.text("optimizer")).contains("Adam with betas=(0.9,0.999) and epsilon=1e-08");
        assertThat(settings.whole("num_epochs")).hasValue(3);
        assertThat(settings.names()).doesNotContain("name", "PEFT 0.11.1", "Loss");
    }

    @Test
    void aCardWithoutATableGivesItsSettingsAndTheLossAtTheEnd() {
        String text = CARD.lines().filter(line -> !line.startsWith("|")).reduce("", (all, line) -> all + line + "\n");
        List<SourceContent> parts = read(text).each();

        assertSettings(((SourceContent.Config) parts.get(0)).configuration().hyperparameters());
        assertThat(((SourceContent.Finals) parts.get(1)).finals().get(FinalMetric.FINAL_VAL_LOSS))
                .hasValue(1.0253);
    }

    @Test
    void aCardIsRecognisedByItsMarkOrWhereThatWasTakenAwayByItsSettingsAndResults() {
        assertThat(Printed.recognised(new ModelCardFormat(), "README.md", CARD)).isTrue();
        String byHand = CARD.replace("<!-- This model card has been generated automatically", "<!-- Mine");
        assertThat(Printed.recognised(new ModelCardFormat(), "README.md", byHand)).isTrue();
        for (String part : List.of("hyperparameters were used during training", "| Training Loss |")) {
            assertThat(byHand).contains(part);
            assertThat(Printed.recognised(new ModelCardFormat(), "README.md", byHand.replace(part, "")))
                    .as("without " + part)
                    .isFalse();
        }
        assertThat(Printed.recognised(new ModelCardFormat(), "README.md", "")).isFalse();
    }

    @Test
    void aCardThatIsCutAnywhereGivesWhatItHolds() {
        String whole = Printed.points(((SourceContent.Log) read(CARD)).trainings().getFirst(), Metric.VAL_LOSS);
        for (int length = 0; length < CARD.length(); length++) {
            String cut = CARD.substring(0, length);
            try {
                for (SourceContent part : read(cut).each()) {
                    if (part instanceof SourceContent.Log log) {
                        assertThat(whole)
                                .startsWith(Printed.points(log.trainings().getFirst(), Metric.VAL_LOSS));
                    }
                }
            } catch (UncheckedIOException nothing) {
                assertThat(nothing.getCause()).isInstanceOf(EmptySourceException.class);
            }
        }
    }

    @Test
    void hostilePagesNeitherCrashNorHang() {
        Random random = new Random(7);
        byte[] bytes = CARD.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = bytes.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(Printed.read(new ModelCardFormat(), "README.md", changed).each())
                    .isNotEmpty();
        }
        assertThatThrownBy(() -> read("| Training Loss | Step |\n" + "|".repeat(3_000_000)))
                .cause()
                .isInstanceOf(EmptySourceException.class);
        String table = "| Training Loss | Step |\n|---|---|\n";
        assertThat(((SourceContent.Log) read(table + "| 1.5 | 99999999999999999999 |\n| 1.0 | 5 |\n| 2.0 | 1 |\n"))
                .trainings())
                        .hasSize(1);
        assertThatThrownBy(() -> read("")).cause().isInstanceOf(EmptySourceException.class);
    }
}
