package dev.runlens.write;

import dev.runlens.analyze.wording.VisibleText;
import dev.runlens.text.Numbers;
import java.nio.file.Path;
import java.util.List;

/// What may be deleted of a run, as plain text: what stays, what may go with its size, what is left alone.
public final class PruningTable {
    private PruningTable() {}

    /// The list.
    ///
    /// @param folder what paths are shown relative to, where they lie within
    public static String of(Pruning pruning, Path folder) {
        StringBuilder text = new StringBuilder();
        text.append("Stays\n");
        pruning.kept().forEach(path -> text.append("  ").append(shown(path, folder)).append('\n'));
        if (pruning.files().isEmpty()) {
            return text.append("Nothing may be deleted").toString();
        }
        text.append("May be deleted\n");
        List<String> sizes = pruning.files().stream().map(file -> size(file.bytes())).toList();
        int width = sizes.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < sizes.size(); i++) {
            Pruning.Entry file = pruning.files().get(i);
            text.append("  ").append(" ".repeat(width - sizes.get(i).length())).append(sizes.get(i)).append("  ");
            text.append(shown(file.path(), folder));
            text.append(file.state() ? "  (serves only going on from there)\n" : "\n");
        }
        if (!pruning.unknown().isEmpty()) {
            text.append("Left alone, for it is not known what it is\n");
            pruning.unknown().forEach(path -> text.append("  ").append(shown(path, folder)).append('\n'));
        }
        return text.append(files(pruning.files().size())).append(", ").append(size(pruning.bytes())).toString();
    }

    /// A number of files in words.
    public static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }

    /// A size as people read it, in powers of 1000 as disks are sold and `df -H` counts.
    public static String size(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        while (value >= 999.5 && unit < 4) {
            value /= 1000;
            unit++;
        }
        return Numbers.decimals(value, value < 9.95 ? 1 : 0) + " " + "kMGTP".charAt(unit) + "B";
    }

    private static String shown(Path path, Path folder) {
        return VisibleText.of((path.startsWith(folder) ? folder.relativize(path) : path).toString());
    }
}
