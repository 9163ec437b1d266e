package dev.runlens.ui.state;

/// A way to look at the runs; several can stand beside each other.
public enum View {
    /// The curves, above settings and results side by side.
    CHART,
    /// A row for each run.
    TABLE,
    /// Results against settings.
    SWEEP
}
