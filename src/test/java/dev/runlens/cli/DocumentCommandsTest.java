package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every command in the documents does something: it is run in a folder that holds what it names.
class DocumentCommandsTest {

    /// What writes, or what is no name of a file: the word after it is not made.
    private static final Set<String> NO_INPUT = Set.of("--output", "--report", "--plot", "--copy-to", "--columns",
            "--pattern", "--until", "--exec", "--score", "--column", "--examples", "--matters", "--metric");

    @TempDir
    Path root;

    @TestFactory
    Stream<DynamicTest> runs() throws IOException {
        return DocumentCommands.all().stream()
                .map(command -> DynamicTest.dynamicTest(command.page() + ": " + command.text(), () -> run(command)));
    }

    @Test
    void theyAreFound() throws IOException {
        assertThat(DocumentCommands.all()).hasSizeGreaterThan(60)
                .extracting(DocumentCommands::text)
                .contains("compare models --output -", "checkpoint models/new", "verdict models/best models/new");
    }

    @Test
    void wordsInQuotesAreOne() {
        assertThat(new DocumentCommands(Path.of("x"), "compare a.log --pattern 'epoch {epoch}: loss {train_loss}'")
                .words())
                        .containsExactly("compare", "a.log", "--pattern", "epoch {epoch}: loss {train_loss}");
    }

    private void run(DocumentCommands command) throws IOException {
        if (command.words().getFirst().equals("watch")) {
            hasItsOptions(command);
            return;
        }
        Path folder = Files.createTempDirectory(root, "command");
        RunFolders.documented(folder);
        makeWhatIsNamed(folder, command.words());

        Typed.Outcome outcome = Typed.in(folder).run(command.words().toArray(String[]::new));

        assertThat(outcome.err()).doesNotContain("--help", "does not exist", "internal error");
        assertThat(outcome.code()).as(outcome.err()).isNotIn(ExitCodes.USAGE, ExitCodes.INTERNAL,
                ExitCodes.NOT_WRITTEN);
    }

    /// Watching goes on as long as the training does.
    private void hasItsOptions(DocumentCommands command) {
        String help = Typed.in(root).run("help", "watch").out();
        assertThat(command.words().stream().filter(word -> word.startsWith("--")))
                .allSatisfy(option -> assertThat(help).contains(option));
    }

    private static void makeWhatIsNamed(Path folder, List<String> words) throws IOException {
        boolean logElsewhere = words.stream().anyMatch(word -> word.endsWith(".log"));
        for (int index = 1; index < words.size(); index++) {
            String word = words.get(index);
            boolean asOption = word.startsWith("-") || NO_INPUT.contains(words.get(index - 1));
            if (!asOption && !words.getFirst().matches("help|completion|man-page")) {
                make(folder, word, !words.get(index - 1).equals("--runs"));
                if (logElsewhere && Files.isDirectory(folder.resolve(word))) {
                    Files.deleteIfExists(folder.resolve(word).resolve("train.log"));
                }
            }
        }
        make(folder, "models/run3", !logElsewhere);
        make(folder, "models/run4", !logElsewhere);
        make(folder, "samples/run", true);
    }

    private static void make(Path folder, String named, boolean elsewhere) throws IOException {
        String path = named.contains("#") ? named.replace('#', '/') : named;
        Path file = folder.resolve(path);
        if (Files.exists(file) || !elsewhere || Files.exists(folder.resolve("models").resolve(path))) {
            return;
        }
        if (path.startsWith("samples/")) {
            copy(Path.of(path), file);
        } else if (path.endsWith(".log")) {
            Path run = RunFolders.logged(folder.resolve("made/" + path.replace(".log", "")), 1.9);
            Files.copy(run.resolve("train.log"), file);
        } else if (path.endsWith(".csv")) {
            Files.writeString(file, path.startsWith("table")
                    ? "said,wanted\nyes,yes\nno,yes\n"
                    : "iteration,dev\n1,2.5\n100,2.1\n200,1.9\n");
        } else if (path.endsWith("comparison.json")) {
            Typed.in(folder).run("compare", "models", "--output", path);
        } else if (path.endsWith("_metrics.json")) {
            Files.writeString(file, RunFolders.RUN3_METRICS);
        } else {
            RunFolders.logged(file, 1.8);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            RunFolders.logged(to, 1.8);
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(file, target);
            }
        }
    }
}
