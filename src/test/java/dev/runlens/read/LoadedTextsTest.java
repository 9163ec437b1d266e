package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that are not plain UTF-8 lines: wider characters, archives, lines that a terminal wrapped, from path to run.
class LoadedTextsTest {
    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final String CONSOLE = """
            {'loss': 2.5, 'grad_norm': 0.5, 'learning_rate': 0.0002, 'step': 10, 'epoch': 0.1}
            {'loss': 2.25, 'grad_norm': 0.5, 'learning_rate': 0.0001, 'step': 20, 'epoch': 0.2}
            {'eval_loss': 2.375, 'eval_runtime': 1.5, 'step': 20, 'epoch': 0.2}
            {'loss': 2.0, 'grad_norm': 0.5, 'learning_rate': 0.0, 'step': 30, 'epoch': 0.3}
            """;
    private static final String TABLE = "step,loss,val_loss\n10,2.5,\n20,2.25,2.375\n30,2.0,\n";

    @TempDir
    private Path folder;

    private static InputContent content(Path input) {
        return Formats.reader().read(input, ReadProgress.NONE);
    }

    private static List<Run> load(Path input) {
        return runs(content(input));
    }

    private static List<Run> runs(InputContent content) {
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }

    private static Run only(Path input) {
        List<Run> runs = load(input);
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static void assertIsTheRun(Run run) {
        assertThat(run.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {10, 20, 30}, new double[] {2.5, 2.25, 2.0}));
        assertThat(run.series(Metric.VAL_LOSS)).isEqualTo(Series.of(new long[] {20}, new double[] {2.375}));
    }

    private static String said(Path input) {
        return String.join("\n", content(input).problems().stream().map(Finding::message).toList());
    }

