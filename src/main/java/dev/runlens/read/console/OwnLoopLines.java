package dev.runlens.read.console;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.NamedNumbers;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Makes rows of what a training loop prints.
final class OwnLoopLines implements PrintedFormat.Lines {
    private static final int LONGEST_HEADING = 60;
    /// What is said of the best of something; a number that is called so stands beside others.
    private static final Pattern BEST = Pattern.compile("(?<!\\w)best|early stop");

    private final RowTrainings rows;
    private final LoopPlace place;
    private final NamedNumbers numbers = NamedNumbers.loose();
    private final Map<String, Double> report = new LinkedHashMap<>();
    private final Map<String, Double> held = new LinkedHashMap<>();
    private boolean heading;
    private boolean reported;
    private String phase = "";
    private long heldAt;
    private double heldEpoch = Double.NaN;
    private int heldLine;

    OwnLoopLines(RowTrainings rows) {
        this.rows = rows;
        place = new LoopPlace(rows);
    }

    @Override
    public void take(Phrase line) throws UnreadableSourceException {
        if (line.isAtEnd()) {
            return;
        }
        String text = line.until('\n').toLowerCase(Locale.ROOT);
        boolean loss = LoopNames.isLoss(text);
        boolean placed = (loss || text.contains("epoch")) && place.look(text);
        if (!loss || BEST.matcher(text).find()) {
            head(text, placed);
            return;
        }
        boolean below = !placed && heading && place.lookBelow(text);
        phase = placed ? "" : phase;
        report.clear();
        values(line.restart());
        if (report.keySet().stream().noneMatch(LoopNames::isLoss)) {
            head(text, placed);
            return;
        }
        if (!placed && !heading && !isEvaluation()) {
            return;
        }
        if (placed || below) {
            place.take();
            reported = true;
        }
        heading &= !placed;
        hold(line.line());
    }

    /// A line without a loss may say where the lines below stand, or what they are of.
    private void head(String text, boolean placed) {
        if (placed) {
            heading = true;
            place.heads();
            phase = "";
        } else if (reported && text.length() < LONGEST_HEADING && text.chars().noneMatch(Character::isDigit)) {
            String said = LoopNames.phase(text);
            phase = said.isEmpty() ? phase : said;
        }
    }

    /// An evaluation that does not say where it stands does so behind the report before it.
    private boolean isEvaluation() {
        return reported
                && report.keySet().stream().filter(LoopNames::isLoss).allMatch(LoopNames::isOfEvaluation);
    }

    private void values(Phrase line) {
        while (numbers.next(line)) {
            String name = numbers.name().toLowerCase(Locale.ROOT);
            if (!LoopNames.isPlace(name)) {
                String before = line.before().toLowerCase(Locale.ROOT);
                report.putIfAbsent(LoopNames.of(name, before, phase), numbers.value());
            }
        }
    }

    private void hold(int line) throws UnreadableSourceException {
        if (place.here() != heldAt || Double.compare(place.epoch(), heldEpoch) != 0 && !Double.isNaN(place.epoch())) {
            end(rows);
            held.clear();
            heldEpoch = place.epoch();
        }
        heldAt = place.here();
        heldLine = line;
        held.putAll(report);
    }

    @Override
    public void end(RowTrainings into) throws UnreadableSourceException {
        if (!held.isEmpty()) {
            into.begin(heldAt, heldEpoch, heldLine);
            for (Map.Entry<String, Double> one : held.entrySet()) {
                into.add(one.getKey(), one.getValue(), heldLine);
            }
        }
    }
}
