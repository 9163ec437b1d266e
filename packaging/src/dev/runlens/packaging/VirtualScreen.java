package dev.runlens.packaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// A screen that nobody sees (Xvfb), on which starts are measured up to the moment when their window is there.
final class VirtualScreen implements AutoCloseable {
    private final Process server;
    private final String display;

    private VirtualScreen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    /// Xvfb takes the first number that is free, and prints it once it serves.
    static VirtualScreen open() throws IOException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String number = server.inputReader().readLine();
        if (number == null) {
            throw new PackagingException("Xvfb does not start");
        }
        return new VirtualScreen(server, ":" + number.strip());
    }

    String display() {
        return display;
    }

    /// What a program took until the screen shows a window of it; then it is ended.
    Start untilItsWindow(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder watching = new ProcessBuilder("xev", "-root", "-event", "substructure");
        watching.environment().put("DISPLAY", display);
        Process watcher = watching.redirectErrorStream(true).start();
        // It asks the screen for its events at once, and this takes it no time beside the start of a JVM.
        long begin = System.nanoTime();
        Process program = Start.process(command, environment);
        try (BufferedReader events = watcher.inputReader()) {
            String line = events.readLine();
            while (line != null && !line.startsWith("MapNotify")) {
                line = events.readLine();
            }
            if (line == null) {
                throw new PackagingException("xev ended before " + command.getFirst() + " showed a window");
            }
            return Start.soFar(program, begin);
        } finally {
            program.destroy();
            program.waitFor();
            watcher.destroy();
            watcher.waitFor();
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}
