/// Which sources belong to one run, merged into runs with unique names. Quick and pure: the same contents give the same
/// runs, so it is done anew whenever an input comes or goes.
///
/// Opens no file.
@NullMarked
package dev.runlens.read.assemble;

import org.jspecify.annotations.NullMarked;
