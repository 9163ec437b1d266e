package dev.runlens.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What a watch needs of the machine besides the files; tests bring their own.
interface WatchedMachine {
    /// Waits.
    ///
    /// @return whether to go on: false when the thread was told to stop
    boolean pause(Duration time);

    /// Starts a program and does not wait for it. Its output goes where that of RunLens goes.
    ///
    /// @param command the program and its arguments, as they are: no shell takes them apart
    /// @param environment what it is told besides what RunLens was told
    /// @throws IOException when there is no such program
    void start(List<String> command, Map<String, String> environment) throws IOException;

    /// Whether there is such a program, as far as can be told without starting it.
    ///
    /// @param program its name or its path
    boolean knows(String program);

    /// What the system is called, as Java says it.
    String system();

    /// The machine itself.
    static WatchedMachine real() {
        return new ThisMachine();
    }
}
