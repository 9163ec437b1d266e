package dev.runlens.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A machine that remembers what it was asked to show.
final class FakeSurroundings implements Surroundings {
    private final Optional<Path> samples;
    final List<Path> revealed = new ArrayList<>();

    FakeSurroundings(Optional<Path> samples) {
        this.samples = samples;
    }

    @Override
    public Optional<Path> samples() {
        return samples;
    }

    @Override
    public void reveal(Path file) {
        revealed.add(file);
    }
}
