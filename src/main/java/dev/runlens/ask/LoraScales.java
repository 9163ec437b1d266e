package dev.runlens.ask;

import dev.runlens.run.FolderLikeness;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// llama.cpp has the adapters it was started with: the one that lies where a target's does counts, the others not.
final class LoraScales {
    private LoraScales() {}

    /// How much each of the server's adapters counts.
    ///
    /// @param files where they lie, on the server's machine
    /// @param adapter the folder of the target's; null for the base model
    /// @throws ServerException where not exactly one of them is surely the target's: an answer of another adapter under its
    ///     name is worse than none
    static List<Double> of(List<String> files, @Nullable Path adapter) throws ServerException {
        if (adapter == null) {
            return Collections.nCopies(files.size(), 0.0);
        }
        List<FolderLikeness> likenesses = files.stream().map(file -> likeness(file, adapter.toString())).toList();
        FolderLikeness most = likenesses.contains(FolderLikeness.SAME) ? FolderLikeness.SAME : FolderLikeness.ALIKE;
        int count = Collections.frequency(likenesses, most);
        if (count != 1) {
            String found = count == 0 ? "not started with an adapter"
                    : "started with " + count + " adapters that may be the one";
            throw new ServerException("llama.cpp was " + found + " from " + adapter
                    + ": start it with --lora and a path that ends as this one, and convert the adapter to GGUF before",
                    false, -1);
        }
        return likenesses.stream().map(likeness -> likeness == most ? 1.0 : 0.0).toList();
    }

    /// The file lies in the adapter's folder, or in one below it, or is called after it.
    private static FolderLikeness likeness(String file, String adapter) {
        FolderLikeness best = FolderLikeness.DIFFERENT;
        String path = file.replace('\\', '/').replaceAll("\\.gguf$", "");
        while (!path.isEmpty()) {
            FolderLikeness likeness = FolderLikeness.of(path, adapter);
            best = likeness.compareTo(best) < 0 ? likeness : best;
            path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }
        return best;
    }
}
