package dev.runlens.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// What a package says of the program to the system around it: the page for man, completions, the entry of the desktop
/// with its icon, kinds of files. Page and completions are printed by the program itself.
final class Share {
    private static final String ID = "dev.runlens.RunLens";
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128, 256);

    private final Project project;

    Share(Project project) {
        this.project = project;
    }

    /// Writes the page for man and the completions.
    ///
    /// @param share the folder `share`
    /// @param program the command that starts the program
    void words(Path share, String... program) throws IOException {
        Tree.write(share.resolve("man/man1/runlens.1"), said(program, "man-page"));
        Tree.write(share.resolve("bash-completion/completions/runlens"), said(program, "completion"));
        place("linux/_runlens", share.resolve("zsh/site-functions/_runlens"));
    }

    /// Writes what a desktop is told.
    void desktop(Path share) throws IOException {
        place("linux/" + ID + ".desktop", share.resolve("applications/" + ID + ".desktop"));
        place("linux/" + ID + ".xml", share.resolve("mime/packages/" + ID + ".xml"));
        place("runlens.svg", share.resolve("icons/hicolor/scalable/apps/" + ID + ".svg"));
        for (int size : ICONS) {
            Path icon = project.root().resolve("src/main/resources/dev/runlens/ui/icon-" + size + ".png");
            Path target = share.resolve("icons/hicolor/" + size + "x" + size + "/apps/" + ID + ".png");
            Files.createDirectories(target.getParent());
            Files.copy(icon, target);
        }
        Tree.write(share.resolve("metainfo/" + ID + ".metainfo.xml"), filled("linux/" + ID + ".metainfo.xml",
                Map.of("VERSION", project.systemVersion(), "DATE", LocalDate.now().toString(), "TYPE",
                        project.isRelease() ? "stable" : "development")));
    }

    /// A file of the folder `packaging` with its `@NAMES@` filled in, those of the publisher too. A line with a name that
    /// stands for nothing is left out.
    String filled(String resource, Map<String, String> values) throws IOException {
        Map<String, String> all = new HashMap<>(Publisher.of(project).values());
        all.putAll(values);
        String text = Files.readString(project.resource(resource));
        for (Map.Entry<String, String> value : all.entrySet()) {
            String name = "@" + value.getKey() + "@";
            text = value.getValue().isEmpty()
                    ? text.replaceAll("(?m)^.*" + name + ".*\n", "")
                    : text.replace(name, value.getValue());
        }
        return text;
    }

    /// Compresses a file as manuals and changes are in a system's folders, without a time.
    static void gzip(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(Files.readAllBytes(file));
        }
        Files.write(file.resolveSibling(file.getFileName() + ".gz"), bytes.toByteArray());
        Files.delete(file);
    }

    private static String said(String[] program, String command) throws IOException {
        String[] words = java.util.Arrays.copyOf(program, program.length + 1);
        words[program.length] = command;
        return new String(Shell.run(Path.of("."), Map.of("CI", "true"), words).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    private void place(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(project.resource(resource), target);
    }
}
