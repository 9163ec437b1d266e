package dev.runlens.read.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The printed forms of a report, and how its step is found.
class ConsoleFormatTest {
    private static final String END = "{'train_runtime': 10.0, 'train_samples_per_second': 8.0, 'train_steps_per_second': 4.0, 'train_loss':"
            + " 1.9, 'epoch': 2.0}";

    @Test
    void numbersOfVersion4AreReadAndTheMeanAtTheEndIsNoPoint() {
        LoggedTraining training = Printed.training(
                "{'loss': 2.5, 'grad_norm': 1.5, 'learning_rate': 5e-05, 'epoch': 0.5}",
                "{'loss': nan, 'grad_norm': inf, 'learning_rate': 4e-05, 'epoch': 1.0}",
                "{'eval_loss': 2.25, 'eval_runtime': 0.5, 'epoch': 1.0}",
                "{'loss': 1.5, 'grad_norm': -inf, 'learning_rate': 3e-05, 'epoch': 1.5}",
                "{'loss': 1.25, 'grad_norm': None, 'learning_rate': 0.0, 'epoch': 2.0}",
                END);

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.5 20=NaN 30=1.5 40=1.25");
        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("20=2.25");
        assertThat(Printed.points(training, Metric.of("grad_norm"))).isEqualTo("10=1.5 20=Infinity 30=-Infinity");
        assertThat(Printed.points(training, Metric.LEARNING_RATE)).isEqualTo("10=5.0E-5 20=4.0E-5 30=3.0E-5 40=0.0");
        assertThat(training.series(Metric.TRAIN_LOSS).line(1)).isEqualTo(2);
        assertThat(training.ending().finished()).isTrue();
    }

    @Test
    void valuesThatNumpyAndTorchPrintAreNumbersAndOthersArePassedOver() {
        LoggedTraining training = Printed.training(
                "  1%| | 10/500 [00:01<00:49]{'loss': np.float64(2.5), 'x': tensor(1.5, device='cuda:0'), 'names':"
                        + " ['a, b', {'c': 1}], 'text': 'it\\'s', 'more': \"'}\", 'epoch': 0.5}");

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.5");
        assertThat(Printed.points(training, Metric.of("x"))).isEqualTo("10=1.5");
        assertThat(training.metrics()).doesNotContainKeys(Metric.of("names"), Metric.of("text"), Metric.of("more"));
    }

