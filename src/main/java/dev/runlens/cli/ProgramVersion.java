package dev.runlens.cli;

import picocli.CommandLine.IVersionProvider;

/// The version in the manifest of the program's jar.
final class ProgramVersion implements IVersionProvider {
    /// For picocli.
    ProgramVersion() {}

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {
                "runlens " + (version == null ? "(not packaged)" : version),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
