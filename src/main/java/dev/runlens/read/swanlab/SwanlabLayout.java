package dev.runlens.read.swanlab;

import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import java.util.Optional;

/// The files of SwanLab.
enum SwanlabLayout implements Layout {
    INSTANCE;

    @Override
    public Optional<String> whyNot(FileProbe probe) {
        return probe.lowerCaseName().equals("runs.swanlab")
                ? Optional.of("holds only the names of SwanLab's runs: open the folder that it lies in")
                : Optional.empty();
    }
}
