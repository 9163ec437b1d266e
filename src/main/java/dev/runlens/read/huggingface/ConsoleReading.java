package dev.runlens.read.huggingface;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.ByteLines;
import dev.runlens.read.lines.GrowingLines;
import dev.runlens.read.lines.TextLine;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Looks through printed lines for reports, bars and what else the Trainer says, wherever on a line they stand: loggers
/// put a time before them, bars are glued to them.
final class ConsoleReading implements GrowingLines.Reading {
    private static final int MOST_COMPLAINTS = 20;
    private static final int MOST_JOINED = 200;
    private static final int LONGEST_MESSAGE = 300;
    private static final String SAVING = "Saving model checkpoint to ";
    private static final String CONTINUING = "Continuing training from global step ";
    private static final String OUTPUT = "TrainOutput(global_step=";
    private static final String PARAMETERS = "trainable params: ";
    private static final String TRACEBACK = "Traceback (most recent call last)";
    private static final String INTERRUPT = "KeyboardInterrupt";
    private static final Pattern CHECKPOINT = Pattern.compile("\\S*checkpoint-(\\d{1,15})\\b");

    private final Path file;
    private final PrintedRow row = new PrintedRow();
    private final ReportDict dict = new ReportDict(row);
    private final PrintedBar bar = new PrintedBar();
    private final ProgressTable table;
    private final PrintedTrainings trainings;
    private final List<Finding> findings = new ArrayList<>();
    private final TextLine taken = new TextLine();
    private final TextLine nothing = new TextLine();
    private @Nullable TextLine broken;
    private int joined;
    private int complaints;
    private int evaluations;
    private boolean inEvaluation;
    private boolean inTraceback;

    /// @param notebook whether it is what a notebook shows, with tables in Markdown
    ConsoleReading(Path file, boolean notebook) {
        this.file = file;
        this.table = new ProgressTable(row, notebook);
        this.trainings = new PrintedTrainings(file, row.names());
    }

    @Override
    public void take(ByteLines bytes) {
        TextLine line = taken.take(bytes);
        TextLine before = broken;
        if (before == null) {
            read(line);
        } else if (line.to() > 0) {
            broken = null;
            goOn(before, line);
        }
    }

    /// Takes the line after one that ends within a report: notebooks and pretty printers put each number on its own.
    private void goOn(TextLine before, TextLine line) {
        boolean more = line.at(line.afterSpaces(0)) == '\''
                && ++joined < MOST_JOINED
                && before.to() + line.to() < ConsoleFormat.LONGEST_LINE;
        if (more) {
            read(before.joined(0, line));
        } else {
            cut(before);
            read(line);
        }
        joined = broken == null ? 0 : joined;
    }

    private void read(TextLine line) {
        if (inTraceback && !line.isSpace(0)) {
            inTraceback = false;
            trainings.current().interrupt(line.text(0, LONGEST_MESSAGE));
        }
        if (isOfTable(line)) {
            return;
        }
        for (int i = 0; i < line.to();) {
            i = Math.max(i + 1, at(line, i));
        }
    }

    private boolean isOfTable(TextLine line) {
        ProgressTable.Kind kind = table.read(line);
        if (kind == ProgressTable.Kind.HEADER) {
            trainings.starting(line.number());
        } else if (kind == ProgressTable.Kind.ROW) {
            trainings.show(row, line.number());
        }
        return kind != ProgressTable.Kind.NONE;
    }

    private int at(TextLine line, int i) {
        return switch (line.at(i)) {
            case '{' -> ReportDict.startsAt(line, i) ? report(line, i) : i;
            case '%' -> bar(line, i);
            case '[' -> notebookBar(line, i);
            case '=' -> equalsSign(line, i);
            case '*' -> stars(line, i);
            case 't', 'T', 'S', 'K' -> words(line, i);
            case 'C' -> continuing(line, i);
            default -> i;
        };
    }

