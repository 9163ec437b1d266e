package dev.runlens.read.assemble;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.Trouble;
import dev.runlens.read.series.CurveAgreement;
import dev.runlens.run.Finding;
import dev.runlens.run.Metric;
import dev.runlens.run.Order;
import dev.runlens.run.Series;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Brings the forms of one training together: a run that was printed, saved and recorded is one run.
///
/// Record files of one home are pieces of one training: a later file takes over from its first iteration on. One that
/// begins all over again, with other losses, is another training, see [Restart]. Other forms are the same training when they agree in iteration and loss to four digits. Two printed logs are never one,
/// unless one is a copy of the other: the same seed, run again, prints the same losses. The states that one trainer
/// saved on its way are one when each is the beginning of the longest, see [SameTraining].
final class FormMerge {
    private final List<LogPart> merged = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    /// @param parts the trainings of one place in every form they were found in
    FormMerge(List<LogPart> parts) {
        List<LogPart> ordered = new ArrayList<>(parts);
        ordered.sort(Order.comparing((LogPart part) -> part.log().source().rank())
                .thenComparing(SameTraining.longestFirst())
                .thenComparing(LogPlacement.byAgeWithinRanks()));
        ordered.forEach(this::add);
    }

    /// The trainings, each once.
    List<LogPart> trainings() {
        return merged;
    }

    /// What was left out.
    List<Finding> notes() {
        return notes;
    }

    private void add(LogPart part) {
        for (int i = 0; i < merged.size(); i++) {
            LogPart known = merged.get(i);
            if (SameTraining.isLaterState(known, part)) {
                merged.set(i, together(known, part, false));
                return;
            }
            if (isCopy(known, part)) {
                notes.add(Trouble.skipped(
                        part.log().file(), "reports the same as " + known.log().file() + " and was left out"));
                return;
            }
            if (isRetold(known, part)) {
                merged.set(i, knowing(known, part));
                return;
            }
            boolean piece = i == lastOfRecords(part) && !Restart.is(known.training(), part.training());
            if (piece || isForm(known, part) || isRemark(known, part)) {
                merged.set(i, together(known, part, piece && rank(known) == Source.Rank.RECORDS));
                return;
            }
        }
        if (rank(part) == Source.Rank.CARD && !merged.isEmpty()) {
            notes.add(Trouble.skipped(
                    part.log().file(),
                    "tells of other losses than " + merged.getFirst().log().file() + " and was left out"));
            return;
        }
        merged.add(part);
    }

    private static boolean isCopy(LogPart known, LogPart part) {
        return rank(known) == rank(part)
                && !known.log().file().equals(part.log().file())
                && !part.training().isEmpty()
                && known.training().metrics().equals(part.training().metrics());
    }

