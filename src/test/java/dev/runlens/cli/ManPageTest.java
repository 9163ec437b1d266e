package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is generated from the commands themselves.
class ManPageTest {
    private static final Path REFERENCE = Path.of("docs/cli-reference.md");

    @TempDir
    Path folder;

    @Test
    void theReferenceInTheDocumentsIsWhatTheCommandsSay() throws IOException {
        String said = Typed.in(folder).run("man-page", "--markdown").out();

        assertThat(Files.readString(REFERENCE))
                .as("%s: write it again with `runlens man-page --markdown > %s`", REFERENCE, REFERENCE)
                .isEqualTo(said);
    }

    @Test
    void thePageForManNamesEveryCommandWithItsOptions() {
        String page = Typed.in(folder).run("man-page").out();

        for (String command : List.of("open", "samples", "compare", "verdict", "checkpoint", "next", "prune", "inspect",
                "formats", "completion")) {
            assertThat(page).contains("\n.SS " + command + "\n");
        }
        assertThat(page)
                .startsWith(".TH RUNLENS 1\n")
                .contains("\\fB\\-\\-candidate\\-log\\fR \\fIFILE\\fR\n", "\n.B 74\n", "RUNLENS_JAVA_OPTS")
                .doesNotContain("man\\-page", "${", "%n");
    }

    /// Of a command the list takes the first line of what is said of it.
    @Test
    void whatTheListSaysOfACommandIsAWholeSentence() {
        String list = Typed.in(folder).run("--help").out();
        String commands = list.substring(list.indexOf("Commands:"), list.indexOf("Exit codes:"));

        assertThat(commands.strip().split("\n  (?=\\w)"))
                .hasSizeGreaterThan(10)
                .filteredOn(entry -> !entry.startsWith("Commands:"))
                .allMatch(entry -> entry.strip().endsWith("."));
    }

    @Test
    void nothingOfThePageIsReadAsAMacroThatIsNone() {
        assertThat(Typed.in(folder).run("man-page").out().lines())
                .filteredOn(line -> line.startsWith(".") || line.startsWith("'"))
                .allMatch(line -> line.matches("\\.(TH|SH|SS|TP|PP|B|br|nf|fi)( .*)?"));
    }
}
