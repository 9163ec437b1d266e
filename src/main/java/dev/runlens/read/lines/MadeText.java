package dev.runlens.read.lines;

import java.io.IOException;
import java.io.InputStream;

/// A text that is made of another piece by piece.
abstract class MadeText extends InputStream {
    /// What is read; closed with this.
    final InputStream stream;

    /// The piece that was made last, up to [#made].
    byte[] out;

    /// How many bytes of the piece there are.
    int made;

    private int given;

    MadeText(InputStream stream, int room) {
        this.stream = stream;
        this.out = new byte[room];
    }

    /// Makes the next piece in place of the last.
    ///
    /// @return false where there is none
    abstract boolean make() throws IOException;

    @Override
    public int read() throws IOException {
        return given < made || fill() ? out[given++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (given == made && !fill()) {
            return -1;
        }
        int count = Math.min(length, made - given);
        System.arraycopy(out, given, bytes, offset, count);
        given += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    private boolean fill() throws IOException {
        given = 0;
        made = 0;
        return make();
    }
}
