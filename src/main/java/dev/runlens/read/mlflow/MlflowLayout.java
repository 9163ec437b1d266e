package dev.runlens.read.mlflow;

import dev.runlens.read.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// The artifacts of a run of MLflow: what it uploaded, and no runs. With a database it keeps no `meta.yaml`; its run's
/// folder is then known by the name, an id of 32 hexadecimal digits.
enum MlflowLayout implements Layout {
    INSTANCE;

    private static final Pattern ID = Pattern.compile("(m-)?[0-9a-f]{32}");

    @Override
    public boolean saysNothing(String folder) {
        return folder.equals("mlruns");
    }

    @Override
    public boolean leavesOut(Path folder) {
        Path run = folder.getParent();
        return String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT).equals("artifacts")
                && run != null
                && (Files.exists(run.resolve("meta.yaml"))
                        || ID.matcher(String.valueOf(run.getFileName())).matches());
    }
}
