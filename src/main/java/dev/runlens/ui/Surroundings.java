package dev.runlens.ui;

import dev.runlens.session.Remembered;
import dev.runlens.write.Trash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the window needs of the machine it runs on.
public interface Surroundings {
    /// The folder of the sample runs; empty where there is none.
    Optional<Path> samples();

    /// What was remembered when the window was last open; empty where nothing is to be kept.
    default Optional<Remembered> remembered() {
        return Optional.empty();
    }

    /// Where texts that are pasted are kept.
    ///
    /// @throws IOException where no folder is known
    default Path pasted() throws IOException {
        return remembered().orElseThrow(() -> new IOException("no folder is known in which RunLens could keep it"))
                .store().pasted();
    }

    /// What a variable of the environment holds; null where there is none.
    default @Nullable String environment(String name) {
        return System.getenv(name);
    }

    /// Whether the toolkit itself asks for a menu when the menu key is pressed.
    default boolean tellsOfTheMenuKey() {
        return !System.getProperty("os.name").startsWith("Linux");
    }

    /// Opens a file with the program that the system has for its kind. Returns at once.
    void open(Path file);

    /// Where files go that can be brought back.
    Trash trash();

    /// Shows a file in the system's file manager. Returns at once.
    void reveal(Path file);
}
