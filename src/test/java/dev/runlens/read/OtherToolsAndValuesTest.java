package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Kinds of files that other tests know from one example each, with other values and from other tools.
class OtherToolsAndValuesTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> curves() {
        return Stream.of(
                Arguments.of("a classifier of Ultralytics", "results.csv", """
                        epoch,time,train/loss,metrics/accuracy_top1,val/loss,lr/pg0
                        1,9.5,2.5,0.5,2.75,0.01
                        2,19,2.25,0.5,2.5,0.01
                        3,28,2,0.75,2.375,0.01
                        """, "1 2.5 2 2.25 3 2.0", "1 2.75 2 2.5 3 2.375"),
                Arguments.of("YOLOv5, padded and counted from nought", "results.csv", """
                             epoch,   train/box_loss,   train/obj_loss,  metrics/mAP_0.5,     val/box_loss,     val/obj_loss
                                 0,              0.5,             0.25,            0.125,             0.75,             0.25
                                 1,             0.25,             0.25,             0.25,              0.5,            0.125
                        """, "0 0.75 1 0.5", "0 1.0 1 0.625"),
                Arguments.of("Kaggle, a line in two pieces", "kernel.log", """
                        [{"stream_name":"stdout","time":1.5,"data":"{'loss': 2.5, 'epoch': 0.5, 'st"}
                        ,{"stream_name":"stdout","time":1.6,"data":"ep': 5}\\n"}
                        ,{"stream_name":"stdout","time":2.4,"data":"{'eval_loss': 2.25, 'epoch': 1.0, 'step': 10}\\n"}
                        ,{"stream_name":"stdout","time":2.5,"data":"{'loss': 2.0, 'epoch': 1.0, 'step': 10}\\n"}
                        ]""", "5 2.5 10 2.0", "10 2.25"),
                Arguments.of("Kaggle, a loop that somebody wrote", "my-kernel.log", """
                        [{"stream_name":"stdout","time":3,"data":"Epoch 1/3 - train loss: 2.5 - val loss: 2.75\\n"}
                        ,{"stream_name":"stderr","time":4,"data":"warning: slow\\n"}
                        ,{"stream_name":"stdout","time":5,"data":"Epoch 2/3 - train loss: 2.25 - val loss: 2.5\\n"}
                        ,{"stream_name":"stdout","time":6,"data":"Epoch 3/3 - train loss: 2.0 - val loss: 2.375\\n"}
                        ]""", "1 2.5 2 2.25 3 2.0", "1 2.75 2 2.5 3 2.375"),
                Arguments.of("litgpt of 2023", "train.log", """
                        iter 1 step 0: loss 2.5000, iter time: 400.10ms
                        iter 2 step 1: loss 2.2500, iter time: 390.00ms (optimizer.step)
                        iter 2: val loss 2.3750, val time: 1500.00ms
                        iter 3 step 1: loss 2.1250, iter time: 380.00ms
                        iter 4 step 2: loss 2.0000, iter time: 380.00ms (optimizer.step)
                        """, "1 2.5 2 2.25 3 2.125 4 2.0", "2 2.375"),
                Arguments.of("litgpt, from one epoch to the next", "train.log", """
                        Epoch 1 | iter 7 step 3 | loss train: 3.500, val: n/a | iter time: 41.50 ms
                        Epoch 1 | iter 8 step 4 | loss train: 3.250, val: n/a | iter time: 42.50 ms (step)
                        iter 8: val loss 3.3750, val time: 250.00 ms
                        Epoch 2 | iter 9 step 4 | loss train: 3.125, val: 3.375 | iter time: 41.50 ms
                        """, "7 3.5 8 3.25 9 3.125", "8 3.375"),
                Arguments.of("NeMo, two epochs", "train.log", """
                        Training epoch 0, iteration 3/4 | lr: 1e-05 | global_step: 3 | reduced_train_loss: 2.5
                        Training epoch 1, iteration 1/4 | lr: 1e-05 | global_step: 5 | reduced_train_loss: 2.25 | val_loss: 2.375
                        Training epoch 1, iteration 3/4 | lr: 1e-05 | global_step: 7 | reduced_train_loss: 2 | val_loss: 2.375
                        """, "4 2.5 6 2.25 8 2.0", "4 2.375"),
                Arguments.of("NeMo behind a prefix of torchrun", "train.log", """
                        [default0]:Training epoch 0, iteration 9/20 | lr: 2e-06 | global_step: 9 | reduced_train_loss: 7.5
                        [default0]:Training epoch 0, iteration 19/20 | lr: 2e-06 | global_step: 19 | reduced_train_loss: 7.25
                        """, "10 7.5 20 7.25", ""),
                Arguments.of("OpenRLHF, preferences", "train.log", """
                        Train step of epoch 0:   0%|          | 0/2 [00:01<?, ?it/s, loss=0.6875, acc=0.5, lr=5e-7]\r\
                        Train step of epoch 0:  50%|#####     | 1/2 [00:01<00:01,  1.05it/s, loss=0.6875, acc=0.5, lr=5e-7]\r\
                        Train step of epoch 0:  50%|#####     | 1/2 [00:02<00:01,  1.05it/s, loss=0.625, acc=0.75, lr=5e-7]\r\
                        Train step of epoch 0: 100%|##########| 2/2 [00:02<00:00,  1.05it/s, loss=0.625, acc=0.75, lr=5e-7]
                        Eval stage of global_step 2: 100%|##########| 3/3 [00:01<00:00,  3.00it/s, eval_loss=0.65625, acc_mean=0.75]
                        Train step of epoch 1:   0%|          | 0/2 [00:01<?, ?it/s, loss=0.5, acc=1, lr=5e-7]\r\
                        Train step of epoch 1:  50%|#####     | 1/2 [00:01<00:01,  1.05it/s, loss=0.5, acc=1, lr=5e-7]
                        """, "1 0.6875 2 0.625 3 0.5", "2 0.65625"),
                Arguments.of("OpenRLHF, too quick for every draw", "train.log", """
                        Train step of epoch 0:   0%|          | 0/3 [00:01<00:02,  1.05it/s, gpt_loss=4.5, lr=1e-6]\r\
                        Train step of epoch 0:  33%|###       | 1/3 [00:02<00:01,  1.05it/s, gpt_loss=4.25, lr=1e-6]\r\
                        Train step of epoch 0:  67%|######    | 2/3 [00:03<00:00,  1.05it/s, gpt_loss=4, lr=1e-6]\r\
                        Train step of epoch 0: 100%|##########| 3/3 [00:03<00:00,  1.05it/s, gpt_loss=4, lr=1e-6]
                        """, "1 4.5 2 4.25 3 4.0", ""),
                Arguments.of("verl, reinforcement", "train.log", """
                        step:1 - actor/pg_loss:0.25 - actor/lr:1e-06 - critic/score/mean:0.125
                        step:2 - actor/pg_loss:-0.125 - actor/lr:1e-06 - critic/score/mean:0.25
                        step:3 - actor/pg_loss:0.0625 - actor/lr:1e-06 - critic/score/mean:0.5
                        """, "1 0.25 2 -0.125 3 0.0625", ""),
                Arguments.of("verl, a coloured prefix of Ray", "train.log", """
                        \u001b[36m(SFTTrainer pid=7)\u001b[0m step:10 - train/loss:np.float64(1.5) - train/lr(1e-3):0.5
                        \u001b[36m(SFTTrainer pid=7)\u001b[0m step:10 - val/loss:1.625
                        \u001b[36m(SFTTrainer pid=7)\u001b[0m step:20 - train/loss:1.25 - train/lr(1e-3):0.25
                        """, "10 1.5 20 1.25", "10 1.625"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("curves")
    void curvesAreRead(String what, String name, String text, String train, String validation) throws IOException {
        write(name, text);
        Run run = only();

        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo(train);
        assertThat(points(run, Metric.VAL_LOSS)).isEqualTo(validation);
    }

    @ParameterizedTest
    @CsvSource({"final, 'checkpoint_dir: c/tiny\\ntrain:\\n  micro_batch_size: 4\\n  max_steps: 3\\nlora_r: 32', 4, 32",
            "step-000300, 'model_name: tiny\\nlora_r: 2\\ntrain:\\n  micro_batch_size: 1\\n  epochs: 5', 1, 2"})
    void whatLitgptSavesBesideTheWeightsIsOfTheRunAbove(String saved, String yaml, long batch, long rank)
            throws IOException {
        write("out/" + saved + "/hyperparameters.yaml", yaml.replace("\\n", "\n") + "\n");
        write("out/train.log", """
                Epoch 1 | iter 1 step 0 | loss train: 2.500, val: n/a | iter time: 4.00 ms
                Epoch 1 | iter 2 step 1 | loss train: 2.250, val: n/a | iter time: 4.00 ms (step)
                """);
        Run run = only();

        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo("1 2.5 2 2.25");
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(batch);
        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(rank);
    }

    @ParameterizedTest
    @CsvSource({"qwen_dpo.yml, dpo, pref_beta: 0.25, 2e-5", "full-run.yaml, pt, packing: true, 1e-6"})
    void theYamlOfLlamaFactoryIsKnownUnderAnyName(String name, String stage, String more, double rate)
            throws IOException {
        write("trainer_log.jsonl", """
                {"current_steps": 5, "total_steps": 10, "loss": 2.5, "lr": 1e-05, "epoch": 0.5}
                {"current_steps": 10, "total_steps": 10, "loss": 2.25, "lr": 1e-05, "epoch": 1.0}
                """);
        write(name, "model_name_or_path: acme/tiny\nstage: " + stage + "\ndo_train: true\nfinetuning_type: lora\n"
                + "dataset: notes\ntemplate: qwen\noutput_dir: saves/x\nlearning_rate: " + rate + "\n" + more + "\n");
        Run run = runs().stream().filter(each -> each.series(Metric.TRAIN_LOSS).size() == 2).findFirst().orElseThrow();

        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo("5 2.5 10 2.25");
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(rate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
            ╭─ mlx_lm.lora ───
            │    model           acme/small
            │    type            dora · 4 layers · rank 32
            │    dataset         data
            │    optimizer       adamw · lr 2.0e-05
            │    batch · iters   2 · 1,000
            """, """
              │    model           acme/small   │
              │    type            dora · 4 layers · rank 32
              │    optimizer       adamw · lr 2.0e-05 │
              │    batch · iters   2 · 1,000
            """})
    void aPanelWhoseBordersWereCutStatesItsSettings(String panel) throws IOException {
        write("train.log", panel + """
                  iter   train_loss     tok/s     tokens
                     1    val 2.500     2.00s
                   500    2.100 ▼       11      0.8k
                """);
        Run run = only();

        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(32);
        assertThat(run.hyperparameters().whole("num_layers")).hasValue(4);
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(2e-5);
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(2);
        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo("500 2.1");
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 48", "4, 1, 12"})
    void theSizeOfABatchOverAllDevicesIsRead(int each, int accumulated, long all) throws IOException {
        write("train.log", """
                ***** Running training *****
                  Num examples = 960
                  Num Epochs = 1
                  Instantaneous batch size per device = %d
                  Total train batch size (w. parallel, distributed & accumulation) = %d
                  Gradient Accumulation steps = %d
                  Total optimization steps = %d
                {'loss': 2.5, 'learning_rate': 5e-05, 'epoch': 0.5}
                {'loss': 2.25, 'learning_rate': 5e-05, 'epoch': 1.0}
                """.formatted(each, all, accumulated, 960 / all));
        Run run = only();

        assertThat(run.hyperparameters().whole("total_train_batch_size")).hasValue(all);
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(each);
        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo(480 / all + " 2.5 " + 960 / all + " 2.25");
    }

    @ParameterizedTest
    @CsvSource({"2.25317, 2.25342", "0.6312, 0.6317"})
    void anEvaluationThatIsNearTheLastOneOfTheHistoryIsAnother(double last, double inHistory) throws IOException {
        write("trainer_state.json", """
                {"global_step": 30, "max_steps": 30, "log_history": [
                 {"step": 10, "epoch": 0.3, "loss": 2.5}, {"step": 20, "epoch": 0.6, "loss": 2.25},
                 {"step": 20, "epoch": 0.6, "eval_loss": %s, "eval_runtime": 1.0},
                 {"step": 30, "epoch": 1.0, "loss": 2.0}]}
                """.formatted(inHistory));
        write("all_results.json", "{\"epoch\": 1.0, \"eval_loss\": " + last
                + ", \"eval_runtime\": 3.0, \"train_loss\": 2.25, \"train_runtime\": 9.0}");

        assertThat(only().history().finals().get(FinalMetric.FINAL_VAL_LOSS)).hasValue(last);
    }

    @ParameterizedTest
    @CsvSource({"keep, out/adapters", "models/best_so_far, /home/me/run/adapters"})
    void copiedWeightsAreOfNoKnownIteration(String copy, String path) throws IOException {
        write("train.log", """
                Starting training..., iters: 20
                Iter 1: Val loss 2.500, Val took 1.0s
                Iter 10: Train loss 2.250, Learning Rate 1.000e-04, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 100
                Iter 20: Val loss 2.000, Val took 1.0s
                Iter 20: Train loss 2.125, Learning Rate 1.000e-04, It/sec 1.0, Tokens/sec 9.0, Trained Tokens 200
                Saved final weights to %s/adapters.safetensors.
                """.formatted(path));
        write(copy + "/adapter_config.json", "{\"model\": \"acme/tiny\", \"iters\": 20, \"steps_per_report\": 10,"
                + " \"adapter_path\": \"" + path + "\", \"lora_parameters\": {\"rank\": 8}}");
        write(copy + "/adapters.safetensors", "B\0\0\0\0\0\0\0{\"lora_a\": {\"dtype\": \"F32\", \"shape\": [1],"
                + " \"data_offsets\": [0, 4]}}   \0\0\0\0");

        assertThat(only().checkpoints()).noneMatch(file -> file.iteration().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "# How to train\n\nYou will see\n\n```\nStarting training..., iters: 1000\nIter 10: Train loss 2.500, It/sec 1.0\n```\n",
            """
                # Reading a log

                A line such as `Iter 100: Val loss 1.250, Val took 2.0s` is an evaluation;

                    Iter 100: Train loss 1.125, Learning Rate 1e-5

                is a report.
                """})
    void aGuideWithLinesForExampleIsNoRun(String guide) throws IOException {
        write("GUIDE.md", guide);
        assertThat(runs()).isEmpty();
        write("train.log", """
                Starting training..., iters: 20
                Iter 10: Train loss 3.250, It/sec 1.0
                Iter 20: Train loss 3.000, It/sec 1.0
                """);

        assertThat(points(only(), Metric.TRAIN_LOSS)).isEqualTo("10 3.25 20 3.0");
    }

    @ParameterizedTest
    @CsvSource({"finished, FINISHED, 0.5", "failed, INTERRUPTED, 4e-4"})
    void aDatabaseOfGoodseedTellsItsStateItsCurveAndItsSettings(String state, Progress.State told, double rate)
            throws IOException, SQLException {
        Files.createDirectories(folder.resolve("run"));
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("run/my-run.sqlite"));
                Statement sql = db.createStatement()) {
            sql.executeUpdate("CREATE TABLE run_meta (key TEXT, value TEXT)");
            sql.executeUpdate("CREATE TABLE configs (path TEXT, type_tag TEXT, value TEXT)");
            sql.executeUpdate("CREATE TABLE metric_series (id INTEGER, path TEXT)");
            sql.executeUpdate("CREATE TABLE metric_points (series_id INTEGER, step REAL, y REAL, ts INTEGER)");
            sql.executeUpdate("INSERT INTO run_meta VALUES ('name', 'heron'), ('status', '" + state + "')");
            sql.executeUpdate("INSERT INTO configs VALUES ('learning_rate', 'float', '" + rate + "')");
            sql.executeUpdate("INSERT INTO metric_series VALUES (3, 'train/loss'), (9, 'val/loss')");
            sql.executeUpdate("INSERT INTO metric_points VALUES (3, 10, 2.5, 1), (3, 20, 2.25, 2), (9, 20, 2.375, 2),"
                    + " (3, 20.5, 9, 3)");
        }
        Run run = only();

        assertThat(run.name()).isEqualTo("heron");
        assertThat(run.history().progress().state()).isEqualTo(told);
        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo("10 2.5 20 2.25");
        assertThat(points(run, Metric.VAL_LOSS)).isEqualTo("20 2.375");
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(rate);
    }

    @ParameterizedTest
    @CsvSource({"train_loss, eval_loss, 0", "loss, val/loss, 3"})
    void aRecordFileOfSwanlabGivesItsCurvesAlsoWhereItIsCutOff(String train, String validation, int cut)
            throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {':', 'S', 'W', 'L', (byte) 0xD6, (byte) 0xE1, 2});
        for (byte[] record : List.of(scalar(train, 5, 2.5), scalar(validation, 5, 2.75), scalar(train, 10, 2.25),
                scalar("other", 10, 1))) {
            ByteBuffer chunk = ByteBuffer.allocate(7 + record.length).order(ByteOrder.LITTLE_ENDIAN);
            CRC32 crc = new CRC32();
            crc.update(1);
            crc.update(record);
            chunk.putInt((int) crc.getValue()).putShort((short) record.length).put((byte) 1).put(record);
            file.writeBytes(chunk.array());
        }
        Files.createDirectories(folder.resolve("run/run-x"));
        byte[] bytes = file.toByteArray();
        Files.write(folder.resolve("run/run-x/run-x.swanlab"), java.util.Arrays.copyOf(bytes, bytes.length - cut));
        Run run = only();

        assertThat(points(run, Metric.TRAIN_LOSS)).isEqualTo("5 2.5 10 2.25");
        assertThat(points(run, Metric.VAL_LOSS)).isEqualTo("5 2.75");
    }

    private static byte[] scalar(String key, int step, double value) {
        byte[] name = key.getBytes(StandardCharsets.UTF_8);
        ByteBuffer inner = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        inner.put((byte) 0x0A).put((byte) name.length).put(name).put((byte) 0x10).put((byte) step);
        inner.put((byte) 0x2A).put((byte) 9).put((byte) 9).putDouble(value);
        byte[] record = new byte[inner.position() + 2];
        record[0] = 0x6A;
        record[1] = (byte) inner.position();
        inner.flip().get(record, 2, record.length - 2);
        return record;
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve("run").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Run> runs() {
        InputContent content = Formats.reader().read(folder.resolve("run"), ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }

    private Run only() {
        List<Run> runs = runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private static String points(Run run, Metric metric) {
        Series series = run.series(metric);
        return String.join(" ", IntStream.range(0, series.size())
                .mapToObj(i -> series.step(i) + " " + series.value(i))
                .toList());
    }
}
