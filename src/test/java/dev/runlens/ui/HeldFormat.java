package dev.runlens.ui;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import java.util.concurrent.CancellationException;

/// Reads `*.held` files: stops at 41 of 66 MB to let a test look around, and finds nothing in the end.
final class HeldFormat implements RunFormat {
    Runnable halfWay = () -> {};

    @Override
    public String name() {
        return "held";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.lowerCaseName().endsWith(".held");
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws UnreadableSourceException {
        progress.advanced(input.path(), 41_000_000, 66_000_000);
        halfWay.run();
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
        throw new UnreadableSourceException("is not a log of any kind", 17);
    }
}
