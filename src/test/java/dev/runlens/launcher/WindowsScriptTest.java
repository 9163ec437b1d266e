package dev.runlens.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `runlens.cmd` as the command processor of Windows takes a line apart: first variables are replaced, then signs outside of
/// quotes part commands. What a path or an argument holds must not change how a line falls into parts.
class WindowsScriptTest {
    private static final Pattern VARIABLE = Pattern.compile("%(\\w+)(:[^%]*)?%|%~?(?:dp)?[0-9]|%\\*");
    /// Set by the script itself to words of its own.
    private static final List<String> OWN = List.of("RL_OPTIONS", "RL_MAIN", "RL_CODE", "RL_FAILED", "RL_NEEDED",
            "RL_WAITED", "RL_PROGRESS", "ERRORLEVEL", "RL_SYSTEM");
    /// Typed for a command line, with quotes where they are needed.
    private static final List<String> TYPED = List.of("%*", "%1", "RUNLENS_JAVA_OPTS");

    @ParameterizedTest
    @ValueSource(strings = {"C:\\R&D", "C:\\a (x86)\\b)", "C:\\50% off\\%PATH%", "C:\\wow!\\!x!", "C:\\a^b^^",
            "C:\\a b;c,d=e", "C:\\a' | more > x"})
    void aPathDoesNotChangeHowALineFallsIntoParts(String path) throws IOException {
        for (String line : lines()) {
            assertThat(parts(line, path)).as("%s where a folder is %s", line, path).isEqualTo(parts(line, "C:\\plain"));
        }
    }

    @Test
    void whatIsTypedInQuotesStaysInThemWhereverItIsUsed() throws IOException {
        for (String line : lines()) {
            assertThat(parts(line, "--x\"a & b\"c")).as(line).isEqualTo(parts(line, "--x\"a b\"c"));
        }
    }

    @Test
    void theReaderFindsWhatIsNotQuoted() {
        assertThat(parts("if exist %RL_HOME%\\a echo b", "C:\\R&D"))
                .isNotEqualTo(parts("if exist %RL_HOME%\\a echo b", "C"));
        assertThat(parts("if \"%~1\"==\"x\" echo", "--x\"a & b\"c"))
                .isNotEqualTo(parts("if \"%~1\"==\"x\" echo", "--x\"a b\"c"));
        assertThat(parts("set \"A=%RL_HOME%\"", "C:\\R&D")).isEqualTo(parts("set \"A=%RL_HOME%\"", "C"));
    }

    @Test
    void itsLinesEndAsTheCommandProcessorNeedsToFindLabels() throws IOException {
        assertThat(Files.readString(Path.of(".gitattributes"))).contains("*.cmd text eol=crlf");
        String script = Files.readString(Path.of("runlens.cmd"));
        assertThat(script.replace("\r\n", "")).doesNotContain("\n").matches("\\p{ASCII}*");
        Matcher jumps = Pattern.compile("(?:goto|call) :(\\w+)").matcher(script);
        assertThat(jumps.results().map(jump -> "\n:" + jump.group(1) + "\r\n")).isNotEmpty().allMatch(script::contains);
    }

    /// Every line that is a command; what is handed to a subroutine are words of the script.
    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("runlens.cmd")).stream()
                .filter(line -> !line.startsWith("rem ") && !line.startsWith(":"))
                .map(line -> line.replace("%1.aot", "word.aot").replaceAll("%~?[2-9]", "word"))
                .toList();
    }

    /// What stands outside of quotes once variables are replaced: signs that part commands, and blanks.
    private static String parts(String line, String value) {
        boolean path = !value.contains("\"");
        String replaced = VARIABLE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(
                replaced(found.group(), found.group(1), value, path)));
        StringBuilder outside = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < replaced.length(); i++) {
            char c = replaced.charAt(i);
            quoted ^= c == '"';
            if (!quoted && "&|<>()^ ;,=".indexOf(c) >= 0) {
                outside.append(c);
            }
        }
        return outside.append(quoted ? " not closed" : "").toString();
    }

    private static String replaced(String all, String name, String value, boolean path) {
        UnaryOperator<String> without = all.contains(":\"=") ? text -> text.replace("\"", "")
                : UnaryOperator.identity();
        if (name != null && OWN.contains(name.toUpperCase(Locale.ROOT))) {
            return "own";
        }
        boolean typed = TYPED.contains(name == null ? all : name) || all.equals("%~1");
        if (path) {
            return typed ? "typed" : without.apply(value);
        }
        return typed || all.startsWith("%RL_FIRST:\"") ? without.apply(value) : "C:\\plain";
    }
}
