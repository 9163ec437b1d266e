package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Makes the packages. Started by `mvn -Ppackage package`, see `packaging/README.md`.
public final class Build {
    private static final List<String> KINDS = List.of("tar", "deb", "rpm", "dmg", "msi", "wheel", "zip");

    private final Project project;
    private final Platform platform = Platform.here();
    private final Set<String> asked;

    private Build(Project project, Set<String> asked) {
        this.project = project;
        this.asked = asked;
    }

    /// Makes packages.
    ///
    /// @param arguments the folder of the repository, what Maven built, the version, and the kinds separated by commas:
    ///     `all` for those that this machine can make
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Project project = new Project(root, Path.of(arguments[1]), root.resolve("target/packages"), arguments[2]);
        try {
            Build build = new Build(project, kinds(arguments[3], Platform.here()));
            build.run();
        } catch (PackagingException reason) {
            System.err.println("packaging: " + reason.getMessage());
            System.exit(1);
        }
    }

    private static Set<String> kinds(String text, Platform here) {
        Set<String> asked = new LinkedHashSet<>(List.of(text.split(",")));
        if (!asked.remove("all")) {
            for (String kind : asked) {
                if (!KINDS.contains(kind)) {
                    throw new PackagingException("there is no package of the kind " + kind + ": " + KINDS);
                }
            }
            return asked;
        }
        asked.addAll(List.of("tar", "wheel", "zip"));
        switch (here.system()) {
            case "Linux" -> {
                addWhere("dpkg-deb", "deb", asked);
                addWhere("rpmbuild", "rpm", asked);
            }
            case "Darwin" -> addWhere("hdiutil", "dmg", asked);
            default -> addWhere("wix", "msi", asked);
        }
        return asked;
    }

    private static void addWhere(String program, String kind, Set<String> asked) {
        if (Shell.has(program)) {
            asked.add(kind);
        } else {
            System.out.println("no ." + kind + ": " + program + " is not here");
        }
    }

    private void run() throws IOException {
        Publisher.of(project);
        Files.createDirectories(project.out());
        List<Path> made = new ArrayList<>();
        Image images = new Image(project, platform);
        Path image = images.make();
        System.out.println("the program with its Java: " + Tree.size(image) / 1_000_000 + " MB");
        String[] launcher = images.launcher(image);
        if (asked.contains("wheel")) {
            made.add(new Wheel(project).forOne(platform, image, launcher));
        }
        if (asked.contains("wheel") || asked.contains("zip")) {
            made.addAll(portable(launcher));
        }
        made.addAll(installed(images, image, launcher));
        Checksums.write(project);
        for (Path file : made) {
            System.out.println(project.root().relativize(file) + ": " + (Files.size(file) + 500_000) / 1_000_000 + " MB");
        }
        Tree.delete(project.work(""));
    }

    private List<Path> portable(String... launcher) throws IOException {
        List<Path> made = new ArrayList<>();
        Path folder = Tree.fresh(project.work("portable")).resolve("runlens-" + project.version());
        new AppFolder(project).forAll(folder);
        Tree.settle(folder);
        if (asked.contains("wheel")) {
            made.add(new Wheel(project).forAll(folder, launcher));
        }
        if (asked.contains("zip")) {
            new Share(project).words(folder.resolve("share"), launcher);
            Tree.settle(folder);
            Path zip = project.out().resolve("runlens-" + project.version() + ".zip");
            ZipFiles.pack(folder.getParent(), zip);
            made.add(zip);
        }
        return made;
    }

    /// What is made of the image with its cache.
    private List<Path> installed(Image images, Path image, String... launcher) throws IOException {
        List<Path> made = new ArrayList<>();
        if (asked.stream().noneMatch(List.of("tar", "deb", "rpm", "dmg", "msi")::contains)) {
            return made;
        }
        Path trained = images.trained(image);
        if (asked.contains("deb") || asked.contains("rpm")) {
            LinuxPackages linux = new LinuxPackages(project, platform);
            Path tree = linux.tree(trained, launcher);
            if (asked.contains("deb")) {
                made.add(linux.debian(tree));
            }
            if (asked.contains("rpm")) {
                made.add(linux.rpm(tree));
            }
        }
        if (asked.contains("dmg")) {
            made.add(new MacDisk(project, platform).make(trained));
        }
        if (asked.contains("msi")) {
            made.add(new WindowsInstaller(project, platform).make(trained));
        }
        if (asked.contains("tar")) {
            new Share(project).words(trained.resolve("share"), launcher);
            new Share(project).desktop(trained.resolve("share"));
            made.add(TarBall.pack(project, platform, trained));
        }
        return made;
    }
}
