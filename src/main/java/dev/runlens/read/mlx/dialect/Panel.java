package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.TextLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The panel that stands above the table: one setting a row, between `│` and `│`, of which the second may have been cut off. A value too long for the width of the
/// terminal goes on in the next row, whose first column is empty.
public final class Panel {
    private static final List<String> KEYS = List.of("model", "type", "dataset", "optimizer",
            "batch \u00c2\u00b7 iters", "max seq");
    private static final int BORDER = 3;

    private final LogEvents events;
    private @Nullable String key;
    private StringBuilder value = new StringBuilder();
    private int line;

    public Panel(LogEvents events) {
        this.events = events;
    }

    /// Reads a segment that is a row or border of the panel.
    ///
    /// @return whether it is one
    public boolean read(TextLine s) {
        int from = s.afterSpaces(s.from());
        if (s.hasCharacter(from, 0xE2, 0x95, 0xAD)) {
            if (s.findAnyCase(from, s.to(), "mlx_lm") >= 0) {
                events.starting(s.number(), 0);
            }
            return true;
        }
        if (s.hasCharacter(from, 0xE2, 0x95, 0xB0)) {
            flush();
            return true;
        }
        return s.hasCharacter(from, 0xE2, 0x94, 0x82) && row(s, from + BORDER);
    }

    /// Whether a row waits for its continuation.
    public boolean isOpen() {
        return key != null;
    }

    /// Hands on a row that was waiting for its continuation.
    public void flush() {
        if (key != null) {
            events.panel(key, value.toString(), line);
            key = null;
        }
    }

    private boolean row(TextLine s, int from) {
        int last = s.beforeSpaces(from, s.to());
        int border = last - BORDER;
        boolean closed = border >= from && s.hasCharacter(border, 0xE2, 0x94, 0x82);
        if (!closed && s.open()) {
            events.truncated(s, "the panel");
            return true;
        }
        int end = closed ? border : last;
        int at = s.afterSpaces(from);
        for (String name : KEYS) {
            int after = at + name.length();
            if (s.hasAnyCase(at, name) && s.isSpace(after)) {
                flush();
                key = name.startsWith("batch") ? "batch" : name;
                line = s.number();
                value = new StringBuilder(s.text(after, end));
                return true;
            }
        }
        goOn(s, at, end);
        return true;
    }

    private void goOn(TextLine s, int at, int end) {
        if (key != null && at < end && value.length() < 4096) {
            boolean folded = key.equals("model") || key.equals("dataset");
            value.append(folded ? "" : " ").append(s.text(at, end));
        }
    }
}