    @Test
    void anEvaluationOfAnyNameStandsAtTheStepThatItNames() {
        LoggedTraining training = Printed.training(
                "{'step': 50, 'loss': 2.5, 'lr': 0.0001}",
                "{'step': 100, 'loss': 2.25, 'lr': 0.0001}",
                "{'step': 100, 'val_loss': 2.4}",
                "{'step': 150, 'loss': 2.0, 'lr': 0.0001}",
                "{'step': 200, 'loss': 1.75, 'lr': 0.0001}",
                "{'step': 200, 'val_loss': 2.1}");

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("50=2.5 100=2.25 150=2.0 200=1.75");
        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("100=2.4 200=2.1");
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void aLoggerMayPutATimeBeforeAReportAndBarsMayBeGluedToIt() {
        LoggedTraining training = Printed.training(
                "[2024-05-01 10:00:00,123] [INFO] [axolotl.train:57] [PID:1] {'loss': 2.5, 'epoch': 0.1}",
                "  2%|▏     | 2/100 [00:01<00:49,  2.00it/s]\r  4%|▍     | 4/100 [00:02<00:48]{'loss': 2.25, 'epoch':"
                        + " 0.2}\r  4%|▍     | 4/100 [00:02<00:48,  2.00it/s]");

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("2=2.5 4=2.25");
        assertThat(training.header().planned()).hasValue(100);
    }

    @Test
    void aReportThatIsPrintedAcrossLinesIsOne() {
        SourceContent.Log log = Printed.log("""
                  2%|▏     | 2/100 [00:01<00:49]
                {'loss': 2.5, 'epoch': 0.02}
                Out[5]: {'eval_loss': 2.25,
                 'eval_runtime': 1.5,

                 'epoch': 0.02}
                {'loss': 1.0,
                something else
                {'loss': 1.5,
                """);

        assertThat(Printed.points(log.trainings().getFirst(), Metric.TRAIN_LOSS))
                .isEqualTo("2=2.5");
        assertThat(Printed.points(log.trainings().getFirst(), Metric.VAL_LOSS)).isEqualTo("2=2.25");
        assertThat(log.trainings().getFirst().series(Metric.VAL_LOSS).line(0)).isEqualTo(3);
        assertThat(log.findings())
                .extracting(Finding::code, finding -> String.valueOf(finding.origin()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FindingCode.SKIPPED_LINE, "train.log:7"),
                        org.assertj.core.groups.Tuple.tuple(FindingCode.SKIPPED_LINE, "train.log:9"));
    }

    @Test
    void aStepThatIsNamedCounts() {
        LoggedTraining training = Printed.training(
                "{'loss': 2.5, 'epoch': 0.1, 'global_step/max_steps': '10/438', 'percentage': '2.28%'}",
                "{'loss': 2.25, 'epoch': 0.2, 'global_step/max_steps': '20/438', 'percentage': '4.57%'}",
                "{'eval_loss': 2.0, 'epoch': 0.2, 'global_step/max_steps': '20/438'}");

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.5 20=2.25");
        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("20=2.0");
        assertThat(training.header().planned()).hasValue(438);
    }

    @Test
    void whatTheTrainerAnnouncesIsSettingsAndGivesTheSteps() {
        SourceContent.Log log = Printed.log("""
                [INFO|trainer.py:2134] 2024-05-01 10:00:00,123 >> ***** Running training *****
                [INFO|trainer.py:2135] 2024-05-01 10:00:00,123 >>   Num examples = 1,000
                [INFO|trainer.py:2136] 2024-05-01 10:00:00,123 >>   Num Epochs = 2
                [INFO|trainer.py:2137] 2024-05-01 10:00:00,123 >>   Instantaneous batch size per device = 4
                [INFO|trainer.py:2140] >>   Total train batch size (w. parallel, distributed & accumulation) = 8
                [INFO|trainer.py:2141] 2024-05-01 10:00:00,123 >>   Gradient Accumulation steps = 2
                [INFO|trainer.py:2142] 2024-05-01 10:00:00,123 >>   Total optimization steps = 250
                {'loss': 2.5, 'epoch': 0.08}
                ***** Running Evaluation *****
                  Num examples = 60
                {'eval_loss': 2.0, 'epoch': 0.08}
                Saving model checkpoint to out/checkpoint-10
                {'loss': 2.25, 'epoch': 0.16}
                {'loss': 2.0, 'epoch': 0.24}
                """);
        LoggedTraining training = log.trainings().getFirst();

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.5 20=2.25 30=2.0");
        assertThat(training.header().planned()).hasValue(250);
        assertThat(training.header().stated().whole("num_examples")).hasValue(1000);
        assertThat(training.header().stated().whole("eval_samples")).hasValue(60);
        assertThat(training.header().stated().whole("batch_size")).hasValue(4);
        assertThat(training.header().stated().whole("grad_accumulation_steps")).hasValue(2);
        assertThat(training.header().stated().whole("iters")).isEmpty();
        assertThat(training.saves()).containsExactly(new LoggedTraining.Save(10, "out/checkpoint-10", 12));
        assertThat(training.ending().finished()).isFalse();
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void theBannerOfUnslothIsSettings() {
        LoggedTraining training = Printed.training(
                "==((====))==  Unsloth 2024.8: Fast Llama patching. Transformers = 4.43.3.",
                "==((====))==  Unsloth - 2x faster free finetuning | Num GPUs used = 1",
                "   \\\\   /|    Num examples = 10,000 | Num Epochs = 1 | Total steps = 60",
                "O^O/ \\_/ \\    Batch size per device = 2 | Gradient accumulation steps = 4",
                "\\        /    Data Parallel GPUs = 1 | Total batch size (2 x 4 x 1) = 8",
                " \"-____-\"     Trainable parameters = 41,943,040 of 8,072,204,288 (0.52% trained)",
                "{'loss': 1.5, 'epoch': 0.0008}",
                "{'loss': 1.25, 'epoch': 0.0016}");

        assertThat(training.header().stated().whole("num_examples")).hasValue(10_000);
        assertThat(training.header().stated().whole("num_train_epochs")).hasValue(1);
        assertThat(training.header().stated().whole("max_steps")).hasValue(60);
        assertThat(training.header().stated().whole("batch_size")).hasValue(2);
        assertThat(training.header().stated().whole("grad_accumulation_steps")).hasValue(4);
        assertThat(training.header().stated().whole("total_train_batch_size")).hasValue(8);
        assertThat(training.header().stated().whole("trainable_parameters")).hasValue(41_943_040);
        assertThat(training.header().planned()).hasValue(60);
        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("1=1.5 2=1.25");
    }

    @Test
    void whereNothingTellsTheStepsTheReportsAreNumberedAndAFindingSaysSo() {
        SourceContent.Log log = Printed.log(
                "{'loss': 2.5, 'epoch': 0.3}\n{'eval_loss': 2.0, 'epoch': 0.3}\n{'loss': 2.25, 'epoch': 0.7}\n");
        LoggedTraining training = log.trainings().getFirst();

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("1=2.5 2=2.25");
        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("1=2.0");
        assertThat(training.header().planned()).isEmpty();
        assertThat(training.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.NUMBERED);
            assertThat(finding.message()).contains("numbered");
        });
    }

