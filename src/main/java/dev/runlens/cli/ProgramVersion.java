package dev.runlens.cli;

import java.util.List;
import picocli.CommandLine.IVersionProvider;

/// The version in the manifest of the program's jar.
final class ProgramVersion implements IVersionProvider {
    /// For picocli.
    ProgramVersion() {}

    @Override
    public String[] getVersion() {
        return lines().toArray(String[]::new);
    }

    /// What is said of it, by the line.
    static List<String> lines() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return List.of(
                "runlens " + (version == null ? "(not packaged)" : version),
                "Java " + System.getProperty("java.vm.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
    }
}
