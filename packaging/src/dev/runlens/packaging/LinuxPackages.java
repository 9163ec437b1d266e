package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The packages of Linux systems, made of one tree of files as they are installed.
final class LinuxPackages {
    private final Project project;
    private final Platform platform;
    private final Share share;

    LinuxPackages(Project project, Platform platform) {
        this.project = project;
        this.platform = platform;
        this.share = new Share(project);
    }

    /// The files as they are installed: the program in `usr/lib`, the rest in `usr/share`. The command in `usr/bin` is a
    /// link, which each kind of package adds.
    ///
    /// @param image the program with its Java and its cache
    Path tree(Path image, String... launcher) throws IOException {
        Path root = Tree.fresh(project.work("installed"));
        Tree.copy(image, root.resolve("usr/lib/runlens"));
        Path usrShare = root.resolve("usr/share");
        share.words(usrShare, launcher);
        share.desktop(usrShare);
        Share.gzip(usrShare.resolve("man/man1/runlens.1"));
        Path doc = Files.createDirectories(usrShare.resolve("doc/runlens"));
        Tree.write(doc.resolve("copyright"), share.filled("linux/copyright", Map.of()));
        Files.copy(project.root().resolve("CHANGELOG.md"), doc.resolve("changelog"));
        Share.gzip(doc.resolve("changelog"));
        Tree.settle(root);
        return root;
    }

    /// Debian's, for Debian, Ubuntu and what is made of them.
    Path debian(Path tree) throws IOException {
        Path root = Tree.fresh(project.work("debian"));
        Tree.copy(tree, root);
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/runlens"), Path.of("../lib/runlens/runlens"));
        // Debian's folder for completions of packages.
        Files.createDirectories(root.resolve("usr/share/zsh/vendor-completions"));
        Files.move(root.resolve("usr/share/zsh/site-functions/_runlens"),
                root.resolve("usr/share/zsh/vendor-completions/_runlens"));
        Files.delete(root.resolve("usr/share/zsh/site-functions"));
        String size = String.valueOf(Tree.size(root) / 1024);
        Tree.write(root.resolve("DEBIAN/control"), share.filled("linux/control", Map.of("VERSION",
                project.systemVersion(), "ARCHITECTURE", platform.debian(), "SIZE", size)));
        Path target = project.out().resolve(
                "runlens_" + project.systemVersion() + "_" + platform.debian() + ".deb");
        Shell.run(root, "dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", root.toString(), target.toString());
        return target;
    }

    /// RPM, for Fedora, openSUSE and what is made of them.
    Path rpm(Path tree) throws IOException {
        Path work = Tree.fresh(project.work("rpm"));
        Path spec = work.resolve("runlens.spec");
        Tree.write(spec, share.filled("linux/runlens.spec",
                Map.of("VERSION", project.systemVersion(), "ROOT", tree.toString())));
        Shell.run(work, "rpmbuild", "-bb", "--quiet", "--define", "_topdir " + work, "--define",
                "_binary_payload w3.xzdio", "--target", platform.processor(), spec.toString());
        String name = "runlens-" + project.systemVersion() + "-1." + platform.processor() + ".rpm";
        return Files.move(work.resolve("RPMS").resolve(platform.processor()).resolve(name), project.out().resolve(name),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