    @Test
    void whereEpochsAreTooCoarseTheNumberOfReportsTellsTheSteps() {
        StringBuilder log = new StringBuilder("""
                ==((====))==  Unsloth - 2x faster free finetuning | Num GPUs = 1
                   \\\\   /|    Num examples = 5,000 | Num Epochs = 1
                O^O/ \\_/ \\    Batch size per device = 2 | Gradient Accumulation steps = 4
                \\        /    Total batch size = 8 | Total steps = 60
                 "-____-"     Number of trainable parameters = 83,886,080
                """);
        for (int i = 1; i <= 60; i++) {
            log.append("{'loss': ").append(4 - i / 100.0).append(", 'epoch': ");
            log.append(Math.round(i * 100 / 625.0) / 100.0).append("}\n");
        }
        LoggedTraining killed = Printed.training(log.toString());
        LoggedTraining ended = Printed.training(log + "{'train_runtime': 100.5, 'train_loss': 3.5, 'epoch': 0.1}");

        for (LoggedTraining training : List.of(killed, ended)) {
            assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(60);
            assertThat(training.series(Metric.TRAIN_LOSS).step(0)).isEqualTo(1);
            assertThat(training.series(Metric.TRAIN_LOSS).lastStep()).isEqualTo(60);
        }
        assertThat(killed.findings()).extracting(Finding::code).containsExactly(FindingCode.INFERRED);
        assertThat(ended.findings()).isEmpty();
    }

