package dev.runlens.read.aim;

import dev.runlens.read.Layout;
import java.nio.file.Path;
import java.util.Optional;

/// The folder of an Aim repository, `.aim`, which no format reads: it is kept in RocksDB.
public enum AimLayout implements Layout {
    /// The layout.
    INSTANCE;

    @Override
    public Optional<String> unreadFolder(Path folder) {
        return folder.endsWith(".aim")
                ? Optional.of("is an Aim repository, which RunLens does not read: write its metrics to CSV with Aim's SDK"
                        + " (metric.dataframe().to_csv(…))")
                : Optional.empty();
    }
}
