package dev.runlens.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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

    /// What the system is called, as Java says it.
    String system();

    /// The machine itself.
    static WatchedMachine real() {
        return new WatchedMachine() {
            @Override
            public boolean pause(Duration time) {
                try {
                    TimeUnit.NANOSECONDS.sleep(time.toNanos());
                    return true;
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }

            @Override
            public void start(List<String> command, Map<String, String> environment) throws IOException {
                ProcessBuilder builder = new ProcessBuilder(command);
                builder.environment().putAll(environment);
                builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
                builder.redirectError(ProcessBuilder.Redirect.INHERIT);
                builder.start();
            }

            @Override
            public String system() {
                return System.getProperty("os.name", "");
            }
        };
    }
}
