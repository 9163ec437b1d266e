package dev.runlens.read.find;

import dev.runlens.read.Layout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of a folder, sorted by their names alone into saved weights, files that are worth opening, and files that
/// are never opened.
final class FolderFiles {
    private final Map<Path, List<Path>> weights = new LinkedHashMap<>();
    private final List<Path> worthOpening = new ArrayList<>();
    private final List<SeenFile> unopened = new ArrayList<>();
    private final Pickles pickles;

    /// @param folder the folder that was walked
    /// @param files in the order of the walk
    /// @param layout what tools call their files
    FolderFiles(Path folder, List<Path> files, Layout layout) {
        FileKinds kinds = new FileKinds(layout);
        pickles = new Pickles(layout);
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Optional<Path> saved = layout.saved(file);
            Optional<String> part = layout.partOfAnother(file);
            if (part.isPresent()) {
                unopened.add(new SeenFile(file, SeenFile.Use.PASSED_OVER, part.get()));
            } else if (saved.isPresent()) {
                Path parent = saved.get().getParent();
                weights.computeIfAbsent(parent == null ? folder : parent, key -> new ArrayList<>())
                        .add(saved.get());
                unopened.add(new SeenFile(file, SeenFile.Use.WEIGHTS, "saved weights"));
            } else if (kinds.isWorthOpening(name)) {
                worthOpening.add(file);
            } else {
                unopened.add(new SeenFile(file, SeenFile.Use.PASSED_OVER, kinds.whyUnopened(name)));
                if (FileKinds.isPickle(name)) {
                    pickles.add(file);
                }
            }
        }
    }

    /// The weights by the folder they are in.
    Map<Path, List<Path>> weights() {
        return weights;
    }

    List<Path> worthOpening() {
        return worthOpening;
    }

    /// Everything else.
    List<SeenFile> unopened() {
        return unopened;
    }

    /// Those of them that may hold pickled objects.
    Pickles pickles() {
        return pickles;
    }
}
