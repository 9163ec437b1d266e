package dev.runlens.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.JavaProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Declaration;
import javafx.css.ParsedValue;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The step of the build that parses the window's style sheets once for all starts.
class BinaryStylesheetsTest {
    private static final Path SOURCES = Path.of("src/main/resources/dev/runlens");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chart/chart", "ui/runlens", "ui/opaque"})
    void binaryOneSaysWhatItsTextSays(String name) throws Exception {
        convert();

        Stylesheet binary = Stylesheet.loadBinary(place(name + ".bss").toUri().toURL());
        Stylesheet text = new CssParser().parse(SOURCES.resolve(name + ".css").toUri().toURL());

        assertThat(told(binary)).isNotEmpty().isEqualTo(told(text));
    }

    @Test
    void stylesheetsBringNothingAlongThatLiesElsewhere() throws Exception {
        convert();

        for (String name : List.of("chart/chart", "ui/runlens", "ui/opaque")) {
            assertThat(Stylesheet.loadBinary(place(name + ".bss").toUri().toURL()).getFontFaces()).isEmpty();
            // Where it was made would be in it.
            assertThat(Files.readString(place(name + ".bss"), StandardCharsets.ISO_8859_1))
                    .doesNotContain("file:", folder.toString());
        }
    }

    @Test
    void whatIsForBrowsersStaysText() throws Exception {
        convert();

        assertThat(place("write/html/report.bss")).doesNotExist();
    }

    /// Every rule with its declarations; those of a binary one are read when they are asked for.
    private static List<String> told(Stylesheet sheet) {
        return sheet.getRules().stream().map(BinaryStylesheetsTest::told).toList();
    }

    private static String told(Rule rule) {
        return rule.getSelectors() + " " + rule.getDeclarations().stream().map(BinaryStylesheetsTest::told).toList();
    }

    private static String told(Declaration declaration) {
        return declaration.getProperty() + ": " + told(declaration.getParsedValue()) + declaration.isImportant();
    }

    /// Values of values, down to the last: what JavaFX itself says of some of them is the address of an array.
    private static String told(Object value) {
        return switch (value) {
            case ParsedValue<?, ?> parsed ->
                    told(parsed.getValue()) + " by " + parsed.getConverter() + (parsed.isLookup() ? " looked up" : "");
            case Object[] several -> Arrays.stream(several).map(BinaryStylesheetsTest::told).toList().toString();
            case null -> "nothing";
            default -> String.valueOf(value);
        };
    }

    private Path place(String name) {
        return folder.resolve("dev/runlens").resolve(name);
    }

    private void convert() throws IOException, InterruptedException {
        for (String name : List.of("chart/chart.css", "ui/runlens.css", "ui/opaque.css", "write/html/report.css")) {
            Files.createDirectories(place(name).getParent());
            Files.copy(SOURCES.resolve(name), place(name));
        }
        BuildStep.runWith(JavaProcess.classPath(), "BinaryStylesheets.java", folder);
    }
}
