package dev.runlens.read.notebook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The text of all outputs, up to a limit. Each line of it has the number of the line in the notebook file that it
/// comes from: within one string of that file lines are ended with `\r`, which readers of printed logs do not count.
final class OutputText {
    /// How much text is kept: what is printed beyond it is left out.
    static final int MOST = 32 * 1024 * 1024;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final HtmlText html = new HtmlText(this);
    private int line = 1;
    private boolean full;

    /// Adds what was printed.
    ///
    /// @param at the line of the notebook file
    void add(String printed, int at) {
        byte[] bytes = printed.getBytes(StandardCharsets.UTF_8);
        if (text.size() + (long) bytes.length > MOST) {
            full = true;
            return;
        }
        goTo(at);
        for (byte b : bytes) {
            text.write(b == '\n' ? '\r' : b);
        }
    }

    /// Adds what was shown as HTML.
    void addHtml(String shown, int at) {
        html.add(shown, at);
    }

    /// Ends an output: what comes does not go on with its last line.
    void endOutput() {
        html.end();
        text.write('\r');
    }

    int size() {
        return text.size();
    }

    /// Whether something was left out because there was too much.
    boolean isFull() {
        return full;
    }

    byte[] bytes() {
        return text.toByteArray();
    }

    private void goTo(int at) {
        while (line < at && text.size() < MOST) {
            text.write('\n');
            line++;
        }
    }
}
