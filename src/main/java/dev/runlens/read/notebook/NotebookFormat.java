package dev.runlens.read.notebook;

import dev.runlens.read.json.Json;
import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/// A Jupyter notebook, in whose outputs a training was logged.
///
/// The outputs of all cells are one text, on which the first format that recognises it is let loose. A line of that
/// text has the number that its output has in the notebook file, so findings and values lead there.
public final class NotebookFormat implements RunFormat {
    private static final String EXTENSION = ".ipynb";

    private final List<RunFormat> formats;

    /// @param formats of printed logs, in the order in which they are asked
    public NotebookFormat(List<RunFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    @Override
    public String name() {
        return "Jupyter notebook";
    }

    @Override
    public boolean recognises(FileProbe probe) {
        return probe.firstByte() == '{'
                && probe.lowerCaseName().endsWith(EXTENSION)
                && (probe.headText().contains("\"cells\"") || probe.headText().contains("\"nbformat\""));
    }

    @Override
    public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
        OutputText text = new OutputText();
        List<Finding> findings = new ArrayList<>(outputs(input, progress, text));
        if (text.isFull()) {
            findings.add(Finding.in(
                    input.path(),
                    FindingCode.TRUNCATED,
                    "prints more than " + (OutputText.MOST >> 20) + " MB; what is beyond was not read"));
        }
        byte[] printed = text.bytes();
        FileProbe probe = probe(input.path(), printed);
        for (RunFormat format : formats) {
            if (format.recognises(probe)) {
                SourceInput inside = new SourceInput(
                        input.path(), () -> Channels.newChannel(new ByteArrayInputStream(printed)), printed.length);
                return with(findings, format.read(inside, progress));
            }
        }
        throw new EmptySourceException("is a notebook that shows no training");
    }

    private static FileProbe probe(Path path, byte[] text) {
        int head = Math.min(text.length, FileProbe.WINDOW);
        byte[] tail = Arrays.copyOfRange(text, Math.max(head, text.length - FileProbe.WINDOW), text.length);
        return new FileProbe(path, Arrays.copyOf(text, head), tail, text.length);
    }

    /// Gathers what the cells printed and showed. A notebook that is cut off gives what stands before the cut.
    ///
    /// @return that it is cut off
    private List<Finding> outputs(SourceInput input, ReadProgress progress, OutputText text) throws IOException {
        try (InputStream stream = new ProgressStream(input, progress);
                JsonParser parser = Json.parser(stream)) {
            new NotebookOutputs(parser, text).read();
            return List.of();
        } catch (JacksonIOException trouble) {
            throw trouble.getCause();
        } catch (JacksonException broken) {
            int line = Json.line(broken);
            if (text.size() == 0) {
                throw new UnreadableSourceException("is not a whole notebook: " + broken.getOriginalMessage(), line);
            }
            return List.of(Finding.in(
                    input.path(),
                    line,
                    FindingCode.TRUNCATED,
                    "the notebook ends in the middle or is broken here; the outputs before that were read"));
        }
    }

    private static SourceContent with(List<Finding> more, SourceContent content) {
        if (more.isEmpty() || !(content instanceof SourceContent.Log log)) {
            return content;
        }
        List<Finding> findings = new ArrayList<>(log.findings());
        findings.addAll(more);
        return new SourceContent.Log(log.source(), log.trainer(), log.trainings(), findings);
    }
}
