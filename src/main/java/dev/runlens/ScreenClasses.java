package dev.runlens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javafx.application.Application;

/// The classes of the toolkit that have to do with a real screen, which a training without a screen does not come to. They
/// are loaded and nothing is done with them, so that they are in the cache of the window. Part of [StartTraining].
final class ScreenClasses {
    private static final String SUFFIX = ".class";

    private ScreenClasses() {}

    /// Loads those of this system.
    static void load() {
        try {
            Path toolkit = Path.of(Application.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (ZipFile jar = new ZipFile(toolkit.toFile())) {
                jar.stream().map(ZipEntry::getName).filter(ScreenClasses::isOfScreen).forEach(ScreenClasses::load);
            }
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static boolean isOfScreen(String entry) {
        return entry.endsWith(SUFFIX) && packages().stream().anyMatch(entry::startsWith);
    }

    private static List<String> packages() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return List.of("com/sun/glass/ui/win/", "com/sun/prism/d3d/");
        }
        return system.contains("mac")
                ? List.of("com/sun/glass/ui/mac/", "com/sun/prism/es2/", "com/sun/prism/mtl/")
                : List.of("com/sun/glass/ui/gtk/", "com/sun/prism/es2/");
    }

    private static void load(String entry) {
        String name = entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        try {
            Class.forName(name, false, ScreenClasses.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            // One that is not loaded now is loaded at each start.
            return;
        }
    }
}
