package dev.runlens.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One training run, as far as it is known.
///
/// @param identity its name, place and sources
/// @param configuration how it was set up
/// @param history what it reported
/// @param checkpoints the weights it saved, by iteration, the overwritten "last" file at the end
/// @param findings what was strange, left out or wrong while reading it
public record Run(
        RunIdentity identity,
        Configuration configuration,
        TrainingHistory history,
        List<Checkpoint> checkpoints,
        List<Finding> findings) {

    /// Keeps copies.
    public Run {
        checkpoints = List.copyOf(checkpoints);
        findings = List.copyOf(findings);
    }

    /// Its name, unique among the runs of one comparison.
    public String name() {
        return identity.name();
    }

    /// The folder that holds it, or its only file.
    public Path path() {
        return identity.path();
    }

    /// What its configuration states.
    public Hyperparameters hyperparameters() {
        return configuration.hyperparameters();
    }

    /// The series of a metric; empty where it was never reported.
    public Series series(Metric metric) {
        return history.series(metric);
    }

    /// Whether the iterations of its losses are assumed: its reports name none, so that they are numbered.
    public boolean isNumbered() {
        return findings.stream().anyMatch(finding -> finding.code() == FindingCode.NUMBERED);
    }

    /// The documented values at the end of training.
    public FinalMetrics finals() {
        return history.finals();
    }

    /// The same run under another name.
    public Run named(String name) {
        return new Run(identity.named(name), configuration, history, checkpoints, findings);
    }

    /// The same run with other final values.
    public Run withFinals(FinalMetrics finals) {
        return new Run(identity, configuration, history.withFinals(finals), checkpoints, findings);
    }

    /// The same run with one more finding.
    public Run withFinding(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new Run(identity, configuration, history, checkpoints, more);
    }
}