    /// The index of the newest training that another file of the same records tells of; -1 where there is none.
    private int lastOfRecords(LogPart part) {
        for (int i = merged.size() - 1; i >= 0; i--) {
            if (rank(part) == Source.Rank.RECORDS
                    && merged.get(i).forms().stream()
                            .map(SourceContent::source)
                            .anyMatch(form -> form.rank() == Source.Rank.RECORDS
                                    && form.home().equals(part.log().source().home()))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isForm(LogPart known, LogPart part) {
        boolean printedTwice = rank(known) == Source.Rank.CONSOLE && rank(part) == Source.Rank.CONSOLE;
        return !printedTwice
                && !SameTraining.areStates(known, part)
                && !known.log().file().equals(part.log().file())
                && SameTraining.agree(known.training(), part.training());
    }

    /// Whether a log that was only numbered tells of a training that is known from elsewhere.
    private static boolean isRetold(LogPart known, LogPart part) {
        return rank(part) == Source.Rank.CONSOLE
                && rank(known) != Source.Rank.CONSOLE
                && !SameTraining.agree(known.training(), part.training())
                && SameTraining.isUnnumbered(known.training(), part.training());
    }

    /// Whether a form without any loss tells more of a training that its folder holds.
    private static boolean isRemark(LogPart known, LogPart part) {
        return rank(part) == Source.Rank.LINES
                && !known.log().file().equals(part.log().file())
                && part.training().series(Metric.TRAIN_LOSS).isEmpty()
                && part.training().series(Metric.VAL_LOSS).isEmpty();
    }

    private static Source.Rank rank(LogPart part) {
        return part.log().source().rank();
    }

    /// A training with what an unnumbered log of it says beside the figures.
    private static LogPart knowing(LogPart main, LogPart retelling) {
        LoggedTraining told = retelling.training();
        LoggedTraining words = new LoggedTraining(
                Map.of(), counted(told.header(), main.training(), told), told.ending(), List.of(), List.of());
        return together(main, new LogPart(retelling.log(), words, retelling.layout()), false);
    }

    /// The head of a log with its planned end in the count of the other form, where the two only begin at other numbers:
    /// Keras prints epochs from 1 and writes them from 0.
    private static LoggedTraining.Header counted(LoggedTraining.Header head, LoggedTraining known,
            LoggedTraining told) {
        Series all = known.series(Metric.TRAIN_LOSS);
        Series some = told.series(Metric.TRAIN_LOSS);
        boolean sameCount = head.planned().isPresent()
                && all.size() == some.size()
                && all.lastStep() - all.step(0) == some.lastStep() - some.step(0);
        if (!sameCount) {
            return head;
        }
        long planned = head.planned().getAsLong() + all.step(0) - some.step(0);
        return new LoggedTraining.Header(
                head.line(),
                head.configFile(),
                head.resumedFrom(),
                OptionalLong.of(planned),
                head.printed());
    }

    private static LogPart together(LogPart main, LogPart other, boolean pieces) {
        Map<Metric, Series> metrics = new LinkedHashMap<>(main.training().metrics());
        Map<Metric, Path> elsewhere = new LinkedHashMap<>(main.elsewhere());
        other.training().metrics().forEach((metric, series) -> {
            Series known = metrics.get(metric);
            if (known == null || !pieces && extend(known, series)) {
                metrics.put(metric, series);
                elsewhere.put(metric, other.log().file());
            } else if (pieces) {
                metrics.put(metric, known.takenOverBy(series));
            }
        });
        List<SourceContent.Log> others = new ArrayList<>(main.others());
        others.addAll(other.forms());
        LoggedTraining both = training(main, other, metrics, pieces);
        return new LogPart(main.log(), both, main.layout(), main.offset(), new LogPart.Further(others, elsewhere));
    }

    private static LoggedTraining training(LogPart mainPart, LogPart otherPart, Map<Metric, Series> metrics,
            boolean pieces) {
        LoggedTraining main = mainPart.training();
        LoggedTraining other = otherPart.training();
        LoggedTraining.Header header = main.header();
        OptionalLong planned = header.planned().isPresent() ? header.planned() : other.header().planned();
        LoggedTraining.Header both = new LoggedTraining.Header(
                header.line(),
                header.configFile() == null ? other.header().configFile() : header.configFile(),
                resumedFrom(mainPart, otherPart),
                planned,
                pieces
                        ? other.header().printed().filledWith(header.printed())
                        : header.printed().filledWith(other.header().printed()));
        LoggedTraining.Ending ending = main.ending().filledWith(other.ending());
        List<Finding> findings = new ArrayList<>(main.findings());
        other.findings().stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
        if (pieces) {
            ChangedSettings.of(header.stated(), otherPart).ifPresent(findings::add);
        }
        return new LoggedTraining(metrics, both, ending, saves(main, other), findings);
    }

    /// What the training went on from. A form that has what came before that does not go on from it.
    private static @Nullable String resumedFrom(LogPart main, LogPart other) {
        String known = main.training().header().resumedFrom();
        String told = other.training().header().resumedFrom();
        if (known != null || told == null) {
            return known;
        }
        OptionalLong step = other.goesOnFrom(told);
        Series losses = main.training().series(Metric.TRAIN_LOSS);
        return step.isPresent() && !losses.isEmpty() && losses.step(0) <= step.getAsLong() ? null : told;
    }

    /// Whether a further form has all that is known of a metric and goes on after it: a state was saved before the end
    /// that was printed.
    private static boolean extend(Series known, Series further) {
        return further.lastStep() > known.lastStep()
                && further.size() > known.size()
                && further.step(0) <= known.step(0)
                && CurveAgreement.of(known, further).equal() == known.size();
    }

    private static List<LoggedTraining.Save> saves(LoggedTraining main, LoggedTraining other) {
        Map<Long, LoggedTraining.Save> saves = new TreeMap<>();
        main.saves().forEach(save -> saves.put(save.iteration(), save));
        other.saves().forEach(save -> saves.putIfAbsent(save.iteration(), save));
        return List.copyOf(saves.values());
    }
}
