package dev.runlens.read.swanlab;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The values of one metric of a SwanLab run, `logs/<metric>/1000.log`. They are read with their run; this format only
/// knows them for what they are.
public final class SwanlabPieceFormat implements RunFormat {
    private static final int LOOKED_AT = 200;

    /// The format.
    public SwanlabPieceFormat() {}

    @Override
    public String name() {
        return "SwanLab metric";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        byte[] head = probe.head();
        String text = new String(head, 0, Math.min(LOOKED_AT, head.length), StandardCharsets.UTF_8);
        return SwanlabFolder.isPiece(probe.path())
                && text.startsWith("{")
                && (text.contains("\"index\":") || text.contains("\"create_time\":"));
    }

    @Override
    public boolean looksBeside() {
        return true;
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        Source source = Source.of(input.path(), Source.Rank.STATE);
        Path logs = source.home().getParent();
        Path folder = logs == null ? null : logs.getParent();
        if (folder == null || !Files.isRegularFile(folder.resolve("files").resolve(SwanlabFormat.METADATA))) {
            throw new EmptySourceException("is one metric of a SwanLab run whose files/" + SwanlabFormat.METADATA
                    + " is missing: open the whole folder run-<time>-<id>");
        }
        return new SourceContent.Several(source, List.of());
    }
}
