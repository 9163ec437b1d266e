package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The check sums of the packages, and the recipes of package managers that name them.
final class Checksums {
    private static final String LIST = "SHA256SUMS";
    private static final List<String> RECIPES = List.of("runlens.rb", "winget/RunLens.RunLens.yaml",
            "winget/RunLens.RunLens.installer.yaml", "winget/RunLens.RunLens.locale.en-US.yaml");

    private Checksums() {}

    /// Writes `SHA256SUMS` of everything that lies in the folder of the packages.
    static Path write(Project project) throws IOException {
        StringBuilder lines = new StringBuilder();
        try (Stream<Path> files = Files.list(project.out())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.getFileName().toString().equals(LIST)) {
                    lines.append(digest(file)).append("  ").append(file.getFileName()).append('\n');
                }
            }
        }
        Path list = project.out().resolve(LIST);
        Files.writeString(list, lines);
        return list;
    }

    /// Fills the recipes of Homebrew and winget, which download a package and check its sum.
    ///
    /// @param download the address of the folder that the packages of this version are downloaded from
    static Path recipes(Project project, String homepage, String download) throws IOException {
        Path folder = Tree.fresh(project.out().resolve("recipes"));
        String zip = "runlens-" + project.version() + ".zip";
        String msi = "runlens-" + project.release() + "-windows-x86_64.msi";
        Map<String, String> values = Map.of("VERSION", project.release(), "HOMEPAGE", homepage, "ZIP",
                download + "/" + zip, "ZIP_SHA256", sumOf(project, zip), "MSI", download + "/" + msi, "MSI_SHA256",
                sumOf(project, msi).toUpperCase(java.util.Locale.ROOT));
        for (String recipe : RECIPES) {
            String text = new Share(project).filled("recipes/" + recipe, values);
            if (!text.contains("unknown")) {
                Tree.write(folder.resolve(recipe), text);
            } else {
                System.out.println(recipe + " is not filled in: the package that it names was not made here");
            }
        }
        return folder;
    }

    private static String sumOf(Project project, String name) throws IOException {
        Path file = project.out().resolve(name);
        return Files.exists(file) ? digest(file) : "unknown";
    }

    static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
