package dev.runlens.read.mlflow;

import dev.runlens.read.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The artifacts of a run of MLflow: what it uploaded, and no runs. With a database it keeps no `meta.yaml`; its run's
/// folder is then known by the name, an id of 32 hexadecimal digits. Beside a `meta.yaml` lie the files of its metrics, which
/// are read with it.
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
                        || isId(run));
    }

    @Override
    public Optional<String> partOfAnother(Path file) {
        Path folder = file.getParent();
        for (int depth = 0; folder != null && depth < MlflowFolder.DEEPEST; depth++) {
            Path run = folder.getParent();
            if (run != null && folder.endsWith("metrics") && isId(run) && Files.exists(run.resolve("meta.yaml"))) {
                return Optional.of("is a metric of a run of MLflow, which is read from its meta.yaml");
            }
            folder = run;
        }
        return Optional.empty();
    }

    private static boolean isId(Path run) {
        return ID.matcher(String.valueOf(run.getFileName())).matches();
    }
}
