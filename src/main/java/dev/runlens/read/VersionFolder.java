package dev.runlens.read;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The folders that PyTorch Lightning's loggers make, `version_N`: one run that is logged by two of them has one folder
/// below `csv` and one below `tb`, with the same number.
public final class VersionFolder {
    private static final Pattern VERSION = Pattern.compile("version_\\d+");
    private static final Set<String> LOGGERS = Set.of("csv", "tb", "tensorboard", "csv_logs", "tb_logs");

    private VersionFolder() {}

    /// Whether a folder is one.
    public static boolean is(Path folder) {
        return VERSION.matcher(name(folder)).matches();
    }

    /// The home of what lies in a folder: `logs/version_0` for `logs/csv/version_0` and `logs/tb/version_0`, whether it
    /// exists or not; any other folder is its own.
    public static Path home(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path logger = absolute.getParent();
        if (logger == null || !is(absolute) || !LOGGERS.contains(name(logger))) {
            return absolute;
        }
        return logger.resolveSibling(name(absolute));
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
    }
}
