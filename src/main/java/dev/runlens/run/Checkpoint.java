package dev.runlens.run;

import java.nio.file.Path;
import java.util.OptionalLong;

/// Weights that training saved.
///
/// @param path the file or folder
/// @param iteration the iteration of the run at which it was saved, counted over all parts of a resumed run; empty
///     where unknown
/// @param onDisk whether it was there when the run was read; a checkpoint that only the log mentions is not
/// @param last whether it is the file that training overwrites at every save (`adapters.safetensors`)
public record Checkpoint(Path path, OptionalLong iteration, boolean onDisk, boolean last) {}
