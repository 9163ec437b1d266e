package dev.runlens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rules of the house that only the sources can show.
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final int LINES_OF_A_FILE = 250;
    private static final int LINES_OF_A_METHOD = 30;
    private static final Set<String> ENGINE = Set.of("run", "text", "read", "analyze", "plot", "write", "ask",
            "session");

    /// What opens a block as well, but is not the head of a method.
    private static final Pattern STATEMENT = Pattern.compile(
            "^ *(\\} )?(if|for|while|switch|try|else|do|catch|synchronized|return)\\b| = switch |\\b(class|interface|record|enum) \\w+");

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:sealed |non-sealed |final |abstract )*(?:class|interface|record|enum|@interface) .*");

    /// A conversion of a number, decimal or with an exponent; not hexadecimal, which is for colours and escapes.
    private static final Pattern WRITES_A_NUMBER = Pattern.compile(
            "%[-+ 0,(#]*\\d*(\\.\\d*)?[dfeEgG]\\b|\"%[^\"]*\\.\" *\\+"
                    + "|\\b(Decimal|Number|Compact\\w*)Format\\b|\\b(Double|Float)\\.toString\\b"
                    + "|\\btoPlainString\\b|\\btoEngineeringString\\b");

    @Test
    void aFileCanBeReadInOneSitting() throws IOException {
        assertThat(sources(MAIN))
                .filteredOn(file -> lines(file).size() > LINES_OF_A_FILE)
                .as("files of more than %d lines", LINES_OF_A_FILE)
                .isEmpty();
    }

    @Test
    void aMethodFitsOnAScreen() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources(MAIN)) {
            tooLong.addAll(longMethods(file));
        }
        assertThat(tooLong)
                .as("methods of more than %d lines", LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesThereAndIsNullMarked() throws IOException {
        List<Path> packages = sources(MAIN).stream().map(Path::getParent).distinct().toList();

        assertThat(packages).hasSizeGreaterThan(5).allSatisfy(folder -> {
            Path page = folder.resolve("package-info.java");
            assertThat(page).exists();
            assertThat(Files.readString(page)).startsWith("///").contains("\n@NullMarked\n");
        });
    }

    @Test
    void noTwoClassesOfTheEngineHaveOneName() throws IOException {
        List<String> names = sources(MAIN).stream()
                .filter(SourceRulesTest::isEngine)
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("package-info.java"))
                .toList();

        assertThat(names).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @Test
    void everyPublicTypeOfTheEngineIsExplained() throws IOException {
        List<Path> engine = sources(MAIN).stream().filter(SourceRulesTest::isEngine).toList();

        assertThat(engine)
                .hasSizeGreaterThan(20)
                .filteredOn(file -> !isExplained(lines(file)))
                .as("public types without a /// comment")
                .isEmpty();
    }

    @Test
    void numbersAreWrittenInOneRoom() throws IOException {
        Path rooms = MAIN.resolve("dev/runlens");
        // Benchmarks print tables of nanoseconds; the other is read, not shown.
        List<Path> others = List.of(
                rooms.resolve("text"), rooms.resolve("benchmark"), rooms.resolve("read/series/ShortestDecimal.java"));

        assertThat(sources(MAIN))
                .filteredOn(file -> others.stream().noneMatch(file::startsWith))
                .filteredOn(file -> lines(file).stream()
                        .anyMatch(line -> WRITES_A_NUMBER.matcher(line).find()))
                .as("files that write numbers in a way of their own")
                .isEmpty();
    }

    @Test
    void noFileNamesTheHostOfAPackageRegistry() throws IOException {
        // Taken apart, so that this file does not name one itself.
        List<String> hosts = List.of(
                "repo." + "maven.apache.org",
                "repo1." + "maven.org",
                "central." + "sonatype",
                "oss." + "sonatype",
                "plugins." + "gradle.org",
                "jcenter." + "bintray",
                "registry." + "npmjs",
                "pypi." + "org",
                "files." + "pythonhosted",
                "jit" + "pack.io");
        List<Path> texts = new ArrayList<>(sources(Path.of("src")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).forEach(texts::add);
        }
        for (String folder : List.of("packaging", ".github")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".pyc"))
                        .forEach(texts::add);
            }
        }
        for (String name : List.of("pom.xml", "README.md", "CONTRIBUTING.md", "runlens", "runlens.cmd", ".ci/run")) {
            texts.add(Path.of(name));
        }

        assertThat(texts).allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(hosts));
    }

    /// The usual build compiles neither the fuzz targets nor the loops that JMH measures, so a class that moves would leave
    /// them behind unnoticed.
    @ParameterizedTest
    @CsvSource({"src/fuzz/java, 40", "src/jmh/java, 10"})
    void whatTheUsualBuildDoesNotCompileNamesClassesThatAreThere(Path folder, int least) throws IOException {
        Pattern own = Pattern.compile("import (dev\\.runlens\\.[\\w.]+);");
        Pattern elsewhere = Pattern.compile("import dev\\.runlens\\.fuzz\\..*");
        Set<String> imports = sources(folder).stream()
                .flatMap(file -> lines(file).stream())
                .filter(line -> !elsewhere.matcher(line).matches())
                .map(own::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .collect(Collectors.toSet());

        assertThat(imports).hasSizeGreaterThan(least)
                .allSatisfy(name -> Class.forName(name, false, getClass().getClassLoader()));
    }

    @Test
    void nothingIsDecidedByTheNameOfATrainer() throws IOException {
        String names = Formats.trainers().all().stream()
                .filter(trainer -> !trainer.isRecorder())
                .map(trainer -> Pattern.quote('"' + trainer.name() + '"'))
                .collect(Collectors.joining("|", "(", ")"));
        Pattern decision = Pattern.compile(
                "(?:equals\\(|case |contains\\(|startsWith\\(|endsWith\\()" + names + "|" + names + "\\.equals");
        Pattern anywhere = Pattern.compile(names);

        assertThat(sources(MAIN))
                .allSatisfy(file -> {
                    boolean family = MAIN.resolve("dev/runlens").relativize(file).startsWith("read");
                    assertThat(Files.readString(file))
                            .as("%s, which should ask run.Trainer instead", file)
                            .doesNotContainPattern(family ? decision : anywhere);
                });
    }

    @Test
    void whatFilesOfATrainerAreCalledItsFamilyKnows() throws IOException {
        Path read = MAIN.resolve("dev/runlens/read");
        List<Path> walkAndAssembly = new ArrayList<>(sources(read.resolve("find")));
        walkAndAssembly.addAll(sources(read.resolve("assemble")));
        String families;
        try (Stream<Path> folders = Files.list(read)) {
            families = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("find") && !name.equals("load"))
                    .collect(Collectors.joining("|"));
        }
        // A literal that is the name of a file, or of a family; a sentence for the user may show an example.
        Pattern name = Pattern.compile("\"(?:[\\w.*-]*\\w\\.[a-z]{2,12}|(?i:" + families + ")[-_\\w]*|\\w+_logs)\"");

        assertThat(walkAndAssembly)
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .as("%s, which should ask its Layout instead", file)
                        .doesNotContainPattern(name));
    }

    private static List<String> longMethods(Path file) {
        List<String> lines = lines(file);
        List<String> found = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            int indentation = memberIndentation(lines.get(first));
            if (indentation > 0) {
                int length = lines.subList(first, lines.size()).indexOf(" ".repeat(indentation) + "}") + 1;
                if (length > LINES_OF_A_METHOD) {
                    found.add(file.getFileName() + ":" + (first + 1) + " has " + length + " lines");
                }
            }
        }
        return found;
    }

    /// How far in the method begins whose head ends on this line; 0 where none does.
    private static int memberIndentation(String line) {
        if (!line.endsWith(") {") && !(line.contains(" throws ") && line.endsWith(" {")) || line.contains("->")) {
            return 0;
        }
        int indentation = line.length() - line.stripLeading().length();
        boolean continued = line.chars().filter(c -> c == ')').count() > line.chars().filter(c -> c == '(').count();
        if (continued) {
            indentation -= 8;
        }
        boolean member = indentation == 4 || indentation == 8;
        return member && !STATEMENT.matcher(line).find() ? indentation : 0;
    }

    private static boolean isEngine(Path file) {
        return ENGINE.contains(
                MAIN.resolve("dev/runlens").relativize(file).getName(0).toString());
    }

    /// Whether the comment above a public type, with its annotations between, is one.
    private static boolean isExplained(List<String> lines) {
        int type = 0;
        while (type < lines.size() && !PUBLIC_TYPE.matcher(lines.get(type)).matches()) {
            type++;
        }
        if (type == lines.size()) {
            return true;
        }
        Predicate<String> annotation = line -> line.startsWith("@");
        int above = type - 1;
        while (annotation.test(lines.get(above))) {
            above--;
        }
        return lines.get(above).startsWith("///");
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
