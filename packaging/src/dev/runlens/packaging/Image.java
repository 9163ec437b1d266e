package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The program with the Java that it runs on, for the platform that it is made on.
final class Image {
    private final Project project;
    private final Platform platform;

    Image(Project project, Platform platform) {
        this.project = project;
        this.platform = platform;
    }

    /// Makes it without a cache of its starts.
    Path make() throws IOException {
        Path target = Tree.fresh(project.work("image"));
        Path app = new AppFolder(project).forOne(platform, target);
        RuntimeImage.link(app, target.resolve("runtime"));
        strip(target);
        Tree.settle(target);
        return target;
    }

    /// Takes the names of what is inside out of the libraries of Linux: debuggers alone ask for them.
    private static void strip(Path target) throws IOException {
        if (Shell.has("strip")) {
            for (Path file : Tree.files(target)) {
                if (file.toString().endsWith(".so")) {
                    Shell.run(target, "strip", "--strip-unneeded", file.toString());
                }
            }
        }
    }

    /// A copy of an image with the cache that its launcher makes of it. The cache holds the names and times of the jars,
    /// so that it is made last; two caches of one program differ.
    Path trained(Path image) throws IOException {
        Path target = Tree.fresh(project.work("trained"));
        Tree.copy(image, target);
        Tree.settle(target);
        Shell.run(target, Map.of("RUNLENS_TRAIN", project.root().resolve("src/test/resources").toString()),
                launcher(target));
        new StartCheck(project, launcher(target)).check(target);
        return target;
    }

    /// The command that starts the program of an image.
    String[] launcher(Path image) {
        return platform.isWindows()
                ? new String[] {"cmd", "/c", image.resolve("runlens.cmd").toString()}
                : new String[] {image.resolve("runlens").toString()};
    }
}
