package dev.runlens.build;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javafx.beans.Observable;
import javafx.scene.control.Control;
import javafx.scene.shape.Polygon;
import org.hipparchus.stat.regression.SimpleRegression;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.sqlite.ProgressHandler;
import picocli.CommandLine;
import tools.jackson.core.base.ParserBase;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.json.JsonFactory;

/// What a short command still loads from a library or makes while it runs, once it starts with the cache of a training: each
/// of these costs a part of a millisecond or several.
class StartPathTest {
    /// What only the launcher's build spares: how texts are put together.
    private static final int MADE = 2;

    /// A class of each library that a command in a terminal uses.
    private static final List<Class<?>> LIBRARIES = List.of(
            CommandLine.class, JsonFactory.class, FastMath.class, SimpleRegression.class, CsvReader.class, Load.class,
            ProgressHandler.class);

    /// A class of each of the toolkit's libraries, which are looked at when the classes are rewritten.
    private static final List<Class<?>> OF_THE_WINDOW = List.of(Observable.class, Polygon.class, Control.class);

    @TempDir
    Path folder;

    @Test
    void everyClassOfACommandComesOutOfTheCache() throws Exception {
        String program = program();
        Path cache = folder.resolve("runlens.aot");
        Path samples = Path.of("samples").toAbsolutePath();
        Path models = samples.resolve("models");
        run("-XX:AOTCacheOutput=" + cache, "-cp", program, "dev.runlens.StartTraining", folder.toString(), "runlens",
                samples.toString());

        for (List<String> command : List.of(
                List.of("--version"),
                List.of("compare", models.resolve("tiny-llama_run3").toString(),
                        models.resolve("tiny-llama_run4").toString()))) {
            Path classes = folder.resolve("classes-" + command.getFirst());
            List<String> words = new ArrayList<>(List.of("-XX:AOTCache=" + cache,
                    "-Xlog:class+load,class+init:file=" + classes + "::filecount=0", "-cp", program,
                    "dev.runlens.Main"));
            words.addAll(command);
            run(words.toArray(String[]::new));

            List<String> loaded = Files.readAllLines(classes);
            assertThat(loaded).filteredOn(StartPathTest::isOfAJar).isEmpty();
            assertThat(loaded).anyMatch(line -> line.contains("dev.runlens.Main source: shared objects file"));
            assertThat(loaded).filteredOn(StartPathTest::isMade).hasSizeLessThan(MADE);
            assertThat(loaded).anyMatch(line -> line.contains("Initializing 'java/lang/System'"))
                    .noneMatch(line -> line.contains("Initializing 'java/math/BigDecimal'"));
            assertThat(loaded).noneMatch(line -> line.contains(" dev.runlens.") && line.contains("Lambda/0x"));
            assertThat(loaded).anyMatch(line -> line.contains(" dev.runlens.") && line.contains("$$Lambda"));
        }
    }

    /// The published jar of picocli is too old for a cache, and so are the few classes that are a kind of one in it; the
    /// program's own build compiles picocli.
    private static boolean isOfAJar(String line) {
        return line.contains(" source: file:") && !line.contains("picocli") && !line.contains(".ProgramVersion ")
                && !line.contains(".CommandLineDoor$$Lambda");
    }

    private static boolean isMade(String line) {
        return line.contains("__JVM_LookupDefineClass__") || line.contains("__dynamic_proxy__")
                || line.matches(".*(Lambda|MH|DMH|BMH)/0x.* source: [a-z]+\\..*");
    }

    /// The classes as the launcher's build has them, those of picocli and of Jackson that it changes among them, in a jar, with
    /// the libraries.
    private String program() throws Exception {
        Path classes = Path.of(Class.forName("dev.runlens.Main").getProtectionDomain().getCodeSource().getLocation()
                .toURI());
        Path copied = folder.resolve("classes");
        copy(classes, copied);
        try (FileSystem picocli = FileSystems.newFileSystem(Path.of(places(List.of(CommandLine.class))))) {
            copy(picocli.getPath("picocli"), copied.resolve("picocli"));
        }
        for (Class<?> parsers : List.of(ParserBase.class, ParserMinimalBase.class)) {
            copyClass(parsers, copied);
        }
        String libraries = places(LIBRARIES);
        BuildStep.run("SpellOut.java", copied, libraries + ":" + places(OF_THE_WINDOW));
        Path jar = folder.resolve("program.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path file : files(copied)) {
                entries.putNextEntry(new ZipEntry(copied.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return jar + ":" + libraries;
    }

    private static void copyClass(Class<?> one, Path to) throws IOException {
        String file = one.getName().replace('.', '/') + ".class";
        Path target = to.resolve(file);
        Files.createDirectories(target.getParent());
        try (InputStream code = Objects.requireNonNull(one.getClassLoader().getResourceAsStream(file))) {
            Files.copy(code, target);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String places(List<Class<?>> classes) throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> one : classes) {
            places.add(Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        return String.join(":", places);
    }

    private void run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        command.addAll(Arrays.asList(words));
        BuildStep.said(BuildStep.java(command).directory(folder.toFile()));
    }
}
