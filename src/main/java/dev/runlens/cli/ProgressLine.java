package dev.runlens.cli;

import dev.runlens.read.ReadProgress;
import dev.runlens.text.Numbers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// One line on standard error that tells how reading goes on, only where a person watches; erased when closed.
///
/// Nothing is drawn for work that is done in a moment. Safe to use from several threads.
final class ProgressLine implements ReadProgress, AutoCloseable {
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(80);
    private static final int CELLS = 24;
    private static final int NAME_LENGTH = 36;

    private final Terminal terminal;
    private final LongSupplier nanoTime;
    private long drawAt;
    private boolean drawn;

    ProgressLine(Terminal terminal, LongSupplier nanoTime) {
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.drawAt = nanoTime.getAsLong() + PATIENCE;
    }

    @Override
    public synchronized void advanced(Path file, long done, long total) {
        if (!terminal.interactive() || nanoTime.getAsLong() - drawAt < 0) {
            return;
        }
        drawAt = nanoTime.getAsLong() + PAUSE;
        drawn = true;
        terminal.err().print("\r" + (total > 0 ? bar(done, total) : amount(done)) + name(file) + "\u001b[K");
        terminal.err().flush();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    @Override
    public synchronized void close() {
        if (drawn) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            drawn = false;
        }
    }

    private static String bar(long done, long total) {
        double part = Math.clamp((double) done / total, 0.0, 1.0);
        int full = (int) (part * CELLS);
        return "[%s%s] %5s  ".formatted("#".repeat(full), "-".repeat(CELLS - full), Numbers.share(part));
    }

    private static String amount(long done) {
        return Numbers.count(done / 1000) + " KB  ";
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        String name = Printable.line(last == null ? file.toString() : last.toString());
        return name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH - 1) + "…";
    }
}
