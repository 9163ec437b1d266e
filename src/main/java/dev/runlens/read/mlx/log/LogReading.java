package dev.runlens.read.mlx.log;

import dev.runlens.read.lines.LineScanner;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.mlx.dense.LineForm;
import dev.runlens.read.mlx.dense.LineTemplate;
import dev.runlens.read.mlx.dense.ReportBatch;
import dev.runlens.read.mlx.dense.ReportShape;
import dev.runlens.read.lines.TerminalSequences;
import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dialect.MetricNames;
import dev.runlens.read.series.RowForecast;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The reading of one log, from its segments to its trainings.
final class LogReading implements LineScanner.Sink {
    // Lines that never look alike would otherwise be remembered in vain, every one.
    private static final int MOST_TEMPLATES = 64;

    private final Path file;
    private final LogFindings findings;
    private final TrainingSections sections;
    private final LogLines lines;
    private final TerminalSequences sequences = new TerminalSequences();
    private final LineTemplate template = new LineTemplate();
    private final ReportBatch batch = new ReportBatch(ReportBatch.SIZE);
    private int templates;
    private int quickEnd;

    /// @param file the log
    /// @param quick whether lines that look like earlier ones are read the quick way, which changes nothing but the
    /// time
    /// @param forecasts how much room a training that begins now will need
    LogReading(Path file, boolean quick, Supplier<RowForecast> forecasts) {
        this.file = file;
        this.findings = new LogFindings(file);
        MetricNames names = new MetricNames();
        this.sections = new TrainingSections(file, names, findings, forecasts);
        this.lines = new LogLines(names, sections);
        this.templates = quick ? 0 : MOST_TEMPLATES;
    }

    @Override
    public int quick(byte[] bytes, int from, int limit, int line) {
        batch.clear();
        if (!lines.areByThemselves()) {
            return 0;
        }
        quickEnd = template.match(bytes, from, limit, batch);
        if (batch.size() > 0) {
            sections.reports(batch, 0, batch.size(), line);
        }
        return batch.size();
    }

    /// The forms of lines that are taken the quick way; any thread may ask for them.
    List<LineForm> forms() {
        return template.forms();
    }

    /// Takes reports of lines that follow each other, where they mean what they say.
    ///
    /// @param found what these lines are by forms that this reading has told
    /// @param from the index of the first
    /// @param line where the first stands
    /// @return false where they may mean something else, and were not taken
    boolean takes(ReportBatch found, int from, int count, int line) {
        if (lines.areByThemselves()) {
            sections.reports(found, from, count, line);
            return true;
        }
        return false;
    }

    @Override
    public int quickEnd() {
        return quickEnd;
    }

    @Override
    public void segment(TextLine raw) {
        skipByteOrderMark(raw);
        TextLine plain = sequences.removedFrom(raw);
        lines.read(plain);
        if (!raw.open() && templates < MOST_TEMPLATES) {
            ReportShape shape = lines.shape(raw, plain);
            if (shape != null && template.learn(raw, shape)) {
                templates++;
            }
        }
    }

    @Override
    public void tooLong(int line, long length) {
        String kept = LineScanner.LONGEST / 1024 + " KB";
        sections.finding(
                FindingCode.SKIPPED_LINE,
                line,
                "The line is " + length + " bytes long; only its first " + kept + " were read.");
    }

    /// What was read, once every segment is.
    ///
    /// @throws UnreadableSourceException when there is no training in it
    SourceContent.Log content() throws UnreadableSourceException {
        lines.end();
        return content(sections, findings);
    }

    /// What was read so far, while more may be read; empty where a report or a command has begun and not ended.
    ///
    /// @throws UnreadableSourceException when there is no training in it
    Optional<SourceContent.Log> soFar() throws UnreadableSourceException {
        if (!lines.isAtRest()) {
            return Optional.empty();
        }
        LogFindings told = findings.copy();
        return Optional.of(content(sections.shared(told), told));
    }

    private SourceContent.Log content(TrainingSections read, LogFindings told) throws UnreadableSourceException {
        List<LoggedTraining> trainings = read.take();
        if (trainings.isEmpty()) {
            throw new UnreadableSourceException("This log holds no training report.", 0);
        }
        List<Finding> ofFile = new ArrayList<>(told.take());
        ofFile.addAll(told.rest());
        return new SourceContent.Log(file, read.printedBy, trainings, ofFile);
    }

    static void skipByteOrderMark(TextLine s) {
        if (s.number() == 1 && s.hasCharacter(s.from(), 0xEF, 0xBB, 0xBF)) {
            s.skip(3);
        }
    }
}
