package dev.runlens.ui;

import dev.runlens.session.Remembered;
import dev.runlens.write.Trash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A machine that remembers what it was asked to show.
final class FakeSurroundings implements Surroundings {
    private final Optional<Path> samples;
    final List<Path> revealed = new ArrayList<>();
    final Map<String, String> environment = new HashMap<>();
    final List<Path> opened = new ArrayList<>();
    Trash trash = Trash.of("Windows", Path.of("."), Map.of(), Clock.systemUTC());
    @Nullable
    Remembered remembered;

    @Nullable
    Path pasted;

    FakeSurroundings(Optional<Path> samples) {
        this.samples = samples;
    }

    @Override
    public Optional<Path> samples() {
        return samples;
    }

    @Override
    public Optional<Remembered> remembered() {
        return Optional.ofNullable(remembered);
    }

    @Override
    public Path pasted() throws IOException {
        return pasted == null ? Surroundings.super.pasted() : pasted;
    }

    @Override
    public @Nullable String environment(String name) {
        return environment.get(name);
    }

    @Override
    public boolean tellsOfTheMenuKey() {
        return false;
    }

    @Override
    public void open(Path file) {
        opened.add(file);
    }

    @Override
    public Trash trash() {
        return trash;
    }

    @Override
    public void reveal(Path file) {
        revealed.add(file);
    }
}
