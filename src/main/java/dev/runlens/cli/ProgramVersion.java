package dev.runlens.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.IVersionProvider;

/// The version in the manifest of the program's jar.
final class ProgramVersion implements IVersionProvider {
    private static final Set<String> VERSION = Set.of("-V", "--version");
    private static final String VERBOSE = "--verbose";

    /// For picocli.
    ProgramVersion() {}

    @Override
    public String[] getVersion() {
        return lines().toArray(String[]::new);
    }

    /// What is said where nothing but the version is asked for; empty where anything else is. Known without looking at
    /// any command, because scripts ask for it.
    ///
    /// @param arguments as typed
    static Optional<List<String>> asked(String... arguments) {
        List<String> typed = List.of(arguments);
        boolean verbose = typed.size() == 2 && typed.contains(VERBOSE);
        if (typed.size() != (verbose ? 2 : 1) || typed.stream().noneMatch(VERSION::contains)) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>(lines());
        if (verbose) {
            lines.add(StartCache.ofProcess().words());
        }
        return Optional.of(lines);
    }

    private static List<String> lines() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return List.of(
                "runlens " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
    }
}
