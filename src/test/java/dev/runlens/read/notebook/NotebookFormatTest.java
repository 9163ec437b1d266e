package dev.runlens.read.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.huggingface.ConsoleFormat;
import dev.runlens.read.huggingface.TrainerStateFormat;
import dev.runlens.read.mlx.log.MlxLogFormat;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Trainings in the outputs of notebooks.
class NotebookFormatTest {
    private static final Path NOTEBOOKS = Path.of("src/test/resources/notebooks");
    private static final Path RUNS = Path.of("src/test/resources/runs");
    private static final NotebookFormat FORMAT = new NotebookFormat(
            List.of(new MlxLogFormat(), ConsoleFormat.inNotebooks()));

    private static SourceContent.Log read(byte[] notebook) {
        try {
            return (SourceContent.Log) FORMAT.read(SourceInput.of("train.ipynb", new ByteArrayInputStream(notebook)),
                    ReadProgress.NONE);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static SourceContent.Log read(String notebook) {
        return read(notebook.getBytes(StandardCharsets.UTF_8));
    }

    private static LoggedTraining only(SourceContent.Log log) {
        assertThat(log.findings()).isEmpty();
        assertThat(log.trainings()).hasSize(1);
        return log.trainings().getFirst();
    }

    private static LoggedTraining state() throws IOException {
        Path file = RUNS.resolve("hf_lora_r8_lr5e-4/output/trainer_state.json");
        return only((SourceContent.Log) new TrainerStateFormat().read(SourceInput.of(file), ReadProgress.NONE));
    }

    @Test
    void theTableOfTheTrainerIsItsHistory() throws IOException {
        Path file = NOTEBOOKS.resolve("trainer-table.ipynb");
        LoggedTraining shown = only(read(Files.readAllBytes(file)));
        LoggedTraining saved = state();

        Series val = shown.series(Metric.VAL_LOSS);
        assertThat(val.stepsCopy()).isEqualTo(saved.series(Metric.VAL_LOSS).stepsCopy());
        for (int i = 0; i < val.size(); i++) {
            assertThat(val.value(i)).isCloseTo(saved.series(Metric.VAL_LOSS).value(i), within(1e-6));
        }
        assertThat(shown.series(Metric.TRAIN_LOSS).size()).isEqualTo(val.size());
        assertThat(shown.header().planned()).hasValue(192);
        assertThat(shown.header().stated().whole("trainable_parameters")).hasValue(18_496);
        assertThat(shown.ending().finished()).isTrue();
    }

    @Test
    void everyNumberLeadsToItsLineInTheNotebook() throws IOException {
        Path file = NOTEBOOKS.resolve("trainer-table.ipynb");
        List<String> lines = Files.readAllLines(file);
        Series val = only(read(Files.readAllBytes(file))).series(Metric.VAL_LOSS);

        assertThat(val.size()).isEqualTo(10);
        for (int i = 0; i < val.size(); i++) {
            assertThat(lines.get(val.line(i) - 1)).contains("<tr>");
            assertThat(lines.get(val.line(i))).contains("<td>" + val.step(i) + "</td>");
        }
    }

    @Test
    void reportsThatWerePrintedAreRead() throws IOException {
        LoggedTraining printed = only(read(Files.readAllBytes(NOTEBOOKS.resolve("trainer-lines.ipynb"))));
        LoggedTraining saved = state();

        for (Metric metric : List.of(Metric.TRAIN_LOSS, Metric.VAL_LOSS, Metric.LEARNING_RATE)) {
            assertThat(printed.series(metric).stepsCopy())
                    .as(metric.key())
                    .isEqualTo(saved.series(metric).stepsCopy());
        }
    }

    @Test
    void aLogOfMlxInANotebookIsReadAsInAFile() throws IOException {
        SourceContent.Log inside = read(Files.readAllBytes(NOTEBOOKS.resolve("mlx.ipynb")));
        SourceContent.Log plain = new MlxLogFormat().read(SourceInput.of(RUNS.resolve("mlx_old_good/train.log")),
                ReadProgress.NONE);

        assertThat(inside.trainer().name()).isEqualTo("mlx-lm");
        assertThat(only(inside).metrics()).isEqualTo(only(plain).metrics());
        assertThat(only(inside).ending()).isEqualTo(only(plain).ending());
    }

    private static String showing(String... outputs) {
        return "{\"cells\": [{\"cell_type\": \"code\", \"outputs\": [" + String.join(", ", outputs)
                + "], \"source\": \"Iter 1: Train loss 9.0\"}], \"nbformat\": 4}";
    }

    private static String html(String html) {
        return "{\"data\": {\"text/html\": \"" + html.replace("\"", "\\\"") + "\"}, \"metadata\": {}}";
    }

    private static String table(String bar, String... rows) {
        StringBuilder table = new StringBuilder("<div><progress></progress>" + bar + "</div><table><tr>");
        for (int i = 0; i < rows.length; i++) {
            for (String cell : rows[i].split(",", -1)) {
                table.append(i == 0 ? "<th>" : "<td>").append(cell).append(i == 0 ? "</th>" : "</td>");
            }
            table.append("</tr><tr>");
        }
        return html(table + "</tr></table><p>");
    }

    private static String points(LoggedTraining training, Metric metric) {
        Series series = training.series(metric);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            text.append(i == 0 ? "" : " ").append(series.step(i)).append('=').append(series.value(i));
        }
        return text.toString();
    }

    @Test
    void aTableThatCountsEpochsGetsItsStepsFromTheBar() {
        LoggedTraining training = only(read(showing(table(
                "[784/784 30:52, Epoch 4/4]",
                "Epoch,Training Loss,Validation Loss,Matthews Correlation",
                "1,No log,0.5,0.25",
                "2,No log,0.4,0.3",
                "3,0.2045,0.35,0.4",
                "4,0.2045,0.3,0.5"))));

        assertThat(points(training, Metric.VAL_LOSS)).isEqualTo("196=0.5 392=0.4 588=0.35 784=0.3");
        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("588=0.2045");
        assertThat(points(training, Metric.of("eval_matthews_correlation")))
                .isEqualTo("196=0.25 392=0.3 588=0.4 784=0.5");
        assertThat(training.header().planned()).hasValue(784);
    }

    @Test
    void withoutABarTheEpochsAreNumberedAndAFindingSaysSo() {
        SourceContent.Log log = read(
                showing(table("", "Epoch,Training Loss,Validation Loss", "1,0.9,0.5", "2,0.8,0.4")));

        assertThat(points(log.trainings().getFirst(), Metric.VAL_LOSS)).isEqualTo("1=0.5 2=0.4");
        assertThat(log.trainings().getFirst().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.NUMBERED);
    }

    @Test
    void aTrainingThatIsShownInSeveralStatesIsOneAndAnotherIsAnother() {
        SourceContent.Log log = read(showing(
                table("[20/60 01:00 < 02:00, 0.3 it/s, Epoch 0.3/1]", "Step,Training Loss", "10,2.5", "20,2.4"),
                table("[60/60 03:00, Epoch 1/1]", "Step,Training Loss", "10,2.5", "20,2.4", "30,2.3"),
                table("[60/60 03:00, Epoch 1/1]", "Step,Training Loss", "10,1.5", "20,1.4")));

        assertThat(log.trainings())
                .extracting(training -> points(training, Metric.TRAIN_LOSS))
                .containsExactly("10=2.5 20=2.4 30=2.3", "10=1.5 20=1.4");
    }

    @Test
    void aBarOfAPartOfAnEpochDoesNotTellTheStepsOfAnEpoch() {
        LoggedTraining training = only(read(showing(
                "{\"text\": \"  Num examples = 51,760 | Num Epochs = 1\\n Total batch size = 8 | Total steps = 60\\n"
                        + "{'loss': 1.5, 'epoch': 0.0}\\n{'loss': 1.25, 'epoch': 0.01}\\n\"}",
                table("[60/60 08:54, Epoch 0/1]", "Step,Training Loss", "30,1.500000", "60,1.250000"))));

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("30=1.5 60=1.25");
        assertThat(training.findings()).isEmpty();
        assertThat(training.header().planned()).hasValue(60);
    }

    @Test
    void rewardsThatUnslothShowsAreMetrics() {
        LoggedTraining training = only(read(showing(table(
                "[2/2 00:10, Epoch 1/1]",
                "Step,Training Loss,reward,reward_std,kl,rewards / correctness / mean",
                "1,0.0,0.5,0.25,0.001,0.125",
                "2,0.0,0.75,0.2,0.002,0.25"))));

        assertThat(points(training, Metric.of("rewards/correctness/mean"))).isEqualTo("1=0.125 2=0.25");
        assertThat(training.header().stated().text("loss_type")).contains("grpo");
    }

    @Test
    void onlyOutputsCount() {
        assertThatThrownBy(() -> read(showing("{\"name\": \"stdout\", \"text\": [\"hello\\n\", 5, null]}")))
                .cause()
                .isInstanceOf(EmptySourceException.class)
                .hasMessage("is a notebook that shows no training");
    }

    @Test
    void notebooksOfVersion3AreRead() {
        LoggedTraining training = only(read("{\"nbformat\": 3, \"worksheets\": [{\"cells\": [{\"input\": [\"x\"],"
                + " \"outputs\": [{\"output_type\": \"stream\", \"stream\": \"stdout\", \"text\":"
                + " [\"Iter 1: Train loss 2.5, It/sec 1.0\\n\", \"Iter 2: Train loss 2.4, It/sec 1.0\\n\"]}]}]}]}"));

        assertThat(points(training, Metric.TRAIN_LOSS)).isEqualTo("1=2.5 2=2.4");
    }

    @Test
    void aNotebookThatIsCutAnywhereGivesTheBeginningOfTheWhole() throws IOException {
        byte[] recorded = Files.readAllBytes(NOTEBOOKS.resolve("trainer-table.ipynb"));
        byte[] small = showing(table("[20/20 01:00, Epoch 1/1]", "Step,Training Loss,Validation Loss", "10,2.5,2.4"))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(cut(recorded, 23)).isGreaterThan(100);
        assertThat(cut(small, 1)).isGreaterThan(20);
    }

    /// Reads the beginnings of a notebook.
    ///
    /// @return how many of them gave a training
    private static int cut(byte[] whole, int every) {
        String all = points(only(read(whole)), Metric.VAL_LOSS);
        int given = 0;
        for (int length = 0; length < whole.length - 3; length += every) {
            try {
                SourceContent.Log log = read(Arrays.copyOf(whole, length));
                assertThat(all).startsWith(points(log.trainings().getFirst(), Metric.VAL_LOSS));
                assertThat(log.findings()).extracting(Finding::code).contains(FindingCode.TRUNCATED);
                given++;
            } catch (UncheckedIOException nothing) {
                assertThat(nothing.getCause())
                        .isInstanceOfAny(EmptySourceException.class, UnreadableSourceException.class);
            }
        }
        return given;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"cells\": 5}", "{\"cells\": [{\"outputs\": [[[[",
            "{\"cells\": [\"outputs\"]}"
    })
    void whatHoldsNothingIsRefusedWithASentence(String notebook) {
        assertThatThrownBy(() -> read(notebook))
                .cause()
                .isInstanceOfAny(EmptySourceException.class, UnreadableSourceException.class);
    }

