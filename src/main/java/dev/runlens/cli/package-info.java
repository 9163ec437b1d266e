/// The command line: thin picocli commands on the engine.
///
/// Commands take apart what was typed, ask `read`, `analyze`, `write` and `chart`, and print. They compute nothing
/// about runs. Standard streams, the working folder, the clock and the door to the window are injected, and nothing
/// here ends the process, so that every command runs inside a test. Must not know `ui`: the window comes in as a
/// [dev.runlens.cli.Window].
@NullMarked
package dev.runlens.cli;

import org.jspecify.annotations.NullMarked;
