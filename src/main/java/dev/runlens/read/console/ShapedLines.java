package dev.runlens.read.console;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.LinePattern;
import dev.runlens.read.lines.NamedNumbers;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes rows of the lines of a [PrintedShape].
final class ShapedLines implements PrintedFormat.Lines, LinePattern.Numbers {
    private static final int MOST_SETTINGS = 1000;

    private final PrintedShape shape;
    private final RowTrainings rows;
    private final NamedNumbers rest = NamedNumbers.separated();
    private final ReportPlace place = new ReportPlace();
    private final List<Reported> report = new ArrayList<>();
    private final List<Reported> held = new ArrayList<>();
    private final Map<String, Double> before = new HashMap<>();
    private final Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
    private long heldAt;
    private final boolean numbered;
    private boolean told;
    private boolean placed;
    private long here;
    private int line;

    ShapedLines(PrintedShape shape, RowTrainings rows) {
        this.shape = shape;
        this.rows = rows;
        numbered = !shape.saysWhere();
    }

    private record Reported(String name, double value, int line) {}

    @Override
    public void take(Phrase phrase) throws UnreadableSourceException {
        line = phrase.line();
        report.clear();
        place.clear();
        for (LinePattern pattern : shape.lines()) {
            if (pattern.read(phrase, rest, this)) {
                report();
                return;
            }
        }
    }

    @Override
    public void take(String printed, double number) {
        String name = shape.meaning(printed);
        if (name.startsWith("=")) {
            state(name.substring(1), number);
        } else if (!place.take(name, number) && !name.equals(LinePattern.NOTHING)) {
            report.add(new Reported(name, number, line));
        }
    }

    @Override
    public void end() throws UnreadableSourceException {
        release();
    }

    private void report() throws UnreadableSourceException {
        if (place.isKnown()) {
            here = place.step();
            place.planned().ifPresent(rows::planOfReport);
        }
        placed |= place.isKnown();
        if (report.isEmpty() || shape.isHeaded() && !placed) {
            return;
        }
        if (numbered) {
            number();
        }
        if (!shape.isRedrawn()) {
            add(report, here);
            return;
        }
        if (here != heldAt) {
            release();
        }
        heldAt = here;
        for (Reported one : report) {
            held.removeIf(old -> old.name().equals(one.name()));
            held.add(one);
        }
    }

    private void number() {
        here++;
        if (!told) {
            told = true;
            rows.find(Finding.in(
                    rows.file(),
                    FindingCode.INFERRED,
                    "no line says at which step it stands: they are numbered in the order in which they come"));
        }
    }

    private void release() throws UnreadableSourceException {
        add(held, heldAt);
        held.clear();
    }

    private void add(List<Reported> reports, long step) throws UnreadableSourceException {
        boolean begun = false;
        for (Reported one : reports) {
            Double last = shape.isRepeating(one.name()) ? before.put(one.name(), one.value()) : null;
            if (last == null || last.doubleValue() != one.value()) {
                if (!begun) {
                    rows.begin(step, one.line());
                    begun = true;
                }
                rows.add(one.name(), one.value(), one.line());
            }
        }
    }

    private void state(String name, double number) {
        if (settings.size() < MOST_SETTINGS) {
            Setting value = RowTrainings.isStep(number) ? new Setting.Whole((long) number)
                    : new Setting.Decimal(number);
            settings.put(name, new Sourced<>(value, Origin.in(rows.file(), line)));
            rows.state(DocumentedSettings.of(settings));
        }
    }
}
