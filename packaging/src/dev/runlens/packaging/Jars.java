package dev.runlens.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Jars, taken apart and put together again.
final class Jars {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Jars() {}

    /// The jar without the entries that are not kept.
    static void copy(Path jar, Path target, Predicate<String> kept) throws IOException {
        Files.createDirectories(target.getParent());
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(target))) {
            to.setLevel(Deflater.BEST_COMPRESSION);
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                if (kept.test(entry.getName())) {
                    try (InputStream content = from.getInputStream(entry)) {
                        put(to, entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
    }

    /// Unpacks the entries that are asked for into a folder, by the last part of their names.
    static int extract(Path jar, Path folder, Predicate<String> asked) throws IOException {
        int count = 0;
        try (ZipFile from = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory() && asked.test(entry.getName())) {
                    Files.createDirectories(folder);
                    String name = entry.getName();
                    try (InputStream content = from.getInputStream(entry)) {
                        Files.write(folder.resolve(name.substring(name.lastIndexOf('/') + 1)), content.readAllBytes());
                    }
                    count++;
                }
            }
        }
        return count;
    }

    /// A jar that holds nothing but the names of others.
    static void naming(Path target, List<String> others) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", others));
        Files.createDirectories(target.getParent());
        java.io.ByteArrayOutputStream text = new java.io.ByteArrayOutputStream();
        manifest.write(text);
        try (OutputStream file = Files.newOutputStream(target); ZipOutputStream to = new ZipOutputStream(file)) {
            put(to, "META-INF/MANIFEST.MF", text.toByteArray());
        }
    }

    /// The check sums of the entries of a jar by their names.
    static Map<String, Long> contents(Path jar) throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            file.stream().filter(entry -> !entry.isDirectory())
                    .forEach(entry -> contents.put(entry.getName(), entry.getCrc()));
        }
        return new LinkedHashMap<>(contents);
    }

    private static void put(ZipOutputStream to, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        to.putNextEntry(entry);
        to.write(content);
        to.closeEntry();
    }
}
