package dev.runlens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents promise about the repository around them.
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|src=\"|srcset=\")([^)#\"\\s]+)");

    @Test
    void everyLinkInsideTheRepositoryLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages()) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                String target = links.group(1);
                if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
                    dead.add(page + " -> " + target);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    /// A test that a page names is there under that name.
    @Test
    void theTestsThatThePageOfChecksNamesExist() throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                tests.merge(
                        file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        Matcher named = Pattern.compile("`(\\w+)\\.(\\w+)`").matcher(Files.readString(Path.of("docs/ux-checks.md")));
        List<String> missing = new ArrayList<>();
        int count = 0;
        while (named.find()) {
            count++;
            if (!tests.getOrDefault(named.group(1), "").contains(" " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(60);
    }

    /// Whoever meets a sentence about the health of a run finds its rule in the page.
    @Test
    void everyRuleOfHealthIsInThePageOfVerdicts() throws IOException {
        String page = Files.readString(Path.of("docs/verdict.md"));
        Path statements = Path.of("src/main/resources/dev/runlens/analyze/wording/statements.properties");
        List<String> rules;
        try (Stream<String> lines = Files.lines(statements)) {
            rules = lines.filter(line -> line.startsWith("health."))
                    .map(line -> line.substring("health.".length(), line.indexOf('=')))
                    .toList();
        }

        assertThat(rules).hasSizeGreaterThan(20).allSatisfy(rule -> assertThat(page).contains("`" + rule + "`"));
    }

    /// A picture that a page names is drawn.
    @Test
    void thePicturesThatThePageOfChecksNamesAreDrawn() throws IOException {
        String gallery = Files.readString(Path.of("src/test/java/dev/runlens/ui/WindowGallery.java"));
        Matcher cells = Pattern.compile("gallery: ((?:`[\\w-]+`(?:, )?)+)")
                .matcher(Files.readString(Path.of("docs/ux-checks.md")));
        List<String> missing = new ArrayList<>();
        while (cells.find()) {
            for (String name : cells.group(1).replace("`", "").split(", ", -1)) {
                if (!gallery.contains("Shot.of(\"" + name + "\"") && !name.isEmpty()) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void continuousIntegrationRunsTheTestCommandOfTheReadme() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).containsPattern("(?m)^mvn verify +#");
        assertThat(Files.readAllLines(Path.of(".ci/run"))).last().isEqualTo("exec mvn verify");
        assertThat(Path.of(".ci/run")).isExecutable();
    }

    @Test
    void bothLaunchersStartTheSameProgramInTheSameWay() throws IOException {
        List<String> shared = List.of(
                "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-Xmx2g",
                "-Drunlens.home=",
                "-Drunlens.samples=",
                "dev.runlens.Main",
                "dev.runlens.benchmark.BenchmarkProgram",
                "mvn -B -q -Papp package");

        assertThat(Files.readString(Path.of("runlens"))).contains(shared);
        assertThat(Files.readString(Path.of("runlens.cmd"))).contains(shared);
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("docs", "samples")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        try (Stream<Path> files = Files.list(Path.of(""))) {
            files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages;
    }
}
