package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// A wheel, which `pip install` unpacks: the program into the folder `share` of the environment, a command that starts it
/// into its `bin`, and a module that runs the command.
final class Wheel {
    private static final String OURS = "Apache-2.0 AND GPL-2.0-only WITH Classpath-exception-2.0 AND BSD-3-Clause AND MIT";

    private final Project project;

    Wheel(Project project) {
        this.project = project;
    }

    /// With the Java that it runs on, for one platform.
    Path forOne(Platform platform, Path image, String... launcher) throws IOException {
        return pack(image, platform.wheel(), "It brings the Java that it runs on. On Linux the window needs GTK 3.",
                launcher);
    }

    /// Without a Java, for every platform.
    Path forAll(Path portable, String... launcher) throws IOException {
        return pack(portable, "any", "It needs a Java 25 or newer. On Linux the window needs GTK 3.", launcher);
    }

    private Path pack(Path app, String tag, String needs, String... launcher) throws IOException {
        String stem = "runlens-" + project.pythonVersion();
        Path root = Tree.fresh(project.work("wheel"));
        Tree.copy(project.resource("python/runlens"), root.resolve("runlens"));
        Tree.delete(root.resolve("runlens/__pycache__"));
        Path data = root.resolve(stem + ".data");
        Tree.copy(app, data.resolve("data/share/runlens"));
        new Share(project).words(data.resolve("data/share"), launcher);
        Files.createDirectories(data.resolve("scripts"));
        if (!tag.startsWith("win")) {
            Files.copy(project.resource("python/script"), data.resolve("scripts/runlens"),
                    java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        if (tag.startsWith("win") || tag.equals("any")) {
            Files.copy(project.resource("python/script.cmd"), data.resolve("scripts/runlens.cmd"));
        }
        Path info = root.resolve(stem + ".dist-info");
        describe(info, tag, needs);
        record(root, info);
        Tree.settle(root);
        Path target = project.out().resolve(stem + "-py3-none-" + tag + ".whl");
        ZipFiles.pack(root, target);
        Tree.delete(root);
        return target;
    }

    private void describe(Path info, String tag, String needs) throws IOException {
        Tree.write(info.resolve("METADATA"), new Share(project).filled("python/METADATA",
                Map.of("VERSION", project.pythonVersion(), "LICENCE", OURS, "JAVA", needs)));
        Tree.write(info.resolve("WHEEL"), """
                Wheel-Version: 1.0
                Generator: runlens
                Root-Is-Purelib: %s
                Tag: py3-none-%s
                """.formatted(tag.equals("any"), tag));
        for (String licence : List.of("LICENSE", "THIRD-PARTY.md")) {
            Files.createDirectories(info.resolve("licenses"));
            Files.copy(project.root().resolve(licence), info.resolve("licenses").resolve(licence));
        }
    }

    /// The list of the files with their digests, which an installer checks.
    private static void record(Path root, Path info) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : Tree.files(root)) {
            byte[] content = Files.readAllBytes(file);
            lines.add(quoted(root.relativize(file).toString().replace('\\', '/')) + ",sha256=" + digest(content) + ","
                    + content.length);
        }
        lines.add(quoted(root.relativize(info).toString().replace('\\', '/') + "/RECORD") + ",,");
        Tree.write(info.resolve("RECORD"), String.join("\n", lines) + "\n");
    }

    private static String quoted(String name) {
        return name.contains(",") ? "\"" + name + "\"" : name;
    }

    private static String digest(byte[] content) {
        try {
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
