/// What SwanLab keeps of a run on disk, up to its versions of 2025: a folder of small files for each run, and a
/// database with the names of its metrics.
@NullMarked
package dev.runlens.read.swanlab;

import org.jspecify.annotations.NullMarked;
