package dev.runlens.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// A name that a file states, made one that a folder can have: below the folder it is resolved against, on every system.
public final class FolderName {
    private static final int LONGEST = 200;

    private FolderName() {}

    /// The name with every character that a system refuses replaced; empty where nothing is left that could be a name.
    public static String of(String stated) {
        String bounded = stated.length() > LONGEST ? stated.substring(0, LONGEST) : stated;
        String plain = bounded.replaceAll("[/\\\\:*?\"<>|\\p{Cc}]", "_").strip();
        if (plain.startsWith(".")) {
            return "";
        }
        try {
            return Path.of(plain).toString();
        } catch (InvalidPathException notHere) {
            return plain.replaceAll("[^ -~]", "_");
        }
    }
}
