package dev.runlens.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The step of the build that puts plain code where javac leaves the making of code to the first call.
class SpellOutTest {
    @TempDir
    Path folder;

    @Test
    void whatIsSpelledOutAnswersAsBefore() throws Exception {
        copied();
        rewrite();

        try (URLClassLoader rewritten = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = rewritten.loadClass(SpelledOut.class.getName());

            assertThat(type).isNotSameAs(SpelledOut.class);
            assertThat(answers(type)).isEqualTo(SpelledOut.answers());
            assertThat(type.getDeclaredMethods()).extracting(Method::getName).contains("typeSwitch$0", "enumSwitch$1");
        }
    }

    @Test
    void lambdasThatAreSpelledOutAnswerAsBefore() throws Exception {
        copied();
        rewrite();

        try (URLClassLoader rewritten = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> type = rewritten.loadClass(SpelledOutLambdas.class.getName());

            assertThat(answers(type)).isEqualTo(SpelledOutLambdas.answers());
            assertThat(type.getNestMembers()).extracting(Class::getName)
                    .contains(type.getName() + "$$Lambda0", type.getName() + "$Named$$Lambda0");
        }
    }

    /// Those that are written to a stream have to be what the JVM makes.
    @Test
    void noLambdaIsLeftButThoseThatAreWrittenToAStream() throws Exception {
        List<Path> files = copied();
        rewrite();

        assertThat(files).flatExtracting(SpellOutTest::madeByTheJvm).contains("altMetafactory")
                .doesNotContain("metafactory", "typeSwitch", "enumSwitch");
    }

    /// The names of what makes something at the first call.
    private static List<String> madeByTheJvm(Path file) {
        try {
            return ClassFile.of().parse(file).methods().stream().flatMap(method -> method.code().stream())
                    .flatMap(CodeModel::elementStream).filter(InvokeDynamicInstruction.class::isInstance)
                    .map(call -> ((InvokeDynamicInstruction) call).bootstrapMethod().methodName())
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Object answers(Class<?> type) throws ReflectiveOperationException {
        Method answers = type.getDeclaredMethod("answers");
        answers.setAccessible(true);
        return answers.invoke(null);
    }

    @Test
    void textsThatAreSpelledOutAreThoseOfTheirFile() throws Exception {
        Path built = Path
                .of(Class.forName("dev.runlens.text.Bundle").getProtectionDomain().getCodeSource().getLocation()
                        .toURI());
        for (String file : List.of("dev/runlens/text/SpelledOutTexts.class",
                "dev/runlens/analyze/wording/statements.properties")) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(built.resolve(file), copy);
        }
        Map<String, String> expected = new HashMap<>();
        try (InputStream file = Files.newInputStream(
                built.resolve("dev/runlens/analyze/wording/statements.properties"))) {
            ResourceBundle texts = new PropertyResourceBundle(file);
            texts.keySet().forEach(key -> expected.put(key, texts.getString(key)));
        }

        rewrite();

        try (URLClassLoader rewritten = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Method of = rewritten.loadClass("dev.runlens.text.SpelledOutTexts").getDeclaredMethod("of", String.class);
            of.setAccessible(true);

            assertThat(of.invoke(null, "dev.runlens.analyze.wording.statements")).isEqualTo(expected);
            assertThat(of.invoke(null, "dev.runlens.plot.plot")).isNull();
        }
    }

    @Test
    void rewritingAgainChangesNothing() throws Exception {
        List<Path> files = copied();
        rewrite();
        List<byte[]> once = files.stream().map(SpellOutTest::bytes).toList();

        rewrite();

        assertThat(files.stream().map(SpellOutTest::bytes).toList()).usingRecursiveComparison().isEqualTo(once);
    }

    private List<Path> copied() throws Exception {
        Path from = Path.of(SpelledOut.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolve("dev/runlens/build");
        Path to = Files.createDirectories(folder.resolve("dev/runlens/build"));
        try (Stream<Path> inside = Files.list(from)) {
            for (Path file : inside.filter(path -> path.getFileName().toString().startsWith("SpelledOut")).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        try (Stream<Path> inside = Files.list(to)) {
            return inside.sorted().toList();
        }
    }

    private void rewrite() throws IOException, InterruptedException {
        BuildStep.run("SpellOut.java", folder);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
