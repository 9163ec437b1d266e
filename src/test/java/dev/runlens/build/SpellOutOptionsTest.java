package dev.runlens.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The step of the build that answers picocli's questions about the classes of options without reflection.
class SpellOutOptionsTest {
    private static final String OPTIONS = "dev/runlens/cli";

    /// More than half of what there is; a few would be found where most were lost.
    private static final int MANY = 80;

    @TempDir
    Path folder;

    @BeforeEach
    void rewrite() throws Exception {
        copy(placeOf(Class.forName("dev.runlens.Main")).resolve(OPTIONS), folder.resolve(OPTIONS));
        try (FileSystem jar = FileSystems.newFileSystem(placeOf(CommandLine.class))) {
            copy(jar.getPath("picocli"), folder.resolve("picocli"));
        }
        BuildStep.run("SpellOut.java", folder, JavaProcess.classPath());
    }

    @Test
    void everyAnnotationSaysWhatReflectionSays() throws Exception {
        try (URLClassLoader rewritten = rewritten()) {
            Method asked = reflection(rewritten, "annotation", AnnotatedElement.class, Class.class);
            int count = 0;
            for (Class<?> type : classes(rewritten)) {
                for (AnnotatedElement element : elements(type)) {
                    for (Annotation known : element.getAnnotations()) {
                        if (known.annotationType().getName().startsWith("picocli.")) {
                            Annotation spelledOut = (Annotation) asked.invoke(null, element, known.annotationType());

                            assertThat(members(spelledOut)).as("%s", element).isEqualTo(members(known));
                            assertThat(spelledOut).as("%s", element).isNotInstanceOf(Proxy.class);
                            count++;
                        }
                    }
                }
                Class<?> absent = rewritten.loadClass("picocli.CommandLine$Unmatched");
                assertThat(asked.invoke(null, type, absent)).isNull();
            }
            assertThat(count).isGreaterThan(MANY);
        }
    }

    @Test
    void fieldsAreReadAndSetAsReflectionDoes() throws Exception {
        try (URLClassLoader rewritten = rewritten()) {
            Method value = reflection(rewritten, "value", Field.class, Object.class);
            Method set = reflection(rewritten, "setValue", Field.class, Object.class, Object.class);
            Class<?> option = rewritten.loadClass("picocli.CommandLine$Option");
            for (String name : List.of("InputOptions", "OutputOptions", "JudgingOptions")) {
                Class<?> type = rewritten.loadClass("dev.runlens.cli." + name);
                Object filled = made(type);
                Object other = made(type);
                assertThat(type.getInterfaces()).extracting(Class::getSimpleName).contains("OptionFields");
                for (Field field : type.getDeclaredFields()) {
                    if (field.isAnnotationPresent(option.asSubclass(Annotation.class))) {
                        field.setAccessible(true);
                        Object changed = changed(field, field.get(other));
                        set.invoke(null, field, filled, changed);

                        assertThat(value.invoke(null, field, other)).as(field.getName()).isEqualTo(field.get(other));
                        assertThat(field.get(filled)).as(field.getName()).isEqualTo(changed);
                    }
                }
            }
        }
    }

    @Test
    void theCommandLineReadsAsBefore() throws Exception {
        List<String> page = List.of("dev.runlens.Main", "man-page");

        String before = said(JavaProcess.classPath(), page);
        String after = said(folder + File.pathSeparator + JavaProcess.classPath(), page);

        assertThat(after).isEqualTo(before).contains("\\-\\-matters");
    }

    private static @Nullable Object changed(Field field, @Nullable Object value) {
        return switch (value) {
            case Boolean flag -> !flag;
            case Integer number -> number + 1;
            case Double number -> number + 1;
            case null, default -> field.getType() == Path.class ? Path.of("other")
                    : field.getType() == List.class ? List.of("other")
                            : field.getType() == String.class ? "other" : null;
        };
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        var maker = type.getDeclaredConstructor();
        maker.setAccessible(true);
        return maker.newInstance();
    }

    private static Method reflection(ClassLoader loader, String name, Class<?>... types)
            throws ReflectiveOperationException {
        return loader.loadClass("dev.runlens.cli.OptionReflection").getMethod(name, types);
    }

    private List<Class<?>> classes(ClassLoader loader) throws Exception {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder.resolve(OPTIONS))) {
            for (Path file : inside.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$$") && !name.equals("package-info.class")) {
                    classes.add(loader.loadClass("dev.runlens.cli." + name.replace(".class", "")));
                }
            }
        }
        classes.add(loader.loadClass("picocli.CommandLine$HelpCommand"));
        return classes;
    }

    private static List<AnnotatedElement> elements(Class<?> type) {
        List<AnnotatedElement> elements = new ArrayList<>(List.of(type));
        elements.addAll(List.of(type.getDeclaredFields()));
        return elements;
    }

    /// What each member of an annotation says.
    private static List<Object> members(Annotation annotation)
            throws InvocationTargetException, IllegalAccessException {
        List<Object> values = new ArrayList<>();
        values.add(annotation.annotationType());
        List<Method> methods = new ArrayList<>(List.of(annotation.annotationType().getDeclaredMethods()));
        methods.sort((a, b) -> a.getName().compareTo(b.getName()));
        for (Method method : methods) {
            Object value = method.invoke(annotation);
            values.add(method.getName());
            values.add(value instanceof Object[] array ? List.of(array) : value);
        }
        return values;
    }

    private URLClassLoader rewritten() throws IOException {
        List<URL> places = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String place : JavaProcess.classPath().split(File.pathSeparator, -1)) {
            places.add(Path.of(place).toUri().toURL());
        }
        return new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> inside = Files.walk(from)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static Path placeOf(Class<?> type) throws Exception {
        URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(place);
    }

    private static String said(String classPath, List<String> words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("-cp", classPath));
        all.addAll(words);
        return BuildStep.said(BuildStep.java(all));
    }
}
