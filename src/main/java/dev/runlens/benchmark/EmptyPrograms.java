package dev.runlens.benchmark;

import dev.runlens.benchmark.window.EmptyWindow;
import dev.runlens.benchmark.window.OpenedOnce;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javafx.application.Application;

/// The least that a program takes, and one with a window: commands that start programs with nothing in them, on this JVM.
///
/// @param folder for what they are made of
record EmptyPrograms(Path folder) {
    /// A program that does nothing. By itself: from the program's own jar it would open that first.
    List<String> program() throws IOException {
        String name = EmptyProgram.class.getName();
        Path file = folder.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, code(EmptyProgram.class, "EmptyProgram.class"));
        List<String> command = java();
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(List.of("-cp", folder.toString(), name));
        return command;
    }

    /// A window with nothing in it, which ends once it is drawn, with an ahead-of-time cache of its own.
    List<String> window() throws IOException, InterruptedException {
        Path jar = folder.resolve("empty-window.jar");
        writeJar(jar);
        String classes = jar + ":" + javafx();
        Path cache = folder.resolve("empty-window.aot");
        Timed.command(folder, window("-XX:AOTCacheOutput=" + cache, classes, "train"));
        return window("-XX:AOTCache=" + cache, classes);
    }

    private static List<String> window(String cache, String classes, String... arguments) {
        List<String> command = java();
        command.add(cache);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        OpenedOnce.platform().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classes, EmptyWindow.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable",
                "-XX:+UseSerialGC"));
    }

    private static void writeJar(Path jar) throws IOException {
        String folder = EmptyWindow.class.getPackageName().replace('.', '/');
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String part : List.of(
                    "EmptyWindow.class", "EmptyWindow$Shown.class", "EmptyWindow$AtOnce.class", "EndOfStart.class")) {
                out.putNextEntry(new JarEntry(folder + "/" + part));
                out.write(code(EmptyWindow.class, part));
                out.closeEntry();
            }
        }
    }

    private static byte[] code(Class<?> beside, String name) throws IOException {
        try (InputStream code = beside.getResourceAsStream(name)) {
            if (code == null) {
                throw new IOException(name + " is not here");
            }
            return code.readAllBytes();
        }
    }

    /// The jars of JavaFX that this program runs with, by themselves, as they are published: here what is native in them
    /// may lie beside them, unpacked.
    private String javafx() throws IOException {
        Path libraries;
        try {
            libraries = Path.of(Application.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .getParent();
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
        Path alone = Files.createDirectories(folder.resolve("javafx"));
        List<Path> jars;
        try (Stream<Path> files = Files.list(libraries)) {
            jars = files.filter(file -> file.toString().matches(".*/javafx-[^/]*\\.jar")).sorted().toList();
        }
        List<String> copies = new ArrayList<>();
        for (Path jar : jars) {
            copies.add(
                    Files.copy(jar, alone.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING).toString());
        }
        return String.join(":", copies);
    }
}
