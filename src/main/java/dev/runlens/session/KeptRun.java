package dev.runlens.session;

import java.nio.file.Path;

/// What is kept of a run.
///
/// @param place which run it is
/// @param ticked whether it was shown in chart and table
/// @param look the number of its colour and marker
public record KeptRun(Place place, boolean ticked, int look) {
    /// Which run it is: its name can change with those beside it, its place cannot.
    ///
    /// @param path the folder or file that holds it
    /// @param ordinal which of the runs there, from 0
    public record Place(Path path, int ordinal) {}
}