    @Test
    void whatPowerShellRedirectedIsRead() {
        Run run = only(CASES.resolve("log-utf16-powershell"));

        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(30);
        assertThat(run.series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(1.03);
        assertThat(run.series(Metric.VAL_LOSS).lastValue()).isEqualTo(1.189);
    }

    @ParameterizedTest
    @CsvSource({
            "train.log, UTF-16LE, false",
            "train.log, UTF-16LE, true",
            "train.log, UTF-16BE, false",
            "train.log, UTF-16BE, true",
            "train.log, UTF-32LE, false",
            "train.log, UTF-32BE, true",
            "metrics.csv, UTF-16LE, true",
            "metrics.csv, UTF-16LE, false"
    })
    void aWideTextGivesTheSameAsANarrowOne(String name, String charset, boolean marked) throws IOException {
        String text = name.endsWith(".csv") ? TABLE : "Größe 漢字 🦉\n" + CONSOLE;
        write(name, ((marked ? "\uFEFF" : name.endsWith(".csv") ? "" : "begin\n") + text)
                .getBytes(Charset.forName(charset)));

        assertIsTheRun(only(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aTextThatChangesMidwayIsReadOn(String charset) throws IOException {
        int half = CONSOLE.indexOf("{'eval");
        byte[] narrow = CONSOLE.substring(0, half).getBytes(StandardCharsets.UTF_8);
        byte[] wide = CONSOLE.substring(half).getBytes(Charset.forName(charset));
        write("train.log", joined(narrow, wide));
        assertIsTheRun(only(folder));

        byte[] first = ("\uFEFF" + CONSOLE.substring(0, half)).getBytes(Charset.forName(charset));
        write("train.log", joined(first, CONSOLE.substring(half).getBytes(StandardCharsets.UTF_8)));
        assertIsTheRun(only(folder));
    }

    @Test
    void aWideTextFromAPipeIsRead() {
        byte[] bytes = CONSOLE.getBytes(StandardCharsets.UTF_16LE);

        assertIsTheRun(runs(Formats.reader().read("-", new ByteArrayInputStream(bytes), ReadProgress.NONE)).getFirst());
    }

    @Test
    void aBlockOfNulBytesLosesNoReportBesideIt() throws IOException {
        byte[] text = CONSOLE.getBytes(StandardCharsets.UTF_8);
        int line = CONSOLE.indexOf('\n') + 1;
        write("train.log", joined(Arrays.copyOf(text, line), new byte[4096],
                Arrays.copyOfRange(text, line, text.length)));

        Run run = only(folder);
        assertIsTheRun(run);
        assertThat(said(folder)).contains("NUL bytes");
    }

    @Test
    void anArchiveIsReadAsTheFolderItHolds() throws IOException {
        List<Run> given = load(CASES.resolve("zipped-run"));
        assertThat(given).hasSize(2).allSatisfy(run -> {
            assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(30);
            assertThat(run.series(Metric.VAL_LOSS).size()).isEqualTo(7);
        });

        zip("runs.zip", "exp/a/metrics.csv", TABLE, "exp/b/metrics.csv", TABLE.replace("2.25", "2.125"),
                "__MACOSX/exp/a/._metrics.csv", "x");
        List<Run> runs = load(folder);
        assertThat(runs).extracting(Run::name).containsExactlyInAnyOrder("a", "b");
        assertIsTheRun(runs.stream().filter(run -> run.name().equals("a")).findFirst().orElseThrow());
    }

    @Test
    void aPackedTableIsReadAndADamagedArchiveIsSaid() throws IOException {
        byte[] packed = gzip(TABLE.getBytes(StandardCharsets.UTF_16LE));
        assertIsTheRun(only(write("metrics.csv.gz", packed)));

        Path cut = write("cut.csv.gz", Arrays.copyOf(packed, packed.length - 12));
        assertThat(content(cut).problems()).hasSize(1);
        Path tar = write("runs.tgz", gzip(tar()));
        assertThat(content(tar).problems().getFirst().message()).contains("is an archive: unpack it");
    }

    @Test
    void anArchiveThatUnpacksWithoutEndHurtsNothing() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("step,loss\n".getBytes(StandardCharsets.UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1200; i++) {
                gzip.write(zeros);
            }
        }
        write("metrics.csv.gz", bytes.toByteArray());
        Files.createDirectories(folder.resolve("good"));
        write("good/metrics.csv", TABLE.getBytes(StandardCharsets.UTF_8));
        zip("outside.zip", "../../escaped/metrics.csv", TABLE);

        InputContent content = content(folder);
        assertThat(runs(content)).hasSize(1);
        assertIsTheRun(runs(content).getFirst());
        assertThat(content.problems()).isNotEmpty();
    }

    @Test
    void linesThatATerminalWrappedAreJoinedAndThatIsSaid() {
        Run run = only(CASES.resolve("mlx-log-wrapped-80"));

        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(20);
        assertThat(run.series(Metric.TOKENS_PER_SEC).lastValue()).isEqualTo(412.205);
        assertThat(run.series(Metric.PEAK_MEMORY_GB).lastValue()).isEqualTo(6.12);
        assertThat(said(CASES.resolve("mlx-log-wrapped-80"))).contains("80 characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 50, 64, 71, 97})
    void everyWidthGivesTheValuesOfTheWholeLines(int width) throws IOException {
        StringBuilder text = new StringBuilder("Starting training..., iters: 200\n");
        Random random = new Random(width);
        for (int i = 10; i <= 200; i += 10) {
            String line = "Iter %d: Train loss %.3f, Learning Rate 1.000e-05, It/sec %.3f, Tokens/sec %.3f, Trained Tokens %d, Peak mem %.3f GB"
                    .formatted(i, 1 + random.nextDouble(), 1 + random.nextDouble(), 400 + random.nextDouble(), i * 314,
                            6.125);
            for (int from = 0; from < line.length(); from += width) {
                text.append(line, from, Math.min(line.length(), from + width)).append('\n');
            }
        }
        String whole = text.toString();
        write("pane.txt", whole.getBytes(StandardCharsets.UTF_8));
        Run run = only(folder);

        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(20);
        for (double speed : run.series(Metric.TOKENS_PER_SEC).valuesCopy()) {
            assertThat(speed).isBetween(400.0, 401.0);
        }
        assertThat(run.series(Metric.PEAK_MEMORY_GB).valuesCopy()).hasSize(20).containsOnly(6.125);
    }

    @Test
    void linesOfOneLengthThatNobodyWrappedStayAsTheyAre() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 10; i < 100; i += 10) {
            text.append("Iter %d: Train loss 1.%d, It/sec 1.250, Tokens/sec 400.25%n".formatted(i, 100 + i));
        }
        write("train.log", text.toString().getBytes(StandardCharsets.UTF_8));
        Run run = only(folder);

        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(9);
        assertThat(said(folder)).doesNotContain("characters");
    }

    @Test
    void aPanelWhoseRightBorderIsCutStillSaysItsSettings() {
        Run run = only(CASES.resolve("panel-trimmed"));

        assertThat(run.series(Metric.TRAIN_LOSS).size()).isEqualTo(4);
        assertThat(run.hyperparameters().whole("num_layers")).hasValue(8);
        assertThat(run.hyperparameters().whole("lora_rank")).hasValue(16);
        assertThat(run.hyperparameters().number("learning_rate")).hasValue(1e-4);
        assertThat(run.hyperparameters().whole("max_seq_length")).hasValue(512);
    }

    private void zip(String name, String... namesAndTexts) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] tar() {
        byte[] block = new byte[1024];
        byte[] name = "a.log".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(name, 0, block, 0, name.length);
        byte[] magic = "ustar".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(magic, 0, block, 257, magic.length);
        return block;
    }
}