    @Test
    void aTableThatWasCopiedFromTheScreenIsRead() {
        String text = """
                ==((====))==  Unsloth - 2x faster free finetuning | Num GPUs used = 1
                   \\\\   /|    Num examples = 800 | Num Epochs = 2 | Total steps = 60
                 [60/60 09:26, Epoch 1/2]
                Step\tTraining Loss\tValidation Loss
                10\t2.361331\t2.238496
                20\tNo log\t1.518947
                30\t1.494586\t1.442314\t
                /usr/local/lib/python3.12/dist-packages/transformers/modeling.py:71: FutureWarning
                40\t1.500848\t1.419743
                """;
        LoggedTraining training = Printed.log(text).trainings().getFirst();

        assertThat(Printed.recognised(new ConsoleFormat(), "colab.txt", text)).isTrue();
        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.361331 30=1.494586");
        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("10=2.238496 20=1.518947 30=1.442314");
        assertThat(training.header().planned()).hasValue(60);
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void aLogOfEvaluationsAloneHasItsSteps() {
        LoggedTraining training = Printed.training(
                "{'eval_loss': 12.5, 'eval_runtime': 9.25, 'epoch': 1.0}",
                "{'eval_loss': 9.25, 'eval_runtime': 8.25, 'epoch': 2.0}",
                "{'eval_loss': 8.5, 'eval_runtime': 6.5, 'epoch': 3.0}",
                "{'train_runtime': 331.7213, 'train_samples_per_second': 0.099, 'train_steps_per_second': 0.018,"
                        + " 'train_loss': 13.37, 'epoch': 3.0}",
                "100%|██████████| 6/6 [05:31<00:00, 110.55s/it]");

        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("2=12.5 4=9.25 6=8.5");
        assertThat(training.header().planned()).hasValue(6);
        assertThat(training.findings()).isEmpty();
    }

    @Test
    void aLogOfEvaluationsWithNothingElseIsNumbered() {
        LoggedTraining training = Printed.training(
                "{'eval_loss': 12.5, 'epoch': 1.0}",
                "{'eval_loss': 9.25, 'epoch': 2.0}",
                "{'eval_loss': 8.5, 'epoch': 3.0}");

        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("0=12.5 1=9.25 2=8.5");
        assertThat(training.findings()).extracting(Finding::code).containsExactly(FindingCode.NUMBERED);
    }

    @Test
    void barsThatComeLongBeforeTheirReportsAreNotTrusted() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i <= 40; i++) {
            log.append("\r  ").append(i * 5 / 2).append("%|▍  | ").append(i).append("/40 [00:01<00:02]");
        }
        log.append('\n');
        for (int i = 1; i <= 4; i++) {
            log.append("{'loss': ")
                    .append(3 - i / 4.0)
                    .append(", 'epoch': ")
                    .append(i / 2.0)
                    .append("}\n");
        }
        LoggedTraining training = Printed.training(log + END);

