import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Spells out the lambdas of libraries that the window cannot start without; see docs/decisions/0018-lambdas-spelled-out.md.
///
/// `java src/build/SpellOutLibraries.java FOLDER NAME…` rewrites the jars of a folder whose names begin with one of these and a
/// hyphen; the other jars are what they were compiled against. The same jars give the same bytes.
final class SpellOutLibraries {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private SpellOutLibraries() {}

    public static void main(String[] arguments) throws IOException {
        List<String> names = Arrays.asList(arguments).subList(1, arguments.length);
        List<Path> jars;
        try (Stream<Path> inside = Files.list(Path.of(arguments[0]))) {
            jars = inside.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        List<String> known = jars.stream().map(Path::toString).toList();
        for (Path jar : jars) {
            String file = jar.getFileName().toString();
            if (names.stream().anyMatch(name -> file.startsWith(name + "-"))) {
                rewrite(jar, known);
            }
        }
    }

    private static void rewrite(Path jar, List<String> known) throws IOException {
        Path folder = Files.createTempDirectory("spelled-out");
        try {
            unpack(jar, folder);
            try (URLClassLoader all = SpellOut.known(folder, known)) {
                SpellOut.run(folder, all);
            }
            pack(folder, jar);
        } finally {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException(jar + " has an entry that lies elsewhere: " + entry.getName());
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    try (InputStream content = from.getInputStream(entry)) {
                        Files.copy(content, file);
                    }
                }
            }
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        List<String> entries = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted(Comparator.comparing((String name) -> !name.equals(MANIFEST)).thenComparing(name -> name))
                    .forEach(entries::add);
        }
        try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(jar))) {
            to.setLevel(Deflater.BEST_COMPRESSION);
            for (String name : entries) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(TIME);
                to.putNextEntry(entry);
                to.write(Files.readAllBytes(folder.resolve(name)));
                to.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("cannot write " + jar, fault);
        }
    }
}
