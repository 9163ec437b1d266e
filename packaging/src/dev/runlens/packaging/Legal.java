package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The licences of what is inside a package: `THIRD-PARTY.md` says what is under which, the folder `legal` has the texts.
final class Legal {
    private static final Pattern TEXT = Pattern.compile(
            "(META-INF/|.*/)?[^/]*(licen[sc]e|notice|copying)[^/]*", Pattern.CASE_INSENSITIVE);

    private Legal() {}

    static void into(Path app, Project project, List<Path> libraries) throws IOException {
        Files.copy(project.root().resolve("LICENSE"), app.resolve("LICENSE"));
        Files.copy(project.root().resolve("THIRD-PARTY.md"), app.resolve("THIRD-PARTY.md"));
        for (Path library : libraries) {
            String name = name(library);
            Path folder = app.resolve("legal").resolve(name);
            int found = Jars.extract(library, folder, entry -> TEXT.matcher(entry).matches() && !entry.endsWith(".class"));
            Path own = project.resource("licences/" + name + ".txt");
            if (Files.exists(own)) {
                Files.createDirectories(folder);
                Files.copy(own, folder.resolve("LICENSE.txt"));
            } else if (name.startsWith("javafx")) {
                Files.createDirectories(folder);
                Files.copy(gpl(), folder.resolve("LICENSE"));
            } else if (found == 0) {
                apache(project, name, folder);
            }
        }
    }

    /// What brings no text of its own is under the licence that this project has, or its text lies in `licences`.
    private static void apache(Project project, String name, Path folder) throws IOException {
        String notices = Files.readString(project.root().resolve("THIRD-PARTY.md"));
        boolean known = notices.lines().anyMatch(
                line -> line.contains("`" + name + "`") && line.toLowerCase(Locale.ROOT).endsWith("| apache-2.0 |"));
        if (!known) {
            throw new PackagingException(name + " brings no licence text: put it into packaging/licences/" + name
                    + ".txt, and a line into THIRD-PARTY.md");
        }
        Files.createDirectories(folder);
        Files.copy(project.root().resolve("LICENSE"), folder.resolve("LICENSE"));
    }

    /// The licence of JavaFX is the one of the JDK, word for word.
    private static Path gpl() {
        return Path.of(System.getProperty("java.home"), "legal", "java.base", "LICENSE");
    }

    /// The name of a library without its version: `controlsfx` for `controlsfx-11.2.4.jar`.
    static String name(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d[^/]*\\.jar$", "");
    }
}
