package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One file that is unpacked anywhere and runs.
final class TarBall {
    private TarBall() {}

    /// Packs a folder as `.tar.zst`, or as `.tar.gz` where the program zstd is missing, which is said.
    static Path pack(Project project, Platform platform, Path folder) throws IOException {
        boolean zstd = Shell.has("zstd");
        if (!zstd) {
            System.out.println("zstd is not here: a .tar.gz, which is larger, in place of a .tar.zst");
        }
        String name = "runlens-" + project.version() + "-" + platform.label();
        Path named = Tree.fresh(project.work("tar")).resolve(name);
        Files.move(folder, named);
        Path target = project.out().resolve(name + (zstd ? ".tar.zst" : ".tar.gz"));
        Path tar = project.work("tar").resolve(name + ".tar");
        Shell.run(named.getParent(), "tar", "-cf", tar.toString(), name);
        if (zstd) {
            Shell.run(named.getParent(), "zstd", "-q", "-f", "-12", tar.toString(), "-o", target.toString());
        } else {
            Shell.run(named.getParent(), "gzip", "-n", "-9", tar.toString());
            Files.move(Path.of(tar + ".gz"), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        Tree.delete(project.work("tar"));
        return target;
    }
}
