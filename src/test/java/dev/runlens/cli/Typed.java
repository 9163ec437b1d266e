package dev.runlens.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Map;

/// Types commands in a folder and keeps what they print, with no display and no window unless one is given.
final class Typed {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-11T18:05:11.313398Z"), ZoneOffset.UTC);
    static final Display NO_DISPLAY = new Display("Linux", Map.of(), false, () -> true, Path.of("/none"));
    static final Display A_DISPLAY = new Display("Linux", Map.of("DISPLAY", ":0"), false, () -> true, Path.of("/none"));

    private final Path folder;
    private final List<List<Path>> opened = new ArrayList<>();
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = new ByteArrayOutputStream();
    private Display display = NO_DISPLAY;
    private Window window = opened::add;
    private boolean watched;

    /// What a command did.
    ///
    /// @param code what the shell is told
    /// @param out standard output
    /// @param err standard error
    record Outcome(int code, String out, String err) {}

    private Typed(Path folder) {
        this.folder = folder;
    }

    static Typed in(Path folder) {
        return new Typed(folder);
    }

    Typed reading(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// As if a person sat before it, so that questions are asked.
    Typed watched() {
        watched = true;
        return this;
    }

    Typed printingTo(OutputStream stream) {
        out = stream;
        return this;
    }

    Typed with(Display other) {
        display = other;
        return this;
    }

    Typed with(Window other) {
        window = other;
        return this;
    }

    /// The inputs of each window that was opened.
    List<List<Path>> opened() {
        return opened;
    }

    /// The names of all commands.
    Set<String> commands() {
        return new Commands(surroundings(new ByteArrayOutputStream()), Path.of("samples"), WatchedMachine.real())
                .names();
    }

    private Surroundings surroundings(OutputStream err) {
        return new Surroundings(new Terminal(in, out, err, watched), folder, CLOCK, display, window);
    }

    Outcome run(String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = new CommandLineDoor(surroundings(err), Path.of("samples")).run(arguments);
        return new Outcome(code, out.toString(), err.toString(StandardCharsets.UTF_8));
    }
}
