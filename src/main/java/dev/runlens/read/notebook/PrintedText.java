package dev.runlens.read.notebook;

import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What was printed into another file: the first format that recognises the text reads it.
final class PrintedText {
    private final List<RunFormat> formats;

    /// @param formats of printed logs, in the order in which they are asked
    PrintedText(List<RunFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /// Reads a text.
    ///
    /// @param file that it stands in
    /// @param findings what was strange in that file
    /// @return what the text gives; empty where it shows no training
    Optional<SourceContent> read(Path file, OutputText text, List<Finding> findings, ReadProgress progress)
            throws IOException {
        List<Finding> all = new ArrayList<>(findings);
        if (text.isFull()) {
            all.add(Finding.in(
                    file,
                    FindingCode.TRUNCATED,
                    "prints more than " + (OutputText.MOST >> 20) + " MB; what is beyond was not read"));
        }
        byte[] printed = text.bytes();
        FileProbe probe = probe(file, printed);
        for (RunFormat format : formats) {
            if (format.recognises(probe)) {
                SourceInput inside = new SourceInput(
                        file, () -> Channels.newChannel(new ByteArrayInputStream(printed)), printed.length);
                return Optional.of(with(all, format.read(inside, progress)));
            }
        }
        return Optional.empty();
    }

    private static FileProbe probe(Path path, byte[] text) {
        int head = Math.min(text.length, FileProbe.WINDOW);
        byte[] tail = Arrays.copyOfRange(text, Math.max(head, text.length - FileProbe.WINDOW), text.length);
        return new FileProbe(path, Arrays.copyOf(text, head), tail, text.length);
    }

    private static SourceContent with(List<Finding> more, SourceContent content) {
        if (more.isEmpty() || !(content instanceof SourceContent.Log log)) {
            return content;
        }
        List<Finding> findings = new ArrayList<>(log.findings());
        findings.addAll(more);
        return new SourceContent.Log(log.source(), log.trainer(), log.trainings(), findings);
    }

    /// That a file ends in the middle or is broken at a line.
    static Finding cutOff(Path file, String what, int line) {
        return Finding.in(
                file,
                line,
                FindingCode.TRUNCATED,
                "the " + what + " ends in the middle or is broken here; the outputs before that were read");
    }
}
