package dev.runlens.read.huggingface;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.ByteSearch;
import dev.runlens.read.lines.TextLine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The model card that the Trainer writes when it saves or uploads a model: `README.md` with a mark that it was
/// generated, the hyperparameters as a list and the evaluations as a table. A card without the mark was written by a
/// person, or by a tool that knows no results, and is not read.
public final class ModelCardFormat implements RunFormat {
    private static final byte[] MARK = ascii("<!-- This model card has been generated automatically");
    private static final byte[] RESULTS = ascii("| Training Loss |");
    private static final byte[] HYPERPARAMETERS = ascii(ModelCard.HYPERPARAMETERS);
    private static final int LONGEST_LINE = 64 * 1024;

    /// The format.
    public ModelCardFormat() {}

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String name() {
        return "Hugging Face model card";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        int first = probe.firstByte();
        if (first == '{' || first == '[') {
            return false;
        }
        byte[] head = probe.head();
        // Who proofreads the page takes the comment away, as it asks for.
        return ByteSearch.holds(head, MARK)
                || ByteSearch.holds(head, RESULTS) && ByteSearch.holds(head, HYPERPARAMETERS);
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        ModelCard card = new ModelCard(input.path());
        TextLine line = new TextLine();
        try (InputStream stream = new ProgressStream(input, progress)) {
            ByteLines lines = ByteLines.ofConsole(stream, LONGEST_LINE);
            while (lines.next()) {
                card.line(line.take(lines));
            }
        }
        return card.content();
    }
}
