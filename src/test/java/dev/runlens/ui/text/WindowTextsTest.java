package dev.runlens.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.text.Bundle;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTextsTest {
    private static final Path BUNDLE = Path.of("src/main/resources/dev/runlens/ui/ui.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z]+(?:\\.[A-Za-z]+)?)\"");

    private static Set<String> keys() throws IOException {
        try (Stream<String> lines = Files.lines(BUNDLE)) {
            return new TreeSet<>(lines.filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList());
        }
    }

    private static Set<String> asked() throws IOException {
        Pattern call = Pattern.compile("(?:texts\\.get|item)\\(([^;]*);");
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/runlens/ui"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher calls = call.matcher(Files.readString(file));
                while (calls.find()) {
                    Matcher literal = LITERAL.matcher(calls.group(1));
                    while (literal.find()) {
                        asked.add(literal.group(1));
                    }
                }
            }
        }
        return asked;
    }

    @Test
    void everyTextThatTheWindowAsksForIsThere() throws IOException {
        assertThat(asked()).hasSizeGreaterThan(80).isSubsetOf(keys());
    }

    /// Names of texts are handed on by tables and switches too, and some end with the name of a constant.
    @Test
    void everyTextIsAskedFor() throws IOException {
        String sources = sources();

        assertThat(keys()).allMatch(key -> sources.contains('"' + key + '"') || endsWithAConstant(key, sources),
                "named");
    }

    private static boolean endsWithAConstant(String key, String sources) {
        int dot = key.lastIndexOf('.');
        String constant = key.substring(dot + 1);
        return constant.equals(constant.toUpperCase(Locale.ROOT))
                && sources.contains('"' + key.substring(0, dot + 1) + '"');
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/runlens/ui"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /// What stands in italics in the guide is a control, or a word of the window.
    @Test
    void everyControlThatTheGuideNamesIsThere() throws IOException {
        List<Pattern> texts = new ArrayList<>();
        for (Path bundle : List.of(BUNDLE,
                Path.of("src/main/resources/dev/runlens/analyze/wording/statements.properties"))) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(bundle)) {
                properties.load(reader);
            }
            properties.values().stream()
                    .map(text -> text.toString().replace("''", "'"))
                    .filter(text -> text.replaceAll("\\{[^}]*}", "").chars().anyMatch(Character::isLetter))
                    .map(text -> Pattern.compile("\\Q" + text.replaceAll("\\{[^}]*}", "\\\\E.+\\\\Q") + "\\E"))
                    .forEach(texts::add);
        }
        String guide = Files.readString(Path.of("docs/window.md")).replaceAll("`[^`]*`", "");
        List<String> named = Pattern.compile("(?<!\\*)\\*([^*]+)\\*(?!\\*)").matcher(guide).results()
                .flatMap(found -> Stream.of(found.group(1).replaceAll("\\s+", " ").split(" (?:▾ )?→ ", -1)))
                .toList();

        assertThat(named).hasSizeGreaterThan(25)
                .allMatch(name -> texts.stream().anyMatch(text -> text.matcher(name).matches()),
                        "a text of the window");
    }

    @Test
    void noTextIsEmptyOrStandsTwice() throws IOException {
        assertThat(Files.readAllLines(BUNDLE).stream().filter(line -> line.contains("=") && !line.startsWith("#")))
                .hasSize(keys().size())
                .noneMatch(line -> line.indexOf('=') == line.length() - 1);
    }

    @Test
    void countsHaveTheirSingular() {
        Bundle texts = Bundle.window(Locale.ENGLISH);

        assertThat(texts.get("status.runs", 1)).isEqualTo("1 run");
        assertThat(texts.get("status.runs", 2)).isEqualTo("2 runs");
        assertThat(texts.get("status.warnings", 1L)).isEqualTo("1 warning");
        assertThat(texts.get("status.warnings", 12L)).isEqualTo("12 warnings");
    }
}
