package dev.runlens.session;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The home of the person who started the program: `$HOME`, where it is an absolute path, and else what Java says.
///
/// Java asks the list of users, which in a container or behind `sudo` names another folder than the one that the shell, the
/// launcher and every other program go by. On Windows, where `HOME` is no convention, it is what Java says.
public final class HomeFolder {
    private static final String PROPERTY = "user.home";

    private HomeFolder() {}

    /// Makes `user.home` the home, so that libraries that keep files there go by it too. To be called before any of them is
    /// loaded.
    ///
    /// @param properties those of the JVM
    /// @param environment that of the process
    public static void settle(Properties properties, Map<String, String> environment) {
        boolean windows = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows");
        String home = environment.getOrDefault("HOME", "");
        if (!windows && home.startsWith("/")) {
            properties.setProperty(PROPERTY, home);
        }
    }
}
