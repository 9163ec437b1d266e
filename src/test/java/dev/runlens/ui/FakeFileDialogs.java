package dev.runlens.ui;

import dev.runlens.ui.open.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers file dialogs with what a test prepared, and remembers the names it was offered.
final class FakeFileDialogs implements FileDialogs {
    List<Path> files = List.of();
    Optional<Path> folder = Optional.empty();
    Optional<Path> target = Optional.empty();
    final List<String> suggestions = new ArrayList<>();

    @Override
    public List<Path> chooseFiles() {
        return files;
    }

    @Override
    public Optional<Path> chooseFolder() {
        return folder;
    }

    @Override
    public Optional<Path> chooseTarget(String suggestion) {
        suggestions.add(suggestion);
        return target;
    }
}
