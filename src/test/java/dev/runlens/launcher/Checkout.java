package dev.runlens.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A pretended checkout with the real launcher in it, on a pretended machine: JDKs that are shell scripts, a Maven that
/// only notes that it was called, and a search path that holds nothing else but the commands a system has anyway.
final class Checkout {

    private static final List<String> SYSTEM_COMMANDS = List.of("find", "grep", "mkdir", "mv", "nice", "readlink", "rm",
            "sh",
            "sed", "sleep", "touch", "tr", "uname");
    private static final Path LAUNCHER = Path.of("runlens").toAbsolutePath();

    private final Path root;
    private final Path home;
    private final Path commands;
    private final Path jdks;
    private final Map<String, String> environment = new TreeMap<>();

    Checkout(Path root) throws IOException {
        this.root = root;
        home = Files.createDirectories(root.resolve("check out"));
        commands = Files.createDirectories(root.resolve("bin"));
        jdks = Files.createDirectories(root.resolve("system jdks"));
        Files.copy(LAUNCHER, home.resolve("runlens"));
        script(home.resolve("runlens"), Files.readString(LAUNCHER));
        write(home.resolve("pom.xml"), "<project/>");
        write(source(), "class Main {}");
        for (String command : SYSTEM_COMMANDS) {
            script(commands.resolve(command), "#!/bin/sh\nexec " + systemCommand(command) + " \"$@\"\n");
        }
        environment.put("PATH", commands.toString());
        environment.put("HOME", Files.createDirectories(root.resolve("user")).toString());
        // As on a machine that is thrown away: nothing goes on behind a test when it is over.
        environment.put("CI", "true");
        environment.put("RUNLENS_JDK_DIRS", root.resolve("no such folder") + ":" + jdks);
    }

    /// Makes a package of it: the program lies built beside the launcher, and there are no sources.
    Checkout packaged() throws IOException {
        Files.delete(home.resolve("pom.xml"));
        write(home.resolve("app/runlens.jar"), "jar");
        write(home.resolve("app/build"), "1.2.3-abc\n");
        return this;
    }

    /// On a machine that is kept, where caches are made behind the first start.
    ///
    /// @return what can be read to its end once they are made
    Path kept() throws IOException, InterruptedException {
        environment.remove("CI");
        Path done = root.resolve("done");
        new ProcessBuilder("mkfifo", done.toString()).start().waitFor();
        // The launcher's last step there.
        script(
                commands.resolve("find"),
                "#!/bin/sh\n" + systemCommand("find") + " \"$@\"\necho done >\"" + done + "\"\n");
        return done;
    }

    /// A checkout on a machine that is kept.
    ///
    /// @return what can be read to its end once the second cache is made
    Path keptCheckout() throws IOException, InterruptedException {
        environment.remove("CI");
        new ProcessBuilder("mkfifo", last().toString()).start().waitFor();
        return last();
    }

    private Path last() {
        return root.resolve("last");
    }

    Path home() {
        return home;
    }

    Path userHome() {
        return root.resolve("user");
    }

    Path source() {
        return home.resolve("src/main/java/Main.java");
    }

    Checkout with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /// A JDK in the system's folder. Its java prints its own name and its arguments, one a line.
    Path jdk(String name, String version) throws IOException {
        return jdkAt(jdks.resolve(name), version);
    }

    Path jdkAt(Path folder, String version) throws IOException {
        write(folder.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x\"\n");
        script(folder.resolve("bin/javac"), "#!/bin/sh\nexit 0\n");
        script(folder.resolve("bin/java"), """
                #!/bin/sh
                case $1 in -XX:AOTCacheOutput=*)
                    echo "trained" >>"%s"
                    case $1 in *window.aot) [ ! -p "%s" ] || echo done >"%s" ;; esac
                    exit 1
                    ;;
                esac
                echo "java %s"
                for word in "$@"; do echo "[$word]"; done
                [ "${EXIT_WITH:-}" = "" ] || exit "$EXIT_WITH"
                """.formatted(root.resolve("trained"), last(), last(), folder.getFileName()));
        return folder;
    }

    /// A Maven that leaves what the real one would, takes `seconds` for it, and notes every call.
    void maven(double seconds) throws IOException {
        maven("sleep " + seconds + "\nmkdir -p target/app-build/lib\necho jar >target/app-build/runlens.jar\n"
                + "echo lib >target/app-build/lib/a.jar\n");
    }

    void maven(String body) throws IOException {
        script(commands.resolve("mvn"), "#!/bin/sh\necho \"$* with $JAVA_HOME\" >>\"" + calls() + "\"\n" + body);
    }

    List<String> mavenCalls() throws IOException {
        return Files.exists(calls()) ? Files.readAllLines(calls()) : List.of();
    }

    private Path calls() {
        return root.resolve("maven-calls");
    }

    /// The files of this moment, as if they were written a minute later or earlier.
    static void age(Path file, int seconds) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return run(home.resolve("runlens"), arguments);
    }

    Result run(Path launcher, String... arguments) throws IOException, InterruptedException {
        return start(launcher, arguments).await();
    }

    /// Starts without waiting.
    Running start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(root, "out", "");
        Path err = Files.createTempFile(root, "err", "");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        return new Running(builder.start(), out, err);
    }

    static void script(Path file, String text) throws IOException {
        write(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path systemCommand(String name) throws IOException {
        for (String folder : List.of("/bin", "/usr/bin")) {
            if (Files.isExecutable(Path.of(folder, name))) {
                return Path.of(folder, name);
            }
        }
        throw new IOException("this system has no " + name);
    }

    record Running(Process process, Path out, Path err) {
        Result await() throws IOException, InterruptedException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("the launcher still runs after a minute: " + Files.readString(err, UTF_8));
            }
            return new Result(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
        }
    }

    record Result(int exit, List<String> out, List<String> err) {}
}
