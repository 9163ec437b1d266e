package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Path;

/// The last step before a release, when the packages of every system lie in one folder. Started by
/// `packaging/recipes/fill`.
public final class Recipes {
    private Recipes() {}

    /// Writes the check sums, then the recipes.
    ///
    /// @param arguments the folder of the repository, the version, the homepage, the address of the packages
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Project project = new Project(root, root.resolve("target"), root.resolve("target/packages"), arguments[1]);
        try {
            Checksums.write(project);
            System.out.println("written: " + Checksums.recipes(project, arguments[2], arguments[3]));
        } catch (PackagingException reason) {
            System.err.println("packaging: " + reason.getMessage());
            System.exit(1);
        }
    }
}
