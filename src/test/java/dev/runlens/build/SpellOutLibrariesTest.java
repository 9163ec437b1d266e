package dev.runlens.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The step of the build that puts plain code into libraries where the JVM would make it at the first use.
class SpellOutLibrariesTest {
    private static final String TEXT = "some/text.txt";

    @TempDir
    Path folder;

    @BeforeEach
    void jars() throws Exception {
        Map<String, byte[]> entries = new TreeMap<>(Map.of(TEXT, "kept".getBytes(StandardCharsets.UTF_8)));
        Path classes = Path.of(SpelledOutLambdas.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve("dev/runlens/build");
        try (Stream<Path> inside = Files.list(classes)) {
            for (Path file : inside.filter(path -> path.getFileName().toString().startsWith("SpelledOut")).toList()) {
                entries.put("dev/runlens/build/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        pack("tried-1.2.jar", entries);
        pack("tried-1.2-linux.jar", entries);
        pack("triedmore-1.2.jar", entries);
    }

    @Test
    void whatIsRewrittenAnswersAsBeforeAndKeepsWhatIsNoClass() throws Exception {
        rewrite();

        Path jar = folder.resolve("tried-1.2.jar");
        try (JarFile rewritten = new JarFile(jar.toFile());
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = loader.loadClass(SpelledOutLambdas.class.getName());
            Method answers = type.getDeclaredMethod("answers");
            answers.setAccessible(true);

            assertThat(answers.invoke(null)).isEqualTo(SpelledOutLambdas.answers());
            assertThat(rewritten.stream().map(ZipEntry::getName)).anyMatch(name -> name.contains("$$Lambda"));
            assertThat(rewritten.getInputStream(rewritten.getEntry(TEXT))).hasContent("kept");
        }
    }

    @Test
    void librariesOfOtherNamesStayTheSameBytes() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("triedmore-1.2.jar"));

        rewrite();

        assertThat(folder.resolve("triedmore-1.2.jar")).hasBinaryContent(before);
    }

    @Test
    void sameLibrariesGiveTheSameBytes() throws Exception {
        rewrite();
        byte[] once = Files.readAllBytes(folder.resolve("tried-1.2.jar"));

        assertThat(folder.resolve("tried-1.2-linux.jar")).hasBinaryContent(once);

        rewrite();

        assertThat(folder.resolve("tried-1.2.jar")).hasBinaryContent(once);
    }

    private void pack(String name, Map<String, byte[]> entries) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }

    private void rewrite() throws IOException, InterruptedException {
        BuildStep.run("SpellOutLibraries.java", folder, "tried");
    }
}
