package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be told of a file before any format is asked.
final class FileKinds {
    /// Never opened: loading such a file can run code, and nothing in it is needed.
    private static final Set<String> PICKLES = Set.of("pkl", "pickle", "pt", "pth", "ckpt", "bin");

    private static final Set<String> WEIGHTS = Set.of("safetensors", "npz");

    private static final Set<String> NEVER_LOGS = Set.of(
            "npy", "gguf", "onnx", "h5", "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "pdf", "bz2",
            "xz", "zst", "tar", "tgz", "7z", "jar", "class", "so", "dylib", "dll", "exe", "o", "a", "whl", "pyc", "py",
            "js", "ts", "css", "java", "c", "cc", "cpp", "h", "rs", "go", "parquet", "arrow", "feather", "woff",
            "woff2", "ttf", "mp3", "mp4", "wav", "flac");

    private static final int TAR_MAGIC = 257;

    private FileKinds() {}

    /// The part of a name after its last dot, in lower case; empty where there is none.
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Whether the file may hold pickled objects.
    static boolean isPickle(String name) {
        return PICKLES.contains(extension(name));
    }

    /// Whether a file that was found, not named, is worth opening.
    static boolean isWorthOpening(String name) {
        String extension = extension(name);
        if (extension.equals("gz")) {
            return isWorthOpening(name.substring(0, name.length() - ".gz".length()));
        }
        return !PICKLES.contains(extension)
                && !WEIGHTS.contains(extension)
                && !NEVER_LOGS.contains(extension)
                && !name.toLowerCase(Locale.ROOT).contains("-checkpoint.");
    }

    /// Whether a file is packed, and is read as what it holds.
    static boolean isArchive(String name) {
        return extension(name).equals("gz") || extension(name).equals("zip");
    }

    /// Why a file that was found is not opened, in words for the user.
    static String whyUnopened(String name) {
        if (isPickle(name)) {
            return "may hold pickled objects, which are never opened";
        }
        return name.toLowerCase(Locale.ROOT).contains("-checkpoint.")
                ? "is a notebook's own copy"
                : "is by its name neither log nor configuration";
    }

    /// What a file is, where that is known and cannot be read: words for the user that say what to do.
    static Optional<String> knownButNotRead(FileProbe probe) {
        byte[] head = probe.head();
        String name = probe.lowerCaseName();
        if (startsWith(head, "version https://git-lfs.github.com/spec/v1")) {
            return Optional.of("is a Git LFS pointer, not the file itself: run `git lfs pull` first");
        }
        if (name.startsWith("run-") && name.endsWith(".swanlab") && !startsWith(head, ":SWL")) {
            return Optional.of(
                    "is a record file of SwanLab in a form that RunLens does not read: download the metrics as CSV"
                            + " from SwanLab's page");
        }
        return Optional.empty();
    }

    /// Whether a folder is an Aim repository.
    static boolean isAim(Path folder) {
        return folder.endsWith(".aim");
    }

    /// What to do with an Aim repository.
    static String aimAdvice() {
        return "is an Aim repository, which RunLens does not read: write its metrics to CSV with Aim's SDK"
                + " (metric.dataframe().to_csv(…))";
    }

    /// Why a named file that no format recognises is none, in words for the user.
    static String whyNot(FileProbe probe) {
        byte[] head = probe.head();
        if (probe.size() == 0 && head.length == 0) {
            return "is empty";
        }
        if (startsWith(head, "\u0089PNG") || startsWith(head, "\u00ff\u00d8\u00ff") || startsWith(head, "GIF8")) {
            return "is an image, not a training log or configuration";
        }
        if (probe.lowerCaseName().equals("runs.swanlab")) {
            return "holds only the names of SwanLab's runs: open the folder that it lies in";
        }
        if (isPacked(head)) {
            return "is an archive: unpack it and read what it holds";
        }
        for (byte b : head) {
            if (b == 0) {
                return "is a binary file, not a training log or configuration";
            }
        }
        return TextAdvice.of(probe).orElse("holds no training log, configuration or comparison that RunLens can read");
    }

    private static boolean isPacked(byte[] head) {
        boolean tar = head.length > TAR_MAGIC + 5
                && new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar");
        return tar
                || startsWith(head, "PK\u0003\u0004")
                || startsWith(head, "BZh")
                || startsWith(head, "\u00fd7zXZ")
                || startsWith(head, "(\u00b5/\u00fd")
                || startsWith(head, "7z\u00bc\u00af");
    }

    private static boolean startsWith(byte[] head, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (head[i] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
