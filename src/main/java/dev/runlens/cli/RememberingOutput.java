package dev.runlens.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Remembers why writing failed, which a [java.io.PrintStream] forgets: a reader that went away (`| head`) is the end
/// of the work, a full disk is an error.
final class RememberingOutput extends FilterOutputStream {
    private @Nullable IOException failure;

    RememberingOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException reason) {
            failure = reason;
            throw reason;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException reason) {
            failure = reason;
            throw reason;
        }
    }

    /// Why writing failed; null where it did not, or where the reader merely went away.
    @Nullable
    String trouble() {
        if (failure == null) {
            return null;
        }
        String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        boolean readerLeft = reason.toLowerCase(Locale.ROOT).contains("pipe");
        return readerLeft ? null : reason;
    }
}