    @Test
    void hostileNotebooksNeitherCrashNorHang() throws IOException {
        byte[] whole = Files.readAllBytes(NOTEBOOKS.resolve("trainer-table.ipynb"));
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] changed = whole.clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            try {
                read(changed);
            } catch (UncheckedIOException refused) {
                assertThat(refused.getCause())
                        .isInstanceOfAny(EmptySourceException.class, UnreadableSourceException.class);
            }
        }
        for (String hostile : List.of(
                "{\"cells\": " + "[".repeat(200_000),
                showing(html("<".repeat(1_000_000))),
                showing(html("<tr><td>".repeat(500_000))),
                showing(html("<table>" + "|".repeat(1_000_000))),
                "\n".repeat(2_000_000) + showing(html("<tr><th>Step</th><th>Training Loss</th></tr>")))) {
            assertThatThrownBy(() -> read(hostile))
                    .cause()
                    .isInstanceOfAny(EmptySourceException.class, UnreadableSourceException.class);
        }
    }

    @Test
    void moreTextThanIsKeptIsLeftOutWithAFinding() {
        String report = "\\n{'loss': 1.5, 'epoch': 0.1}\\n";
        String much = "x".repeat(10_000_000);
        SourceContent.Log log = read(showing(
                "{\"text\": \"" + report + "\"}",
                "{\"text\": \"" + much + "\"}",
                "{\"text\": \"" + much + "\"}",
                "{\"text\": \"" + much + "\"}",
                "{\"text\": \"" + much + "\"}"));

        assertThat(log.trainings()).hasSize(1);
        assertThat(log.findings()).extracting(Finding::code).contains(FindingCode.TRUNCATED);
    }

    @Test
    void onlyNotebooksAreRecognised() {
        assertThat(recognised("train.ipynb", showing())).isTrue();
        assertThat(recognised("train.json", showing())).isFalse();
        assertThat(recognised("train.ipynb", "")).isFalse();
        assertThat(recognised("train.ipynb", "{\"a\": 1}")).isFalse();
    }

    private static boolean recognised(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return FORMAT.recognises(new FileProbe(Path.of(name), bytes, new byte[0], bytes.length));
    }
}
