package dev.runlens.read.table;

import dev.runlens.read.Layout;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The folders of PyTorch Lightning's loggers, `version_N`: one run that is logged by two of them has one folder below
/// `csv` and one below `tb`, with the same number. Its checkpoints are pickles.
enum LightningLayout implements Layout {
    INSTANCE;

    private static final Pattern VERSION = Pattern.compile("version_\\d+");
    private static final Set<String> LOGGERS = Set.of("csv", "tb", "tensorboard", "csv_logs", "tb_logs");

    @Override
    public boolean saysNothing(String folder) {
        return folder.equals("lightning_logs") || LOGGERS.contains(folder) || isVersion(folder);
    }

    @Override
    public boolean isVersion(String folder) {
        return VERSION.matcher(folder).matches();
    }

    @Override
    public boolean isTrainingState(String file) {
        return file.endsWith(".ckpt") && file.length() > ".ckpt".length();
    }

    /// Whether a folder is one of a logger.
    static boolean isVersion(Path folder) {
        return INSTANCE.isVersion(name(folder));
    }

    /// The home of what lies in a folder: `logs/version_0` for `logs/csv/version_0` and `logs/tb/version_0`, whether it
    /// exists or not; any other folder is its own.
    static Path home(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path logger = absolute.getParent();
        if (logger == null || !isVersion(absolute) || !LOGGERS.contains(name(logger))) {
            return absolute;
        }
        return logger.resolveSibling(name(absolute));
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
    }
}
