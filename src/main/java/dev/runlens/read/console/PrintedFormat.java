package dev.runlens.read.console;

import dev.runlens.read.FileProbe;
import dev.runlens.read.GrowingFormat;
import dev.runlens.read.ProbedBytes;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ProgressStream;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.StreamedFormat;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.GrowingLines;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Lines that a trainer prints, among whatever else is printed: behind a prefix, beside a progress bar, in colours.
public abstract class PrintedFormat implements StreamedFormat, GrowingFormat {
    private static final int LONGEST = 64 * 1024;

    private final Trainer trainer;

    /// @param trainer the tool that prints the lines, with all that is known of it
    protected PrintedFormat(Trainer trainer) {
        this.trainer = trainer;
    }

    /// What the lines of one file mean; made anew for each file.
    @FunctionalInterface
    public interface Lines {
        /// Takes a line; one that means nothing is passed over.
        void take(Phrase line) throws UnreadableSourceException;

        /// The text may end here: gives what is held back because it could still change.
        ///
        /// @param into where it goes; the lines themselves stay as they are, so that they may go on
        default void end(RowTrainings into) throws UnreadableSourceException {}
    }

    @Override
    public final List<Trainer> trainers() {
        return List.of(trainer);
    }

    /// The meaning of lines.
    ///
    /// @param rows where reports go
    protected abstract Lines lines(RowTrainings rows);

    /// Whether some bytes may hold such lines, told without reading them line by line.
    protected boolean mayBeIn(ProbedBytes window) {
        return true;
    }

    /// Where a file belongs; what was printed may lie anywhere.
    protected Source source(Path file) {
        return Source.of(file, Source.Rank.CONSOLE);
    }

    @Override
    public final boolean recognises(FileProbe probe) {
        return finds(probe, probe.beginning()) || finds(probe, probe.ending());
    }

    private boolean finds(FileProbe probe, ProbedBytes window) {
        if (window.bytes().length == 0 || !window.isText() || !mayBeIn(window)) {
            return false;
        }
        RowTrainings rows = new RowTrainings(probe.path());
        try {
            read(new ByteArrayInputStream(window.bytes()), rows, true);
        } catch (IOException inNoOrder) {
            return true;
        }
        return isTraining(rows);
    }

    /// Whether what was found in a first look at a file makes it a training.
    protected boolean isTraining(RowTrainings rows) {
        return rows.hasLoss();
    }

    @Override
    public final SourceContent.Log read(SourceInput input, ReadProgress progress) throws IOException {
        RowTrainings rows = new RowTrainings(input.path());
        try (ProgressStream stream = new ProgressStream(input, progress)) {
            read(stream, rows, false);
        }
        return content(rows);
    }

    private SourceContent.Log content(RowTrainings rows) throws UnreadableSourceException {
        List<LoggedTraining> trainings = rows.trainings();
        return new SourceContent.Log(source(rows.file()), trainer, trainings, rows.findings());
    }

    @Override
    public final Growing growing(Path file, long size) {
        return GrowingLines.ofConsole(LONGEST, new Reading(new RowTrainings(file)));
    }

    private final class Reading implements GrowingLines.Reading {
        private final RowTrainings rows;
        private final Lines lines;
        private final Phrase phrase = new Phrase();

        Reading(RowTrainings rows) {
            this.rows = rows;
            lines = lines(rows);
        }

        @Override
        public void take(ByteLines line) throws UnreadableSourceException {
            phrase.take(line);
            lines.take(phrase);
        }

        @Override
        public Optional<SourceContent> soFar() throws UnreadableSourceException {
            RowTrainings view = rows.view();
            end(view);
            return Optional.of(content(view));
        }

        void end(RowTrainings into) throws UnreadableSourceException {
            lines.end(into);
            if (phrase.isCut()) {
                into.find(Finding.in(
                        into.file(),
                        phrase.line(),
                        FindingCode.TRUNCATED,
                        "the file does not end with the end of a line: its last value may be cut off and was left"
                                + " out"));
            }
        }
    }

    /// Whether a line is a JSON object behind what a logger puts before it: a string in JSON and a program are none.
    private static boolean isLogged(ByteLines line) {
        int last = line.length() - 1;
        return last > 0 && line.bytes()[last] == '}' && line.bytes()[0] != '{' && line.contains(" {\"")
                && !line.contains("(");
    }

    /// @param looking whether this is a first look, in which a line that may be a string in JSON or a program is none
    private void read(InputStream stream, RowTrainings rows, boolean looking) throws IOException {
        ByteLines bytes = ByteLines.ofConsole(stream, LONGEST);
        Reading reading = new Reading(rows);
        while (bytes.next()) {
            if (!looking || !bytes.contains("\"") || isLogged(bytes)) {
                reading.take(bytes);
            }
        }
        reading.end(rows);
    }
}