        assertThat(Printed.points(training, Metric.TRAIN_LOSS)).isEqualTo("10=2.75 20=2.5 30=2.25 40=2.0");
    }

    @Test
    void severalTrainingsInOneLogAreToldApart() {
        String first = "{'loss': 2.5, 'epoch': 1.0}\n{'loss': 2.25, 'epoch': 2.0}\n" + END + "\n";
        String second = "{'loss': 1.5, 'epoch': 1.0}\n{'loss': 1.25, 'epoch': 2.0}\n" + END + "\n";
        List<LoggedTraining> trainings = Printed.log(first + second).trainings();

        assertThat(trainings)
                .extracting(training -> Printed.points(training, Metric.TRAIN_LOSS))
                .containsExactly("20=2.5 40=2.25", "20=1.5 40=1.25");
    }

    @Test
    void aTrainingThatGoesOnFromACheckpointIsTheSame() {
        SourceContent.Log log = Printed.log("""
                  Num Epochs = 1
                  Total optimization steps = 100
                {'loss': 2.5, 'epoch': 0.1}
                {'loss': 2.4, 'epoch': 0.2}
                {'loss': 2.3, 'epoch': 0.3}
                {'loss': 2.2, 'epoch': 0.4}
                Traceback (most recent call last):
                  File "train.py", line 5, in <module>
                torch.OutOfMemoryError: CUDA out of memory.
                ***** Running training *****
                  Num Epochs = 1
                  Total optimization steps = 100
                {'loss': 2.25, 'epoch': 0.3}
                {'loss': 2.0, 'epoch': 0.4}
                """);

        assertThat(log.trainings()).hasSize(1);
        assertThat(Printed.points(log.trainings().getFirst(), Metric.TRAIN_LOSS))
                .isEqualTo("10=2.5 20=2.4 30=2.25 40=2.0");
        assertThat(log.findings()).extracting(Finding::code).containsExactly(FindingCode.SUPERSEDED);
    }

    @Test
    void whatStoppedATrainingIsKept() {
        LoggedTraining training = Printed.training(
                "  2%|▏     | 2/100 [00:01<00:49,  2.00it/s]",
                "{'loss': 2.5, 'epoch': 0.1}",
                "Traceback (most recent call last):",
                "  File \"train.py\", line 5, in <module>",
                "torch.OutOfMemoryError: CUDA out of memory.");

        assertThat(training.ending().interruption()).isEqualTo("torch.OutOfMemoryError: CUDA out of memory.");
    }

    @Test
    void severalEvaluationSetsAreAllKeptAndTheFirstIsTheValidationLoss() {
        LoggedTraining training = Printed.training(
                "  2%|▏     | 2/100 [00:01<00:49,  2.00it/s]",
                "{'loss': 2.5, 'epoch': 0.1}",
                "{'eval_code_loss': 2.0, 'epoch': 0.1}",
                "{'eval_chat_loss': 3.0, 'epoch': 0.1}");

        assertThat(Printed.points(training, Metric.VAL_LOSS)).isEqualTo("2=2.0");
        assertThat(Printed.points(training, Metric.of("eval_code_loss"))).isEqualTo("2=2.0");
        assertThat(Printed.points(training, Metric.of("eval_chat_loss"))).isEqualTo("2=3.0");
        assertThat(training.findings())
                .extracting(Finding::message)
                .containsExactly("the validation loss is that of eval_code_loss, the first of 2 evaluation sets; the"
                        + " others are metrics of their own");
    }

    @Test
    void aLossThatIsNoLikelihoodIsMarked() {
        LoggedTraining grpo = Printed
                .training("{'loss': 0.0, 'reward': 0.5, 'reward_std': 0.2, 'kl': 0.01, 'epoch': 0.1}");
        LoggedTraining dpo = Printed.training(
                "{'loss': 0.69, 'rewards/chosen': 0.5, 'rewards/rejected': 0.2, 'logps/chosen': -10, 'step': 1}");

        assertThat(grpo.header().stated().text("loss_type")).contains("grpo");
        assertThat(grpo.findings()).extracting(Finding::message).anyMatch(text -> text.contains("no measure"));
        assertThat(dpo.header().stated().text("loss_type")).contains("dpo");
        assertThat(dpo.findings()).isEmpty();
        assertThat(Printed.points(dpo, Metric.of("rewards/chosen"))).isEqualTo("1=0.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'loss': 2.25, 'epo", "{'loss': 2.2", "{'loss': '2.25", "{'loss': 2.25, 'epoch': 0.2"})
    void aReportThatIsCutIsLeftOutWithAFinding(String last) {
        SourceContent.Log log = Printed.log("  2%|▏     | 2/100 [00:01<00:49]\n{'loss': 2.5, 'epoch': 0.1}\n" + last);

        assertThat(Printed.points(log.trainings().getFirst(), Metric.TRAIN_LOSS))
                .isEqualTo("2=2.5");
        assertThat(log.findings())
                .extracting(Finding::code, finding -> String.valueOf(finding.origin()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(FindingCode.TRUNCATED, "train.log:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "Iter 10: Train loss 2.5, Learning Rate 1e-5, It/sec 1.0\n",
            "{'Epoch': 0, 'Step': 10, 'Loss': '1.2345'}\n",
            "the dictionary {'loss': 0.5} is printed\n",
            "{'name': 'loss', 'epoch': 3}\n",
            "\"{'loss': 0.5, 'epoch': 0.1}\\n\",\n",
            "{\"text\": \"{'loss': 0.5, 'epoch': 0.1}\"}\n",
            "print({'loss': loss, 'epoch': epoch})\n",
            "epoch 3 loss 0.5\n",
            "| Step | Training Loss |\n|---|---|\n| 1 | 2.5 |\n",
            "Step\tTraining Loss\nof the first run\n"
    })
    void otherTextIsNotRecognised(String text) {
        assertThat(Printed.recognised(new ConsoleFormat(), "notes.txt", text)).isFalse();
    }

    @Test
    void noFileOfAnotherToolIsRecognised() throws IOException {
        List<String> taken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (new ConsoleFormat().recognises(Printed.probe(file.toString(), bytes))) {
                    taken.add(String.valueOf(file.getParent()));
                }
            }
        }

        assertThat(taken).isNotEmpty()
                .allMatch(
                        folder -> folder.matches(".*(hf_lora|trl_sft|cases.hf-|cases.state-shorter|wild.ms-swift).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{'loss': 0.5, 'epoch': 0.1}\n",
            "{'loss': '0.5', 'grad_norm': 'nan', 'epoch': '0.1'}",
            "INFO {'eval_loss': 0.5, 'eval_runtime': 1.0, 'epoch': 0.1}",
            "{'train_runtime': 10.0, 'train_loss': 0.5}"
    })
    void reportsAreRecognised(String text) {
        assertThat(Printed.recognised(new ConsoleFormat(), "out.txt", text)).isTrue();
        assertThat(Printed.recognised(new ConsoleFormat(), "out.log", "x\n".repeat(300_000) + text))
                .isTrue();
    }

    @Test
    void whatHoldsNoReportIsRefusedWithASentence() {
        byte[] noise = new byte[2_000_000];
        new Random(3).nextBytes(noise);
        for (byte[] bytes : List.of(new byte[0], new byte[1_000_000], noise)) {
            assertThatThrownBy(() -> Printed.read(new ConsoleFormat(), "train.log", bytes))
                    .isInstanceOf(UncheckedIOException.class)
                    .cause()
                    .isInstanceOf(UnreadableSourceException.class)
                    .hasMessage("This log holds no training report.");
        }
    }

    @Test
    void hostileTextNeitherCrashesNorHangs() {
        String report = "{'loss': 2.5, 'epoch': 0.1}\n";
        for (String hostile : List.of(
                "{'".repeat(2_000_000),
                "{'loss': ".repeat(500_000),
                "{'loss': [".repeat(500_000),
                "%|".repeat(2_000_000),
                "9%|" + " 9".repeat(100_000),
                "[9/".repeat(1_000_000),
                "{'loss': 1,\n".repeat(100_000),
                "{'loss': 1,\n" + " 'a': 1,\n".repeat(200_000),
                ("{'loss': 1,\n" + (" 'a': '" + "x".repeat(60_000) + "',\n").repeat(2)).repeat(50),
                " = ".repeat(1_000_000),
                "***** Running training *****\n{'loss': 1, 'epoch': 1}\n".repeat(20_000),
                "{'loss': 1, 'epoch': 1e999, 'step': 99999999999999999999999}\n{'loss': 1, 'epoch': -1e999}\n",
                "{'train_runtime': 0, 'train_steps_per_second': nan, 'epoch': 0}\n",
                "'x': 1, ".repeat(100_000))) {
            SourceContent.Log log = Printed.log(report + hostile + "\n" + report);
            assertThat(log.trainings()).hasSizeBetween(1, 1001);
            assertThat(log.findings()).hasSizeLessThan(2000);
        }
    }

    @Test
    void bytesThatAreChangedAtRandomNeverBreakTheReading() {
        byte[] log = ("  2%|▏ | 2/100 [00:01<00:49]\n{'loss': '2.5', 'lr': nan, 'epoch': '0.1'}\r  4%|▏ | 4/100 [0]\n"
                + "{'eval_loss': 2.0, 'epoch': 0.1}\n  Num Epochs = 2 | Total steps = 100\n" + END)
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = log.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                Printed.read(new ConsoleFormat(), "train.log", changed);
            } catch (UncheckedIOException refused) {
                assertThat(refused.getCause()).isInstanceOf(UnreadableSourceException.class);
            }
        }
    }
}
