package dev.runlens.read.console;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.NamedNumbers;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.series.RowTrainings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes rows of what a training loop prints.
final class OwnLoopLines implements PrintedFormat.Lines {
    private static final int LONGEST_HEADING = 60;
    private static final String SEPARATORS = "|,;)";

    private final RowTrainings rows;
    private final LoopPlace place;
    private final NamedNumbers numbers = NamedNumbers.loose();
    private final Map<String, LoopValue> report = new LinkedHashMap<>();
    private final Set<String> ofSteps = new HashSet<>();
    private final LoopDecimals decimals = new LoopDecimals();
    private final LoopEvaluation evaluation = new LoopEvaluation();
    private final LoopContradiction contradiction = new LoopContradiction();
    private LoopRow held = LoopRow.NONE;
    private int rank = -1;
    private int prefix;
    private boolean heading;
    private boolean reported;
    private String phase = "";

    OwnLoopLines(RowTrainings rows) {
        this.rows = rows;
        place = new LoopPlace(rows);
    }

    @Override
    public void take(Phrase line) throws UnreadableSourceException {
        if (line.isAtEnd()) {
            return;
        }
        String whole = line.until('\n').toLowerCase(Locale.ROOT);
        String text = LogPrefix.without(whole);
        boolean loss = LoopNames.isLoss(text);
        boolean placed = (loss || mayHead(text)) && place.look(text);
        if (loss && LoopNames.isAboutBest(untilValues(text))) {
            return;
        }
        boolean counted = placed && place.isOfEvaluation();
        boolean below = !placed && heading && loss && place.lookBelow(text);
        phase = counted ? LoopNames.phase(untilValues(text)) : placed ? "" : phase;
        report.clear();
        rank = LoopNames.rank(whole);
        prefix = whole.length() - text.length();
        if (loss) {
            values(line.restart(), text, counted);
        }
        if (report.keySet().stream().noneMatch(LoopNames::isLoss)) {
            head(text, placed);
        } else if (counted || (placed ? place.isAhead() : !heading) && reported && isEvaluation()) {
            evaluation.take(report, place.here(), line.line());
        } else if (placed || heading) {
            report(placed || below, line.line());
            heading &= !placed;
        }
    }

    /// Whether a line without a loss may say where those below stand, or that an evaluation is made there.
    private boolean mayHead(String text) {
        return text.contains("epoch") || text.contains("global_step")
                || reported && text.length() < LONGEST_HEADING && LoopNames.isOfEvaluation(LoopNames.phase(text));
    }

    /// What a line says before its first place, or before its first loss where it says no place.
    private static String untilValues(String text) {
        int place = LoopPlace.index(text);
        return text.substring(0, place < 0 ? Math.max(0, text.indexOf("loss")) : place);
    }

    /// A line without a loss may say where the lines below stand, or what they are of.
    private void head(String text, boolean placed) {
        String said = LoopNames.phase(text);
        if (placed && LoopNames.isOfEvaluation(said)) {
            phase = said;
            if (!place.isStepped() && !place.isOfEvaluation()) {
                heading = place.heads();
            } else {
                heading = false;
            }
        } else if (placed) {
            heading = place.heads();
            phase = "";
        } else if (reported && text.length() < LONGEST_HEADING && text.chars().noneMatch(Character::isDigit)) {
            phase = said.isEmpty() ? phase : said;
        }
    }

    /// An evaluation that does not say where it stands does so behind the report before it; so does one that counts the
    /// epochs that are done, where those of training are counted from 0.
    private boolean isEvaluation() {
        return report.keySet().stream().filter(LoopNames::isLoss).allMatch(LoopNames::isOfEvaluation);
    }

