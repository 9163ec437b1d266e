package dev.runlens.read.find;

import dev.runlens.read.FileState;
import dev.runlens.read.Layout;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.Trouble;
import dev.runlens.run.Finding;
import dev.runlens.run.Order;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Finds the files below a folder that could belong to a run.
///
/// Symbolic links are not followed (W&B's `latest-run` would give every run twice), folders of tools and archives are
/// left out, depth and number are bounded. A folder that cannot be listed is a finding.
final class FolderWalk {
    /// How deep folders may nest below the one that was given.
    static final int DEEPEST = 12;

    /// How many files are looked at before the rest is left out.
    static final int MOST_FILES = 50_000;

    private static final Set<String> LEFT_OUT = Set.of(
            ".git",
            "node_modules",
            ".trash",
            "__pycache__",
            ".venv",
            "venv",
            ".cache");

    /// Lists a folder; a seam, because the user that runs the tests may be allowed everything.
    @FunctionalInterface
    interface Listing {
        /// Opens a folder.
        DirectoryStream<Path> open(Path folder) throws IOException;
    }

    private final Listing listing;
    private final Layout layout;
    private final ReadProgress progress;
    private final Map<Path, FileState> files = new LinkedHashMap<>();
    private final List<Finding> problems = new ArrayList<>();
    private boolean full;

    /// @param listing opens a folder
    /// @param layout what tools call their folders
    /// @param progress asked whether to go on
    FolderWalk(Listing listing, Layout layout, ReadProgress progress) {
        this.listing = listing;
        this.layout = layout;
        this.progress = progress;
    }

    /// The files below a folder, in the order of their names.
    ///
    /// @throws CancellationException when the progress says so
    List<Path> files(Path folder) {
        walk(folder, 0);
        if (full) {
            problems.add(Trouble.skipped(
                    folder,
                    "holds more than " + MOST_FILES + " files; the rest was not looked at: name a smaller folder"));
        }
        return List.copyOf(files.keySet());
    }

    /// How those files are.
    InputState state() {
        return new InputState(files);
    }

    /// The folders that could not be listed, and the limits that were reached.
    List<Finding> problems() {
        return problems;
    }

    private void walk(Path folder, int depth) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        for (Path entry : entries(folder)) {
            if (files.size() >= MOST_FILES) {
                full = true;
                return;
            }
            visit(entry, depth);
        }
    }

    private void visit(Path entry, int depth) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                visitFolder(entry, depth);
            } else if (attributes.isRegularFile()) {
                files.put(entry, FileState.of(attributes));
            } else if (attributes.isSymbolicLink() && !Files.exists(entry)) {
                problems.add(Trouble.skipped(entry, "is a symbolic link that leads nowhere"));
            }
        } catch (IOException trouble) {
            problems.add(Trouble.of(entry, trouble));
        }
    }

    private void visitFolder(Path folder, int depth) {
        Optional<String> unread = layout.unreadFolder(folder);
        if (unread.isPresent()) {
            problems.add(Trouble.skipped(folder, unread.get()));
        } else if (!isLeftOut(folder)) {
            if (depth < DEEPEST) {
                walk(folder, depth + 1);
            } else {
                problems.add(Trouble.skipped(folder, "is nested too deeply and was not looked at"));
            }
        }
    }

    private List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = listing.open(folder)) {
            stream.forEach(entries::add);
        } catch (IOException trouble) {
            problems.add(Trouble.of(folder, trouble));
        } catch (DirectoryIteratorException trouble) {
            problems.add(Trouble.rejected(folder, "could not be listed to its end: " + trouble.getMessage()));
        }
        entries.sort(Order.comparing(Path::toString, NaturalOrder.INSTANCE));
        return entries;
    }

    private boolean isLeftOut(Path folder) {
        return LEFT_OUT.contains(String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT))
                || layout.leavesOut(folder);
    }
}
