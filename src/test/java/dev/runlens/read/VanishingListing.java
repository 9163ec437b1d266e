package dev.runlens.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Iterator;

/// A folder that is gone once its listing has begun, as one on a network drive may be.
public final class VanishingListing implements DirectoryStream<Path> {
    @Override
    public Iterator<Path> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new DirectoryIteratorException(new IOException("Stale file handle"));
            }

            @Override
            public Path next() {
                throw new AssertionError("there is none");
            }
        };
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
