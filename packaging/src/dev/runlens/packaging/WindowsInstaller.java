package dev.runlens.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An installer for Windows, made there by WiX (the command `wix`, 5 or newer). It is not signed.
final class WindowsInstaller {
    private final Project project;
    private final Platform platform;

    WindowsInstaller(Project project, Platform platform) {
        this.project = project;
        this.platform = platform;
    }

    Path make(Path image) throws IOException {
        Path work = Tree.fresh(project.work("msi"));
        Path icon = work.resolve("runlens.ico");
        Files.write(icon, new IconFile(project.root().resolve("src/main/resources/dev/runlens/ui")).ico());
        Path target = project.out().resolve("runlens-" + project.release() + "-" + platform.label() + ".msi");
        Shell.run(work, "wix", "build", "-arch", "x64", "-d", "Version=" + project.release(), "-d", "Image=" + image,
                "-d", "Icon=" + icon, "-d", "Publisher=" + Publisher.of(project).name(), "-o", target.toString(), project.resource("windows/runlens.wxs").toString());
        return target;
    }
}
