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
    private static final String NOWHERE = "nowhere";
    private static final String OTHERWISE = "otherwise0";

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
    private boolean released;
    private boolean early;
    private long here;
    private long addedAt = -1;
    private final List<Reported> drawn = new ArrayList<>();
    private final List<Reported> waiting = new ArrayList<>();
    private int line;

    ShapedLines(PrintedShape shape, RowTrainings rows) {
        this.shape = shape;
        this.rows = rows;
        numbered = !shape.saysWhere();
    }

    private record Reported(String name, double value, int line) {
        boolean says(Reported other) {
            return name.equals(other.name) && Double.compare(value, other.value) == 0;
        }
    }

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
        } else if (name.equals(NOWHERE)) {
            placed = false;
        } else if (name.equals(OTHERWISE)) {
            placed = placed || place.take("step0", number);
        } else if (!name.equals(LinePattern.NOTHING)
                && !shape.isUnknown(printed, number)
                && !place.take(name, number)) {
            report.add(new Reported(name, number, line));
        }
    }

    @Override
    public void end(RowTrainings into) throws UnreadableSourceException {
        ShapedLines ended = new ShapedLines(shape, into);
        ended.before.putAll(before);
        ended.addedAt = addedAt;
        ended.add(held, heldAt);
        if (placed && !waiting.isEmpty()) {
            // The report that they belong to was not printed any more.
            ended.add(waiting, here + 1);
        }
    }

    private void report() throws UnreadableSourceException {
        if (shape.isCountedAfterwards() && place.isKnown() && isDrawnAgain()) {
            return;
        }
        if (place.isKnown()) {
            begin();
            boolean next = shape.isCountedAfterwards() && !report.isEmpty() && !place.isFull();
            here = place.step() + (next ? 1 : 0);
            place.planned().ifPresent(rows::planOfReport);
        }
        placed |= place.isKnown();
        if (report.isEmpty() || shape.isHeaded() && !placed || place.isBeyond()) {
            return;
        }
        if (numbered) {
            number();
        } else if (!placed) {
            keepLast(waiting);
            return;
        }
        if (shape.isAhead() && !place.isKnown()) {
            waiting.addAll(report);
        } else if (shape.isRedrawn()) {
            hold();
        } else {
            waiting.addAll(report);
            add(waiting, here);
            waiting.clear();
        }
    }

    private boolean isDrawnAgain() {
        boolean again = !report.isEmpty() && drawn.size() == report.size();
        for (int i = 0; again && i < report.size(); i++) {
            again = report.get(i).says(drawn.get(i));
        }
        drawn.clear();
        drawn.addAll(report);
        return again;
    }

    private void hold() throws UnreadableSourceException {
        if (here != heldAt) {
            release();
        } else if (isEarly()) {
            return;
        }
        heldAt = here;
        keepLast(held);
    }

    private void keepLast(List<Reported> kept) {
        for (Reported one : report) {
            kept.removeIf(old -> old.name().equals(one.name()));
            kept.add(one);
        }
    }

    /// What was reported before any line said where it stands is of the beginning. Without such a line it is nothing: the
    /// lines that say no more than a value are not one tool's alone.
    private void begin() throws UnreadableSourceException {
        if (!placed && !shape.isAhead()) {
            add(waiting, here);
            waiting.clear();
        }
    }

    private void number() {
        here++;
        if (!told) {
            told = true;
            rows.find(Finding.in(
                    rows.file(),
                    FindingCode.NUMBERED,
                    "no line says at which step it stands: they are numbered in the order in which they come"));
        }
    }

    /// Whether the bar shows the values of the next step already.
    private boolean isEarly() {
        if (shape.mayBeEarly() && !released && !held.isEmpty()) {
            early |= report.stream().anyMatch(one -> held.stream()
                    .anyMatch(other -> other.name().equals(one.name()) && other.value() != one.value()));
        }
        return early;
    }

    private void release() throws UnreadableSourceException {
        released |= !held.isEmpty();
        add(held, heldAt);
        held.clear();
    }

    private void add(List<Reported> reports, long step) throws UnreadableSourceException {
        List<Reported> news = new ArrayList<>(reports);
        news.removeIf(this::isRepeated);
        if (shape.isLate() && addedAt >= 0 && addedAt < step) {
            row(news.stream().filter(one -> shape.isRepeating(one.name())).toList(), addedAt);
            news.removeIf(one -> shape.isRepeating(one.name()));
        }
        row(news, step);
        addedAt = reports.isEmpty() ? addedAt : step;
    }

    private boolean isRepeated(Reported one) {
        return shape.isRepeating(one.name()) && Double.valueOf(one.value()).equals(before.put(one.name(), one.value()));
    }

    private void row(List<Reported> reports, long step) throws UnreadableSourceException {
        if (!reports.isEmpty()) {
            rows.begin(step, reports.getFirst().line());
        }
        for (Reported one : reports) {
            rows.add(one.name(), one.value(), one.line());
        }
    }

    private void state(String name, double number) {
        if (shape.isTotal(name) && RowTrainings.isStep(number)) {
            place.state((long) number);
        }
        if (settings.size() < MOST_SETTINGS) {
            Setting value = RowTrainings.isStep(number) ? new Setting.Whole((long) number)
                    : new Setting.Decimal(number);
            settings.put(name, new Sourced<>(value, Origin.in(rows.file(), line)));
            rows.state(DocumentedSettings.of(settings));
        }
    }
}
