package dev.runlens.read.find;

import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import dev.runlens.read.json.BrokenJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What can be told of a file before any format is asked.
///
/// @param layout what tools call their files
record FileKinds(Layout layout) {
    /// Never opened: loading such a file can run code, and nothing in it is needed.
    private static final Set<String> PICKLES = Set.of("pkl", "pickle", "pt", "pth", "ckpt", "bin");

    private static final Set<String> WEIGHTS = Set.of("safetensors", "npz");

    private static final Set<String> NEVER_LOGS = Set.of(
            "npy", "gguf", "onnx", "h5", "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "pdf", "bz2",
            "xz", "zst", "tar", "tgz", "7z", "jar", "class", "so", "dylib", "dll", "exe", "o", "a", "whl", "pyc", "py",
            "js", "ts", "css", "java", "c", "cc", "cpp", "h", "rs", "go", "parquet", "arrow", "feather", "woff",
            "woff2", "ttf", "mp3", "mp4", "wav", "flac");

    private static final int TAR_MAGIC = 257;

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
    boolean isWorthOpening(String name) {
        String extension = extension(name);
        if (extension.equals("gz")) {
            return isWorthOpening(name.substring(0, name.length() - ".gz".length()));
        }
        return !PICKLES.contains(extension)
                && !WEIGHTS.contains(extension)
                && !NEVER_LOGS.contains(extension)
                && layout.unopened(name.toLowerCase(Locale.ROOT)).isEmpty();
    }

    /// Whether a file is packed, and is read as what it holds.
    static boolean isArchive(String name) {
        return extension(name).equals("gz") || extension(name).equals("zip");
    }

    /// Why a file that was found is not opened, in words for the user.
    String whyUnopened(String name) {
        if (isPickle(name)) {
            return "may hold pickled objects, which are never opened";
        }
        return layout.unopened(name.toLowerCase(Locale.ROOT)).orElse("is by its name neither log nor configuration");
    }

    /// What a file is, where that is known and cannot be read: words for the user that say what to do.
    static Optional<String> knownButNotRead(FileProbe probe) {
        return startsWith(probe.head(), "version https://git-lfs.github.com/spec/v1")
                ? Optional.of("is a Git LFS pointer, not the file itself: run `git lfs pull` first")
                : Optional.empty();
    }

    /// Why a named file that no format recognises is none, in words for the user.
    String whyNot(FileProbe probe) {
        byte[] head = probe.head();
        if (probe.size() == 0 && head.length == 0) {
            return "is empty";
        }
        if (startsWith(head, "\u0089PNG") || startsWith(head, "\u00ff\u00d8\u00ff") || startsWith(head, "GIF8")) {
            return "is an image, not a training log or configuration";
        }
        Optional<String> known = layout.whyNot(probe);
        if (known.isPresent()) {
            return known.get();
        }
        if (isPacked(head)) {
            return "is an archive: unpack it and read what it holds";
        }
        if (!probe.isText()) {
            return "is a binary file, not a training log or configuration";
        }
        return BrokenJson.in(probe).or(() -> TextAdvice.of(probe))
                .orElse("holds no training log, configuration or comparison that RunLens can read");
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
