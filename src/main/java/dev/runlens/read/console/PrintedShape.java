package dev.runlens.read.console;

import dev.runlens.read.ProbedBytes;
import dev.runlens.read.lines.LinePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a tool prints while it trains, told by the shapes of its lines ([LinePattern]) and what its names mean.
///
/// Some names say where a report stands: `step` (`step0` where it is counted from 0, `otherwise0` where that counts only
/// if the heading above says `nowhere`), `total` steps, or the `end` that is one more than the last, or those that are
/// `left` of a training that [#total] says; `epoch` (`epoch0`) of `epochs` and `batch` of `batches`, which give the step
/// where there is no other; the epoch that `ended`. A name that begins with `=` is a setting of the training that comes.
/// All others are metrics. The first shape that fits a line reads it; a line that says where it stands and no more is the
/// place of the lines without a place that follow.
public final class PrintedShape {
    private final List<String> texts;
    private volatile @Nullable List<LinePattern> lines;
    private final Map<String, String> meanings = new HashMap<>();
    private final List<String> repeated = new ArrayList<>();
    private final Set<String> unknownAtZero = new HashSet<>();
    private boolean redrawn;
    private boolean headed;
    private boolean ahead;
    private boolean late;
    private boolean countedAfterwards;
    private boolean early;
    private String total = "";

    private PrintedShape(List<String> texts, @Nullable List<LinePattern> lines) {
        this.texts = texts;
        this.lines = lines;
    }

    /// Lines of these shapes, in the order in which they are tried. They are taken apart when the first text is looked at:
    /// most tools never print what is read.
    public static PrintedShape of(String... lines) {
        return new PrintedShape(List.of(lines), null);
    }

    /// Lines of these shapes, in the order in which they are tried.
    public static PrintedShape of(List<LinePattern> lines) {
        return new PrintedShape(List.of(), List.copyOf(lines));
    }

    /// What a name that is printed means: another name, or [LinePattern#NOTHING].
    public PrintedShape meaning(String printed, String name) {
        meanings.put(printed, name);
        return this;
    }

    /// A bar draws the reports, over and over: of several for one step the last counts, and that is nothing strange.
    public PrintedShape redrawn() {
        redrawn = true;
        return this;
    }

    /// In some versions the bar shows the values of the step that comes before it counts that step: where two values stand
    /// at the first step, of the reports of a step the first counts.
    public PrintedShape maybeEarly() {
        early = true;
        return this;
    }

    /// A line that does not say where it stands means nothing before one has said so, nor below a heading that does not.
    public PrintedShape headed() {
        headed = true;
        return this;
    }

    /// A line that does not say where it stands belongs to the report that comes, not to the one before.
    public PrintedShape ahead() {
        ahead = true;
        return this;
    }

    /// The bar is given its values before it counts: a value that is new belongs to the count that comes, and that the
    /// bar is drawn again with the same values says nothing.
    public PrintedShape countedAfterwards() {
        countedAfterwards = true;
        return redrawn();
    }

    /// The setting that says how many steps the whole training has.
    public PrintedShape total(String setting) {
        total = setting;
        return this;
    }

    /// Names with this beginning are printed again until they change: only a change is a point.
    public PrintedShape repeating(String prefix) {
        repeated.add(prefix);
        return this;
    }

    /// As [#repeating], where what was measured after a report is first printed with the one that follows.
    public PrintedShape repeatingLate(String prefix) {
        late = true;
        return repeating(prefix);
    }

    /// A name whose values may be too small for the digits that are printed: 0 says nothing.
    public PrintedShape unknownAtZero(String printed) {
        unknownAtZero.add(printed);
        return this;
    }

    List<LinePattern> lines() {
        List<LinePattern> known = lines;
        if (known == null) {
            known = texts.stream().map(LinePattern::of).toList();
            lines = known;
        }
        return known;
    }

    /// Whether a line can say where its report stands.
    boolean saysWhere() {
        return lines().stream()
                .anyMatch(
                        line -> line.hasRest() || line.names().stream().map(this::meaning).anyMatch(ReportPlace::says));
    }

    String meaning(String printed) {
        return meanings.getOrDefault(printed, printed);
    }

    boolean isHeaded() {
        return headed;
    }

    boolean isAhead() {
        return ahead;
    }

    boolean isLate() {
        return late;
    }

    boolean isCountedAfterwards() {
        return countedAfterwards;
    }

    boolean isUnknown(String printed, double value) {
        return value == 0 && unknownAtZero.contains(printed);
    }

    boolean isTotal(String setting) {
        return setting.equals(total);
    }

    boolean mayBeEarly() {
        return early;
    }

    boolean isRedrawn() {
        return redrawn;
    }

    boolean isRepeating(String name) {
        return repeated.stream().anyMatch(name::startsWith);
    }

    /// Whether some bytes hold the words of one of the lines.
    boolean mayBeIn(ProbedBytes window) {
        return lines().stream().anyMatch(line -> window.holds(line.anchor()));
    }
}
