package dev.runlens.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runlens.analyze.Comparison;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputRulesTest {
    private static final String COMPARISON = "{\"timestamp\": \"x\", \"runs\": [], \"comparison_table\": \"\"}";

    @TempDir
    private Path folder;

    private Path input = Path.of("");
    private OutputRules rules = new OutputRules(List.of());

    @BeforeEach
    void makeInput() throws IOException {
        input = Files.createDirectories(folder.resolve("models/run3"));
        rules = new OutputRules(List.of(input.getParent(), folder.resolve("run.log")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "models/run3/adapters.safetensors",
            "models/run3/adapter_config.json",
            "models/run3/broken.json",
            "models/notes.md",
            "run.log"
    })
    void nothingOfAnInputIsWrittenOver(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "the user's");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(rules.of(file, true)).isInstanceOf(OutputRules.Refused.class);
        assertThat(rules.of(link, true)).isInstanceOf(OutputRules.Refused.class);
        assertThat(rules.of(folder.resolve("models/../").resolve(name), false)).isInstanceOf(OutputRules.Refused.class);
    }

    @Test
    void aReportOfOursInAnInputIsReplacedAndOneThatIsNamedStays() throws IOException {
        Path file = Files.writeString(input.resolve("report.md"), OwnFile.marked("# Report\n"));
        assertThat(rules.of(file, false)).isInstanceOf(OutputRules.Free.class);
        assertThat(new OutputRules(List.of(file)).of(file, false)).isInstanceOf(OutputRules.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{#  'runs': [],#  'comparison_table': '',#  'problems': []#}#",
            "{#  'comparison_table': '',#  'runs': []#}#"
    })
    void aComparisonIsKnownByItsTwoMembers(String text) throws IOException {
        assertThat(rules.of(jsonFile(text), true)).isInstanceOf(OutputRules.Free.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{#  'runs': [],#  'comparison_table': '',#  'pro",
            "{#  'runs': [],#  'comparison_tables': ''#}#",
            "{#  'x': {#    'runs': [],#    'comparison_table': ''#  }#}#",
            "[{#  'runs': [],#  'comparison_table': ''#}#]"
    })
    void whatHasNotTheTwoMembersOrBreaksOffIsSomebodyElses(String text) throws IOException {
        assertThat(rules.of(jsonFile(text), true)).isInstanceOf(OutputRules.Occupied.class);
    }

    private Path jsonFile(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text.replace('#', '\n').replace('\'', '"'));
    }

    @Test
    void aComparisonInThePlaceOfAReportIsCalledWhatItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("comparison"), COMPARISON);
        assertThat(rules.of(file, false)).isInstanceOfSatisfying(
                OutputRules.Occupied.class,
                occupied -> assertThat(occupied.reason()).contains("is a comparison as JSON"));
    }

    @Test
    void aComparisonMayReplaceAComparisonAlsoInAnInputAndNothingElseMay() throws IOException {
        Path file = Files.writeString(input.resolve("training_runs_comparison.json"), COMPARISON);
        assertThat(rules.of(file, true)).isInstanceOf(OutputRules.Free.class);
        assertThat(rules.of(file, false)).isInstanceOf(OutputRules.Refused.class);
        assertThat(new OutputRules(List.of(file)).of(file, true)).isInstanceOf(OutputRules.Free.class);
    }

    @Test
    void aNewFileMayBeMadeAnywhere() {
        assertThat(rules.of(input.resolve("new.json"), true)).isInstanceOf(OutputRules.Free.class);
        assertThat(rules.of(folder.resolve("new.md"), false)).isInstanceOf(OutputRules.Free.class);
    }

    @Test
    void whatIsSomebodysNeedsAWord() throws IOException {
        for (String text : List.of("# My notes\n", "{\"runs\": []}", "<html></html>", "%PDF-1.7 something")) {
            Path file = Files.writeString(folder.resolve("there"), text);
            assertThat(rules.of(file, true)).as(text).isInstanceOf(OutputRules.Occupied.class);
        }
    }

    @Test
    void whatIsEmptyOrOursIsFree() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB), "png", png);
        byte[] marked = OwnFile.marked(png.toByteArray());

        assertThat(ImageIO.read(new ByteArrayInputStream(marked)).getWidth()).isEqualTo(2);
        assertFree(new byte[0]);
        assertFree(marked);
        assertFree(OwnFile.marked("<!DOCTYPE html>\n<html></html>\n").getBytes(StandardCharsets.UTF_8));
        assertFree(OwnFile.marked("<svg/>").getBytes(StandardCharsets.UTF_8));
        assertFree("%PDF-1.7\n1 0 obj\n<</Producer (RunLens 0.1)>>\n%%EOF".getBytes(StandardCharsets.UTF_8));
        assertThat(rules.of(Files.write(folder.resolve("there"), png.toByteArray()), false))
                .isInstanceOf(OutputRules.Occupied.class);
    }

    @Test
    void aTableOfOursReplacesItselfAndOneOfTheUsersDoesNot() throws IOException {
        Comparison comparison = Comparison.of(
                List.of(ExampleRuns.run3(), ExampleRuns.run4()), List.of(), ExampleRuns.COLLECTED);
        PlainTable table = RunsTable.of(comparison);
        assertThat(table.heading()).as("settings that differ").hasSizeGreaterThan(10);
        String csv = table.csv();
        assertFree(csv.getBytes(StandardCharsets.UTF_8));
        assertFree(OwnFile.marked(table.markdown()).getBytes(StandardCharsets.UTF_8));
        assertFree(OwnFile.markedLatex(table.latex()).getBytes(StandardCharsets.UTF_8));
        String always = "name,place,status,loss,loss_low,loss_high,best,best_at,gap,file";
        assertFree((always + "\r\nmine,1,,,,,,,,\r\n").getBytes(StandardCharsets.UTF_8));
        for (String users : List.of(
                table.markdown(), table.latex(), "name,loss\r\na,1\r\n", "\uFEFF" + csv, csv.replace("\r\n", "\n"),
                always + "_name\r\n", always.replace("gap,file", "file,gap") + "\r\n", "my_" + csv)) {
            Path file = Files.writeString(folder.resolve("there"), users);
            assertThat(rules.of(file, false)).as(users).isInstanceOf(OutputRules.Occupied.class);
        }
    }

    private void assertFree(byte[] bytes) throws IOException {
        assertThat(rules.of(Files.write(folder.resolve("there"), bytes), false)).isInstanceOf(OutputRules.Free.class);
    }

    @Test
    void aWriteProtectedFileIsRefusedAlsoForTheAdministrator() throws IOException {
        Path file = Files.writeString(folder.resolve("kept.md"), OwnFile.marked("# Report\n"));
        assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(rules.of(file, false)).isInstanceOf(OutputRules.Refused.class);
    }

    @Test
    void aDeviceIsWrittenTo() throws Exception {
        assertThat(rules.of(Devices.discarding(folder), false)).isInstanceOf(OutputRules.Free.class);
    }

    @Test
    void aCopyIsMadeOutsideOfTheInputs() {
        assertThat(rules.ofFolder(input.resolve("ship"))).isInstanceOf(OutputRules.Refused.class);
        assertThat(rules.ofFolder(folder.resolve("ship"))).isInstanceOf(OutputRules.Free.class);
    }
}