    /// @param text of the line, in lower case
    /// @param means whether the mean in brackets behind a value counts: that of all that was evaluated so far
    private void values(Phrase line, String text, boolean means) throws UnreadableSourceException {
        String said = LoopNames.phaseBehind(text);
        boolean beside = false;
        for (int from = line.index(); numbers.next(line); from = line.index()) {
            String name = numbers.name().toLowerCase(Locale.ROOT);
            String since = since(line, from);
            if (since == null) {
                continue;
            }
            String now = LoopNames.phase(since);
            said = now.isEmpty() ? said : now;
            beside = beside && since.chars().noneMatch(one -> SEPARATORS.indexOf(one) >= 0)
                    || LoopNames.isBeside(name);
            if (!beside && !LoopNames.isPlace(name) && decimals.look(name, numbers.mark(), line.line())) {
                report.putIfAbsent(LoopNames.of(name, said.isEmpty() ? phase : said), value(line, means));
            }
        }
    }

    /// What stands between an index and the place at hand, in lower case, without what is printed before every line; null
    /// where that is all.
    private @Nullable String since(Phrase line, int from) {
        String since = line.since(from).toLowerCase(Locale.ROOT);
        if (prefix == 0) {
            return since;
        }
        String all = line.since(0).toLowerCase(Locale.ROOT).stripLeading();
        if (all.length() <= prefix) {
            return null;
        }
        int begin = Math.max(prefix, all.length() - since.length());
        prefix = 0;
        return all.substring(begin);
    }

    private LoopValue value(Phrase line, boolean means) {
        OptionalDouble mean = means ? mean(line) : OptionalDouble.empty();
        boolean either = mean.isEmpty() && numbers.mark() == NamedNumbers.Mark.EITHER;
        return new LoopValue(mean.orElse(numbers.value()), either);
    }

    private static OptionalDouble mean(Phrase line) {
        int at = line.index();
        OptionalDouble mean = line.spaces().at("(") ? line.spaces().number() : OptionalDouble.empty();
        if (mean.isPresent() && line.spaces().at(")")) {
            return mean;
        }
        line.goTo(at);
        return OptionalDouble.empty();
    }

    /// Takes a report of training, or one of an epoch as a whole.
    private void report(boolean placed, int line) throws UnreadableSourceException {
        boolean ends = placed && place.isOfEpoch() && !place.isLater();
        if (!ends) {
            evaluated(evaluation.at(placed && place.isLater() ? place.endOfEpoch() : -1));
        }
        if (placed) {
            place.take();
        } else if (!isEvaluation()) {
            place.takeHeaded();
        }
        reported = true;
        if (ends) {
            evaluated(place.here());
        }
        hold(LoopRow.of(place.here(), placed ? place.epoch() : Double.NaN, line, named(placed)).by(rank));
    }

    /// The mean over an epoch is another value than those of its steps.
    private Map<String, LoopValue> named(boolean placed) {
        Map<String, LoopValue> named = new LinkedHashMap<>();
        boolean epoch = placed && place.isOfEpoch();
        report.forEach((name, value) -> {
            boolean another = epoch && !LoopNames.isOfEvaluation(name) && ofSteps.contains(name);
            named.put(another ? LoopNames.ofEpoch(name) : name, value);
        });
        if (placed && !epoch && place.isStepped()) {
            ofSteps.addAll(named.keySet());
        }
        return named;
    }

    private void evaluated(long at) throws UnreadableSourceException {
        if (!evaluation.isEmpty()) {
            hold(evaluation.row(at));
            evaluation.clear();
        }
    }

    private void hold(LoopRow row) throws UnreadableSourceException {
        if (!held.isOf(row)) {
            decimals.add(held, rows);
            held = row;
        } else {
            contradiction.look(held, row, rows);
            held = held.with(row);
        }
    }

    @Override
    public void end(RowTrainings into) throws UnreadableSourceException {
        LoopRow last = evaluation.isEmpty() ? LoopRow.NONE
                : evaluation.row(evaluation.at(place.isNearEnd() ? place.endOfEpoch() : -1));
        decimals.end(into);
        if (last.isEmpty() || held.isOf(last)) {
            decimals.end(held.with(last), into);
        } else {
            decimals.end(held, into);
            decimals.end(last, into);
        }
    }
}
