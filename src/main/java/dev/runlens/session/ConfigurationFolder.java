package dev.runlens.session;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where a program keeps what it remembers, by the conventions of the system: `$XDG_CONFIG_HOME/runlens`, else
/// `~/.config/runlens`; `~/Library/Application Support/RunLens` on a Mac; `%APPDATA%\RunLens` on Windows.
///
/// `RUNLENS_CONFIG` names another folder, as does the system property `runlens.config`, which goes before it.
public final class ConfigurationFolder {
    private ConfigurationFolder() {}

    /// The folder of the person who started the program; empty where there is none that can be told. It need not exist.
    ///
    /// @param properties those of the JVM
    /// @param environment that of the process
    public static Optional<Path> of(Properties properties, Map<String, String> environment) {
        String named = properties.getProperty("runlens.config", environment.getOrDefault("RUNLENS_CONFIG", ""));
        if (!named.isEmpty()) {
            return path(named);
        }
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Optional<Path> home = path(properties.getProperty("user.home"));
        if (system.contains("windows")) {
            return path(environment.get("APPDATA"))
                    .or(() -> home.map(folder -> folder.resolve("AppData").resolve("Roaming")))
                    .map(folder -> folder.resolve("RunLens"));
        }
        if (system.contains("mac")) {
            return home.map(folder -> folder.resolve("Library").resolve("Application Support").resolve("RunLens"));
        }
        // The specification says that a path that is not absolute is to be passed over.
        return path(environment.get("XDG_CONFIG_HOME"))
                .filter(Path::isAbsolute)
                .or(() -> home.map(folder -> folder.resolve(".config")))
                .map(folder -> folder.resolve("runlens"));
    }

    private static Optional<Path> path(@Nullable String text) {
        try {
            return text == null || text.isEmpty() || text.equals("?") ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException notHere) {
            return Optional.empty();
        }
    }
}
