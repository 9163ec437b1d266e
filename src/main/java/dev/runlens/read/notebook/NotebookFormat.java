package dev.runlens.read.notebook;

import dev.runlens.read.EmptySourceException;
import dev.runlens.read.FileProbe;
import dev.runlens.read.Layout;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.json.Json;
import dev.runlens.run.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/// A Jupyter notebook, in whose outputs a training was logged.
///
/// The outputs of all cells are one text, on which the first format that recognises it is let loose. A line of that
/// text has the number that its output has in the notebook file, so findings and values lead there. Settings that the code
/// of the cells writes out are those of the trainings below it.
public final class NotebookFormat implements RunFormat {
    private static final String EXTENSION = ".ipynb";

    private final PrintedText formats;

    /// @param formats of printed logs, in the order in which they are asked
    public NotebookFormat(List<RunFormat> formats) {
        this.formats = new PrintedText(formats);
    }

    @Override
    public String name() {
        return "Jupyter notebook";
    }

    @Override
    public Layout layout() {
        return JupyterLayout.INSTANCE;
    }

    @Override
    public boolean isWrittenAnew() {
        return true;
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
        NotebookCode code = new NotebookCode(input.path());
        List<Finding> findings = outputs(input, progress, text, code);
        return formats.read(input.path(), text, findings, progress)
                .map(code::added)
                .orElseThrow(() -> new EmptySourceException("is a notebook that shows no training"));
    }

    /// Gathers what the cells printed and showed. A notebook that is cut off gives what stands before the cut.
    ///
    /// @return that it is cut off
    private static List<Finding> outputs(
            SourceInput input, ReadProgress progress, OutputText text, NotebookCode code) throws IOException {
        try (InputStream stream = new ProgressStream(input, progress);
                JsonParser parser = Json.parser(stream)) {
            new NotebookOutputs(parser, text, code).read();
            return List.of();
        } catch (JacksonIOException trouble) {
            throw trouble.getCause();
        } catch (JacksonException broken) {
            int line = Json.line(broken);
            if (text.size() == 0) {
                throw new UnreadableSourceException("is not a whole notebook: " + Json.reason(broken), line);
            }
            return List.of(PrintedText.cutOff(input.path(), "notebook", line));
        }
    }
}
