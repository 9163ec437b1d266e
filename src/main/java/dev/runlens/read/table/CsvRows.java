package dev.runlens.read.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.NumberField;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes the fields of a CSV as numbers, row by row. A row is given on once the next was read: the last of the file may
/// be cut off.
final class CsvRows extends AbstractBaseCsvCallbackHandler<Boolean> {
    private static final int MOST_COMPLAINTS = 20;

    private final Path file;
    private final RowTrainings trainings;
    private final NumberField field = new NumberField();
    private final CsvComplaints strange;
    private final int columns;
    private final int step;
    private final int epoch;
    private final LongRows rows;
    private final EvaluationRows evaluations;
    private final List<LossParts> sums;
    private CsvRow current;
    private CsvRow held;
    private boolean inHeader = true;
    private boolean holds;
    private boolean cutOff;
    private int complaints;
    private long number;

    /// @param file for findings
    /// @param header the names of the columns
    /// @param trainings where rows go
    CsvRows(Path file, CsvHeader header, RowTrainings trainings) {
        this.file = file;
        this.trainings = trainings;
        columns = header.names().size();
        step = header.stepColumn();
        epoch = StepNames.epoch(header.names()).map(header.names()::indexOf).filter(at -> at != step).orElse(-1);
        rows = new LongRows(header, trainings);
        evaluations = new EvaluationRows(trainings);
        current = new CsvRow(columns);
        held = new CsvRow(columns);
        strange = new CsvComplaints(file, trainings);
        strange.columns(header.names());
        sums = header.parts();
        sums.forEach(sum -> trainings.addColumn(sum.name()));
        if (header.isNumbered()) {
            trainings.find(NumberedRows.said(file));
        }
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        current.begin((int) Math.min(startingLineNumber, Integer.MAX_VALUE));
    }

    @Override
    protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
        NumberField.Kind kind = inHeader || index >= columns
                ? NumberField.Kind.TEXT
                : index == step ? field.readWhole(text, offset, length) : field.read(text, offset, length);
        if (rows.isWord(index)) {
            current.say(index, new String(text, offset, length));
        }
        current.set(index, kind, field.value());
        // Around a number NUL bytes count as blanks, within one they make it a text.
        boolean edges = length > 0 && (text[offset] == 0 || text[offset + length - 1] == 0);
        if (!inHeader && (kind == NumberField.Kind.TEXT || edges)) {
            mark(index >= columns, text, offset, length);
        }
    }

    /// Whether a field of the row is nothing but a number where it looks like one.
    boolean takesNumbers(int index) {
        return !inHeader && index < columns && !rows.isWord(index);
    }

    /// Takes the rows of blocks that hold nothing but numbers.
    PlainRows plainRows() {
        int plain = rows.areWide() && sums.isEmpty() ? columns : 0;
        return new PlainRows(this, trainings, evaluations, new PlainRows.Columns(plain, step, epoch));
    }

    /// Whether the names of the columns have not been read.
    boolean isInHeader() {
        return inHeader;
    }

    /// Takes a row of a block that is plain.
    void plain(int line, TableBlock block, int row) throws UnreadableSourceException {
        current.begin(line);
        current.take(block, row);
        row();
    }

    /// Takes a field that is a number.
    void number(int index, double value) {
        current.set(index, NumberField.Kind.NUMBER, value);
    }

    private void mark(boolean beyond, char[] text, int offset, int length) {
        boolean says = false;
        boolean nul = false;
        for (int i = offset; i < offset + length; i++) {
            says |= text[i] > ' ';
            nul |= text[i] == 0;
        }
        current.mark(beyond && says, nul);
    }

    @Override
    protected Boolean buildRecord() {
        return Boolean.TRUE;
    }

    /// A row has been read.
    void row() throws UnreadableSourceException {
        if (inHeader) {
            inHeader = current.size() < Math.min(2, columns);
            return;
        }
        give();
        CsvRow next = held;
        held = current;
        current = next;
        holds = true;
    }

    /// The last row has been read.
    ///
    /// @param whole whether the file ends with the end of a line, so that nothing of it is cut off
    void end(boolean whole) throws UnreadableSourceException {
        cutOff = !whole;
        int touched = held.size() - 1;
        if (!whole && holds && held.hasNumber(touched)) {
            held.forget(touched);
            trainings.find(Finding.in(
                    file,
                    held.line(),
                    FindingCode.TRUNCATED,
                    "the file does not end with the end of a line: its last value may be cut off and was left out"));
        }
        give();
        evaluations.end();
        strange.tell(trainings);
    }

    /// The trainings so far, to be taken while more rows may come, once whole lines were read; empty where it is not known
    /// yet where a row stands.
    Optional<RowTrainings> soFar() throws UnreadableSourceException {
        give();
        if (evaluations.holdsAny()) {
            return Optional.empty();
        }
        RowTrainings view = trainings.view();
        evaluations.tell(view);
        strange.tell(view);
        return Optional.of(view);
    }

    /// Gives on the row that is held, if any.
    void give() throws UnreadableSourceException {
        if (!holds) {
            return;
        }
        holds = false;
        strange.look(held, columns, cutOff);
        if (held.isDamaged()) {
            return;
        }
        if (!begins()) {
            return;
        }
        for (int i = 0; i < columns; i++) {
            if (i != step && held.hasNumber(i)) {
                trainings.add(rows.column(i, held), held.value(i), held.line());
            }
        }
        for (int i = 0; i < sums.size(); i++) {
            if (sums.get(i).isIn(held)) {
                trainings.add(columns + i, sums.get(i).sum(held), held.line());
            }
        }
    }

    /// Begins the row that is held; false where it is kept for later, or has no place.
    private boolean begins() throws UnreadableSourceException {
        if (step < 0) {
            trainings.begin(number++, held.line());
            return true;
        }
        boolean inEpoch = held.hasNumber(epoch) && RowTrainings.isStep(held.value(epoch));
        if (!held.hasNumber(step) || !RowTrainings.isStep(held.value(step))) {
            if (!inEpoch || !isHeld(EvaluationRows.Place.inEpoch(held.value(epoch)))) {
                complain();
            }
            return false;
        }
        double at = held.hasNumber(epoch) ? held.value(epoch) : Double.NaN;
        EvaluationRows.Place place = EvaluationRows.Place.at((long) held.value(step), at);
        if (isHeld(place)) {
            return false;
        }
        evaluations.before(place.step(), place.epoch());
        trainings.begin(place.step(), place.epoch(), held.line());
        return true;
    }

    private boolean isHeld(EvaluationRows.Place place) throws UnreadableSourceException {
        if (!evaluations.isBehind(place)) {
            return false;
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < columns; i++) {
            if (i != step && held.hasNumber(i)) {
                numbers.put(rows.name(i, held), held.value(i));
            }
        }
        for (LossParts sum : sums) {
            if (sum.isIn(held)) {
                numbers.put(sum.name(), sum.sum(held));
            }
        }
        return evaluations.holds(place, numbers, held.line());
    }

    private void complain() {
        if (held.hasAnyNumber() && ++complaints <= MOST_COMPLAINTS) {
            String more = complaints == MOST_COMPLAINTS ? "; more lines like this are not listed" : "";
            trainings.find(Finding.in(
                    file,
                    held.line(),
                    FindingCode.SKIPPED_LINE,
                    "the line has no whole number as its step and was left out" + more));
        }
    }
}
