package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A disk image with `RunLens.app`, made on macOS. Its executable is the launcher. It is not signed.
final class MacDisk {
    private final Project project;
    private final Platform platform;

    MacDisk(Project project, Platform platform) {
        this.project = project;
        this.platform = platform;
    }

    Path make(Path image) throws IOException {
        Path disk = Tree.fresh(project.work("disk"));
        Path contents = disk.resolve("RunLens.app/Contents");
        Tree.copy(image, contents.resolve("MacOS"));
        Tree.write(contents.resolve("Info.plist"),
                new Share(project).filled("macos/Info.plist", Map.of("VERSION", project.release())));
        Path icon = contents.resolve("Resources/runlens.icns");
        Files.createDirectories(icon.getParent());
        Files.write(icon, new IconFile(project.root().resolve("src/main/resources/dev/runlens/ui")).icns());
        Files.createSymbolicLink(disk.resolve("Applications"), Path.of("/Applications"));
        Path target = project.out().resolve("runlens-" + project.release() + "-" + platform.label() + ".dmg");
        Shell.run(disk, "hdiutil", "create", "-ov", "-volname", "RunLens", "-srcfolder", disk.toString(), "-format",
                "UDZO", target.toString());
        return target;
    }
}
