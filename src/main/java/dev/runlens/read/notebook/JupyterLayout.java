package dev.runlens.read.notebook;

import dev.runlens.read.Layout;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The files of Jupyter: a run in a notebook is called after it, and what Jupyter copies for itself is none.
enum JupyterLayout implements Layout {
    INSTANCE;

    @Override
    public boolean leavesOut(Path folder) {
        return String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT).equals(".ipynb_checkpoints");
    }

    @Override
    public Optional<String> unopened(String file) {
        return file.contains("-checkpoint.") ? Optional.of("is a notebook's own copy") : Optional.empty();
    }

    @Override
    public boolean namesItsRun(String file) {
        return file.endsWith(".ipynb");
    }
}