    private int report(TextLine line, int at) {
        return switch (dict.read(line, at)) {
            case WHOLE -> {
                inEvaluation = false;
                trainings.add(row, line.number());
                yield dict.end();
            }
            case CUT -> {
                if (line.open()) {
                    cut(line);
                } else {
                    broken = line.joined(at, nothing);
                }
                yield line.to();
            }
            case NONE -> at;
        };
    }

    private void cut(TextLine line) {
        if (complaints++ < MOST_COMPLAINTS) {
            findings.add(
                    line.open()
                            ? Finding.in(
                                    file,
                                    line.number(),
                                    FindingCode.TRUNCATED,
                                    "the line ends in the middle of a report, which is left out")
                            : Finding.in(
                                    file,
                                    line.number(),
                                    FindingCode.SKIPPED_LINE,
                                    "a report is broken off here and is left out"));
        }
    }

    private int bar(TextLine line, int i) {
        if (bar.read(line, i)) {
            trainings.current().bar(bar);
        }
        return i;
    }

    private int notebookBar(TextLine line, int i) {
        if (line.isDigit(line.afterSpaces(i + 1)) && bar.readInNotebook(line, i)) {
            trainings.starting(line.number());
            trainings.current().ownBar(bar);
        }
        return i;
    }

    private int equalsSign(TextLine line, int i) {
        if (line.has(i, "==((====))==")) {
            trainings.starting(line.number());
            inEvaluation = false;
        } else if (line.at(i - 1) == ' ' && line.at(i + 1) == ' ') {
            if (inEvaluation) {
                trainings.current().facts().takeEvaluation(line, i);
            } else {
                trainings.current().facts().take(line, i);
            }
        }
        return i;
    }

    private int stars(TextLine line, int i) {
        if (line.has(i, "***** Running ")) {
            boolean training = line.has(i, "***** Running training");
            inEvaluation = !training;
            evaluations += EvaluatedElsewhere.isAnnounced(line, i) ? 1 : 0;
            if (training) {
                trainings.starting(line.number());
            }
            return i + "***** Running ".length();
        }
        return i;
    }

    private int words(TextLine line, int i) {
        if (line.has(i, SAVING)) {
            Matcher saved = CHECKPOINT.matcher(line.text(i + SAVING.length(), line.to()));
            if (saved.find()) {
                trainings
                        .current()
                        .save(new LoggedTraining.Save(Long.parseLong(saved.group(1)), saved.group(), line.number()));
            }
        } else if (line.has(i, PARAMETERS)) {
            trainings.current().facts().takeParameters(line, i + PARAMETERS.length());
        } else if (line.has(i, OUTPUT)) {
            long steps = line.whole(i + OUTPUT.length(), line.afterDigits(i + OUTPUT.length()));
            trainings.current().ran(Math.max(0, steps));
        } else if (line.has(i, TRACEBACK)) {
            inTraceback = true;
        } else if (i == 0 && line.has(i, INTERRUPT)) {
            trainings.current().interrupt(INTERRUPT);
        }
        return i;
    }

    private int continuing(TextLine line, int i) {
        if (line.has(i, CONTINUING)) {
            int from = i + CONTINUING.length();
            long step = line.whole(from, line.afterDigits(from));
            trainings.starting(line.number());
            trainings.current().continueFrom(Math.max(0, step));
        }
        return i;
    }

    /// What was read, once every line is.
    ///
    /// @throws UnreadableSourceException when there is no training in it
    SourceContent.Log content() throws UnreadableSourceException {
        if (broken != null) {
            cut(broken);
        }
        return PrintedContent.of(file, trainings, findings, evaluations);
    }

    @Override
    public Optional<SourceContent> soFar() throws UnreadableSourceException {
        return broken == null
                ? Optional.of(PrintedContent.of(file, trainings.view(), new ArrayList<>(findings), evaluations))
                : Optional.empty();
    }
}
