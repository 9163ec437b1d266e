package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.write.Devices;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutputsTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() throws IOException {
        RunFolders.documented(folder);
    }

    @Test
    void aReportWhoseNameEndsInPdfIsOnSheetsOfPaperAndIsWrittenAnew() throws IOException {
        for (int time = 0; time < 2; time++) {
            Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--report", "report.PDF");
            assertThat(outcome.code()).as(outcome.err()).isZero();
        }

        assertThat(Files.readString(folder.resolve("report.PDF"), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void withoutOptionsTheTableIsPrintedAndTheDocumentedFileWritten() throws IOException {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models");

        assertThat(outcome.out()).contains("HYPERPARAMETERS", "TRAINING METRICS", "SmolLM3-3B_run3");
        assertThat(outcome.err()).contains("wrote training_runs_comparison.json");
        assertThat(JsonFile.read(folder.resolve("training_runs_comparison.json"))
                .get("comparison_table")
                .asString())
                        .isEqualTo(outcome.out().stripTrailing());
    }

    @Test
    void theJsonAloneGoesToStandardOutput() {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--output", "-");

        assertThat(JsonFile.parse(outcome.out()).get("runs")).hasSize(2);
        assertThat(outcome.out()).startsWith("{");
        assertThat(folder.resolve("training_runs_comparison.json")).doesNotExist();
    }

    @Test
    void theReportGoesToAFileOrToStandardOutput() {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--report", "report.md");
        assertThat(folder.resolve("report.md")).content().contains("SmolLM3-3B_run3");
        assertThat(outcome.err()).contains("wrote report.md");

        Typed.Outcome printed = Typed.in(folder).run("compare", "models", "--report", "-");
        assertThat(printed.out()).startsWith("#").doesNotContain("HYPERPARAMETERS\n");
    }

    @Test
    void thePictureIsAPngThatTheReportShows() throws IOException {
        RunFolders.logged(folder.resolve("models/run9"), 2.2);
        Files.createDirectories(folder.resolve("out"));

        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--plot", "out/loss.png", "--report",
                "report.md");

        assertThat(outcome.code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("out/loss.png"))).startsWith(0x89, 'P', 'N', 'G');
        assertThat(folder.resolve("report.md")).content().contains("(out/loss.png)");
        assertThat(outcome.err()).contains("wrote out/loss.png");
    }

    @Test
    void aPictureForADarkPageDiffers() throws IOException {
        RunFolders.logged(folder.resolve("models/run9"), 2.2);

        Typed.in(folder).run("compare", "models", "--plot", "light.png");
        Typed.in(folder).run("compare", "models", "--plot", "dark.png", "--dark");

        assertThat(Files.readAllBytes(folder.resolve("dark.png")))
                .isNotEqualTo(Files.readAllBytes(folder.resolve("light.png")));
    }

    @Test
    void aPictureIsAnSvgWhereItsNameSaysSo() throws IOException {
        RunFolders.logged(folder.resolve("models/run9"), 2.2);

        Typed.in(folder).run("compare", "models", "--plot", "loss.SVG", "--report", "report.md");
        Typed.in(folder).run("compare", "models", "--plot", "dark.svg", "--dark");

        assertThat(folder.resolve("loss.SVG"))
                .content()
                .startsWith("<svg xmlns=")
                .contains("@media", "run9");
        assertThat(folder.resolve("dark.svg"))
                .content()
                .doesNotContain("@media")
                .contains("#0d1117");
        assertThat(folder.resolve("report.md")).content().contains("(loss.SVG)");
    }

    @Test
    void aPictureIsAPdfWhereItsNameSaysSo() throws IOException {
        RunFolders.logged(folder.resolve("models/run9"), 2.2);

        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--plot", "loss.PDF", "--report",
                "report.md");

        assertThat(outcome.code()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("loss.PDF"))).startsWith('%', 'P', 'D', 'F');
        assertThat(folder.resolve("report.md")).content().contains("(loss.PDF)");
    }

    @Test
    void aReportIsAPageWhereItsNameSaysSo() throws IOException {
        RunFolders.logged(folder.resolve("models/run9"), 2.2);

        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--report", "report.HTML");

        assertThat(outcome.code()).isZero();
        assertThat(folder.resolve("report.HTML"))
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("<svg", "run9", "</html>");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDeviceIsWrittenToAndStays() throws Exception {
        Path device = Devices.discarding(folder);
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--output", device.toString(), "--report",
                device.toString());

        assertThat(outcome.code()).isZero();
        assertThat(device).exists();
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void anOutputThatCannotBeWrittenIsNamedAndTheOthersAreWritten() {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--output", "missing/out.json", "--report",
                "report.md");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOT_WRITTEN);
        assertThat(outcome.err()).contains("missing/out.json").doesNotContain("Exception");
        assertThat(outcome.out()).contains("HYPERPARAMETERS");
        assertThat(folder.resolve("report.md")).exists();
    }

    @Test
    void aFolderIsNoOutput() {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--output", "models");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(folder.resolve("models/SmolLM3-3B_run3")).exists();
    }

    @Test
    void nothingThatWasReadIsOverwritten() throws IOException {
        assertThat(Typed.in(folder).run("compare", "run4_training.log", "--report", "run4_training.log"))
                .returns(ExitCodes.USAGE, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("would overwrite an input"));
        assertThat(Files.readString(folder.resolve("run4_training.log"))).isEqualTo(RunFolders.RUN4_LOG);
        assertThat(Typed.in(folder)
                .run("compare", "models", "--run-metrics", "run3_metrics.json", "--output", "run3_metrics.json")
                .code())
                        .isEqualTo(ExitCodes.USAGE);
        assertThat(Files.readString(folder.resolve("run3_metrics.json"))).isEqualTo(RunFolders.RUN3_METRICS);
    }

    @Test
    void nothingUnderAnInputIsOverwrittenEitherReadOrNot() throws IOException {
        Path weights = Files.writeString(folder.resolve("models/SmolLM3-3B_run3/adapters.safetensors"), "weights");
        for (String option : List.of("--output", "--report", "--plot")) {
            for (String more : List.of("", "--force")) {
                List<String> typed = new ArrayList<>(List.of("compare", "models", option,
                        "models/SmolLM3-3B_run3/adapters.safetensors"));
                if (!more.isEmpty()) {
                    typed.add(more);
                }
                Typed.Outcome outcome = Typed.in(folder).run(typed.toArray(String[]::new));
                assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
                assertThat(outcome.err()).contains("would overwrite a file of an input");
            }
        }
        assertThat(weights).hasContent("weights");
    }

    @Test
    void aFileOfSomebodyIsOverwrittenOnlyWhenToldTo() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.md"), "my notes");

        Typed.Outcome refused = Typed.in(folder).run("compare", "models", "--report", "notes.md");
        assertThat(refused.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(refused.err()).contains("--force");
        assertThat(notes).hasContent("my notes");

        assertThat(Typed.in(folder).run("compare", "models", "--report", "notes.md", "--force").code()).isZero();
        assertThat(notes).content().contains("SmolLM3-3B_run3");
    }

    @Test
    void whatRunLensWroteItWritesAnew() throws IOException {
        RunFolders.logged(folder.resolve("models/run9"), 2.2);
        for (String file : List.of("a.md", "a.html")) {
            assertThat(Typed.in(folder).run("compare", "models", "--report", file).code()).isZero();
            assertThat(Typed.in(folder).run("compare", "models", "--report", file).code()).isZero();
            assertThat(Typed.in(folder).run("compare", "models", "--report", file, "--no-clobber").code())
                    .isEqualTo(ExitCodes.USAGE);
        }
        for (String file : List.of("a.svg", "a.png", "a.pdf")) {
            assertThat(Typed.in(folder).run("compare", "models", "--plot", file).code()).isZero();
            assertThat(Typed.in(folder).run("compare", "models", "--plot", file).code()).isZero();
        }
    }

    @Test
    void theDocumentedFileIsWrittenAnewAlsoWhereItLiesInTheInput() throws IOException {
        Typed.in(folder).run("compare", ".");
        assertThat(Typed.in(folder).run("compare", ".").code()).isNotEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aComparisonInTheFolderOfTheRunsIsDoneAgainLikeAnywhere() {
        for (int i = 0; i < 2; i++) {
            Typed.Outcome outcome = Typed.in(folder)
                    .run("compare", "models", "--output", "models/training_runs_comparison.json", "--report",
                            "models/report.html", "--plot", "models/loss.svg");

            assertThat(outcome.code()).as(outcome.err()).isZero();
            assertThat(outcome.err()).doesNotContain("is a comparison of runs");
        }
        assertThat(folder.resolve("models/report.html")).content().endsWith("Written by RunLens. -->\n");
    }

    @ParameterizedTest
    @CsvSource({
            "--report, x.docx, Markdown (.md)",
            "--report, x.JPG, Markdown (.md)",
            "--report, x.json, written by --output",
            "--plot, x.jpg, SVG (.svg)",
            "--output, x.pdf, a report to read is written by --report",
            "--output, x.svg, written by --plot",
            "--output, x.csv, JSON (.json)",
            "--plot, out/x.gif, SVG (.svg)"
    })
    void anEndingThatPromisesSomethingElseIsRefusedWithThoseThatThereAre(String option, String file, String kinds) {
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", option, file);

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains(option + " " + file).contains(kinds);
        assertThat(folder.resolve(file)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "report.txt", "report.md", "run.v2"})
    void aNameThatPromisesNothingIsMarkdown(String file) {
        assertThat(Typed.in(folder).run("compare", "models", "--report", file).code()).isZero();

        assertThat(folder.resolve(file)).content().startsWith("# ");
    }

    @Test
    void aComparisonMayReplaceItself() throws IOException {
        Typed.in(folder).run("compare", "models/SmolLM3-3B_run3");

        Typed.Outcome outcome = Typed.in(folder).run("compare", "training_runs_comparison.json",
                "models/SmolLM3-3B_run4");

        assertThat(outcome.code()).isZero();
        assertThat(JsonFile.read(folder.resolve("training_runs_comparison.json"))
                .get("runs"))
                        .hasSize(2);
    }

    @Test
    void anArgumentThatBeginsWithAnAtIsANameAndNoFileOfArguments() throws IOException {
        Path arguments = Files.writeString(folder.resolve("arguments"), "models\n--output\nevil.json\n");
        // The whole path: a name alone would be looked for in the working folder of the tests, where there is none.
        String typed = "@" + arguments.toAbsolutePath();

        Typed.Outcome outcome = Typed.in(folder).run("compare", typed);

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOTHING_READ);
        assertThat(outcome.err()).contains(typed + ": does not exist");
        assertThat(folder.resolve("evil.json")).doesNotExist();
    }

    @Test
    void twoWaysToOneFileAreOneTarget() throws IOException {
        Files.createSymbolicLink(folder.resolve("here"), folder);

        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--output", "a.md", "--report", "here/a.md");

        assertThat(outcome.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("the target of another option too");
        assertThat(folder.resolve("a.md")).doesNotExist();
    }

    @Test
    void twoOutputsWhoseNamesDifferOnlyInTheirLettersAreRefused() {
        for (String other : List.of("Report.MD", "re\u0301port.md")) {
            Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--output", other, "--report",
                    other.equals("Report.MD") ? "report.md" : "r\u00e9port.md");

            assertThat(outcome.code()).as(other).isEqualTo(ExitCodes.USAGE);
            assertThat(outcome.err()).contains("only in how letters are written");
        }
        assertThat(folder.toFile().list()).doesNotContain("report.md", "Report.MD");
    }

    @Test
    void twoOutputsNeedTwoTargets() {
        assertThat(Typed.in(folder).run("compare", "models", "--output", "a.json", "--report", "./a.json"))
                .returns(ExitCodes.USAGE, Typed.Outcome::code)
                .satisfies(outcome -> assertThat(outcome.err()).contains("the target of another option too"));
        assertThat(Typed.in(folder)
                .run("compare", "models", "--output", "-", "--report", "-")
                .code())
                        .isEqualTo(ExitCodes.USAGE);
        assertThat(Typed.in(folder).run("compare", "models", "--plot", "-").code())
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aReaderThatGoesAwayEndsItQuietly() {
        Typed.Outcome outcome = Typed.in(folder).printingTo(failing("Broken pipe")).run("compare", "models", "--output",
                "-");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void aFullDiskBehindStandardOutputIsAnError() {
        Typed.Outcome outcome = Typed.in(folder)
                .printingTo(failing("No space left on device"))
                .run("compare", "models", "--output", "-");

        assertThat(outcome.code()).isEqualTo(ExitCodes.NOT_WRITTEN);
        assertThat(outcome.err()).contains("standard output could not be written: No space left on device");
    }

    @Test
    void standardOutputIsUtf8WithoutWhatATerminalObeys() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Path run = Files.move(folder.resolve("models/SmolLM3-3B_run3"), folder.resolve("ü\u009b31m\u202e"));

        Typed.in(folder).printingTo(out).run("compare", run.toString(), "--output", "-");

        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(json).contains("ü\\u009b31m\\u202e").doesNotContain("\u009b", "\u202e");
        assertThat(JsonFile.parse(json).at("/runs/0/run_name").asString()).isEqualTo("ü\u009b31m\u202e");
    }

    @Test
    void whatNobodySeesIsEscapedInTheFileToo() throws IOException {
        Path run = Files.move(folder.resolve("models/SmolLM3-3B_run3"), folder.resolve("r\u202eun"));

        Typed.in(folder).run("compare", run.toString(), "--output", "out.json");

        assertThat(folder.resolve("out.json")).content().contains("r\\u202eun").doesNotContain("\u202e");
    }

    @Test
    void keysAndTokensOfServicesAreInNoOutputWhateverTheFormat() throws IOException {
        Path config = folder.resolve("models/SmolLM3-3B_run3/adapter_config.json");
        Files.writeString(config, Files.readString(config)
                .replaceFirst("\\{", "{\"wandb_api_key\": \"sk-tell-nobody\", \"hub_token\": \"hf_tell_nobody\","));
        Typed.Outcome outcome = Typed.in(folder).run("compare", "models", "--report", "a.html");

        assertThat(outcome.out() + outcome.err()).doesNotContain("nobody");
        assertThat(folder.resolve("a.html")).content().doesNotContain("nobody");
        assertThat(folder.resolve("training_runs_comparison.json")).content().contains("run3").doesNotContain("nobody");
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
