package dev.runlens.cli;

/// The version by itself. Scripts ask for it, so it is told without looking at any command and with little that has to be
/// loaded.
public final class VersionDoor {
    private static final String VERBOSE = "--verbose";

    private VersionDoor() {}

    /// Whether nothing but the version is asked for.
    ///
    /// @param arguments as typed
    public static boolean isAsked(String... arguments) {
        return switch (arguments.length) {
            case 1 -> isVersion(arguments[0]);
            case 2 -> isVersion(arguments[0]) && isVerbose(arguments[1])
                    || isVerbose(arguments[0]) && isVersion(arguments[1]);
            default -> false;
        };
    }

    private static boolean isVersion(String argument) {
        return argument.equals("-V") || argument.equals("--version");
    }

    private static boolean isVerbose(String argument) {
        return argument.equals(VERBOSE);
    }

    /// Tells it on the process's standard output.
    ///
    /// @param arguments as typed; with `--verbose` the cache of starts is told of too
    /// @return one of the [ExitCodes]
    public static int run(String... arguments) {
        return run(Terminal.system(), arguments);
    }

    static int run(Terminal terminal, String... arguments) {
        StringBuilder text = new StringBuilder();
        for (String line : ProgramVersion.lines()) {
            text.append(line).append('\n');
        }
        if (arguments.length > 1) {
            text.append(StartCache.ofProcess().words()).append('\n');
        }
        terminal.print(text.toString());
        return terminal.exitCode(ExitCodes.ALL_READ);
    }
}
