package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands outside of the program and has to know its commands: the start scripts, which choose the cache of a start by
/// the command, and what packages give to the system.
class LauncherListsTest {
    /// What opens the window, and so starts with its cache.
    private static final Set<String> WINDOW = Set.of("open", "samples");

    /// What developers start, which has its own door.
    private static final String BENCHMARK = "benchmark";

    /// Told by no help: the first is for whoever makes packages, the second another name of `completion`.
    private static final Set<String> UNTOLD = Set.of("man-page", "generate-completion");

    @TempDir
    Path folder;

    private Set<String> commands() {
        return Typed.in(folder).commands();
    }

    private Set<String> terminal() {
        Set<String> names = new TreeSet<>(commands());
        names.removeAll(WINDOW);
        return names;
    }

    private static Set<String> words(Stream<String> lists, String between) {
        Set<String> words = new TreeSet<>();
        lists.flatMap(list -> Arrays.stream(list.split(between))).map(String::strip).forEach(words::add);
        words.removeIf(word -> word.startsWith("-") || word.equals(BENCHMARK));
        return words;
    }

    @Test
    void theStartScriptChoosesACacheForEveryCommand() throws IOException {
        String script = Files.readString(Path.of("runlens"));
        String choice = script.substring(script.indexOf("\ncache=window"),
                script.indexOf("\nesac", script.indexOf("\ncache=window")));

        assertThat(words(
                Pattern.compile("(?m)^ {4}([-\\w][-\\w |]*)\\)").matcher(choice).results()
                        .map(found -> found.group(1)),
                "\\|"))
                        .containsExactlyInAnyOrderElementsOf(terminal());
    }

    @Test
    void theStartScriptOfWindowsDoesSoToo() throws IOException {
        String script = Files.readString(Path.of("runlens.cmd"));

        assertThat(words(Pattern.compile("for %%C in \\(([^)]+)\\) do if \"%RL_FIRST%\"").matcher(script).results()
                .map(found -> found.group(1)), " ")).containsExactlyInAnyOrderElementsOf(terminal());
    }

    @Test
    void thePageForManAndTheCompletionsHaveEveryCommand() {
        String page = Typed.in(folder).run("man-page").out();
        String completion = Typed.in(folder).run("completion").out();

        Set<String> told = new TreeSet<>(commands());
        told.removeAll(UNTOLD);
        assertThat(told).allSatisfy(command -> {
            assertThat(page).contains("\n.SS " + command + "\n");
            assertThat(completion).containsPattern("[\" ]" + command + "[\" ]");
        });
    }
}
