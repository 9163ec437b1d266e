package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.CheckpointAdvice;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.FileMetric;
import dev.runlens.analyze.single.SavedFile;
import dev.runlens.analyze.statistics.FileLoss;
import dev.runlens.analyze.statistics.Interval;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.run.EvaluationNoise;
import dev.runlens.run.Order;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which file of a run to ship, in sentences: what is known of its loss, of the start, of the last file, and what a file
/// at the lowest point would have brought.
final class FileStatements {
    /// Of as many digits as a number of iterations has at most.
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,18}");

    private static final List<AnalysisPart> FILE = List.of(AnalysisPart.FILE_PATH, AnalysisPart.FILE_LOSS);

    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final ComparedRun compared;

    private FileStatements(ComparedRun compared) {
        this.compared = compared;
    }

    /// The sentences; one that says so where there is no file.
    static List<Statement> of(ComparedRun compared) {
        FileStatements statements = new FileStatements(compared);
        statements.all(compared.analysis().checkpoint());
        return List.copyOf(statements.said);
    }

    private void all(@Nullable CheckpointAdvice advice) {
        if (advice == null) {
            none();
            return;
        }
        SavedFile best = advice.best();
        FileLoss known = best == null ? null : best.known();
        if (best == null || known == null) {
            unknown();
            return;
        }
        if (advice.shipped() != null) {
            ship(advice.by(), best, known);
            assumed(known);
            turnedRound(advice);
        }
        said.addAll(StartStatements.of(compared, advice, best));
        if (advice.shipped() != null) {
            byLoss(advice);
            said.addAll(OtherMetricStatements.of(compared, advice));
            last(advice, best);
        }
        missed(advice);
        further(advice.further());
    }

    private void none() {
        if (compared.run().checkpoints().isEmpty()) {
            say("checkpoint.none", List.of(AnalysisPart.FILE));
        } else if (compared.analysis().health().blocks()) {
            say("checkpoint.blocked", List.of(AnalysisPart.FILE));
        } else {
            unknown();
        }
    }

    /// No file whose loss is known: because all were saved after it was lost, or because nothing tells.
    private void unknown() {
        OptionalLong lost = compared.analysis().divergedAt();
        boolean after = lost.isPresent() && compared.run().checkpoints().stream()
                .allMatch(file -> file.iteration().orElse(0) >= lost.getAsLong());
        if (after) {
            say("checkpoint.lost", List.of(AnalysisPart.FILE, AnalysisPart.DIVERGED_AT),
                    Numbers.count(lost.getAsLong()));
        } else {
            say("checkpoint.unknown_loss", List.of(AnalysisPart.FILE));
        }
    }

    private void further(CheckpointAdvice.@Nullable Further further) {
        if (further != null && further.unlikely()) {
            say(
                    "checkpoint.further",
                    List.of(AnalysisPart.FURTHER),
                    Numbers.count(further.end()),
                    Numbers.percent(100 * further.matters()),
                    Numbers.percent(100 * further.chance()));
        }
    }

    private void ship(FileMetric by, SavedFile file, FileLoss known) {
        Interval interval = known.interval();
        String kind = switch (by.source()) {
            case TRAINER -> by.isLoss() ? loss(known) : "metric";
            case ASKED -> by.isLoss() ? loss(known) : "asked";
            case DEFAULT -> loss(known);
        };
        boolean other = kind.equals("metric") || kind.equals("asked");
        say(
                "checkpoint.ship." + kind,
                FILE,
                name(file),
                Numbers.loss(known.value()),
                Numbers.count(known.step()),
                other ? by.metric().label() : interval == null ? "" : Numbers.loss(interval.low()),
                interval == null ? "" : Numbers.loss(interval.high()),
                Numbers.loss(known.measured()),
                Numbers.count(known.nearest()));
        ownCount(file);
    }

    /// A part that was resumed saves under numbers of its own: without a word its file looks like that of another
    /// iteration.
    private void ownCount(SavedFile file) {
        Matcher number = FIRST_NUMBER.matcher(name(file));
        if (file.iteration().isEmpty() || !number.find()) {
            return;
        }
        long own = Long.parseLong(number.group());
        long before = file.iteration().getAsLong() - own;
        if (before > 0 && compared.run().history().segments().stream().anyMatch(part -> part.offset() == before)) {
            say("checkpoint.own_count", FILE, Numbers.count(own), Numbers.count(before));
        }
    }

    private void assumed(FileLoss known) {
        EvaluationNoise noise = compared.effective().noise();
        if (known.interval() != null && noise.assumed()) {
            say("checkpoint.assumed", List.of(AnalysisPart.EVALUATION_NOISE), noise.because());
        }
    }

    /// A trainer that takes for better what is worse by the name of its metric has most likely not been told.
    private void turnedRound(CheckpointAdvice advice) {
        FileMetric by = advice.by();
        if (by.source() != FileMetric.Source.TRAINER || !FileMetric.isTurnedRound(compared.run())) {
            return;
        }
        if (by.isLoss()) {
            say("checkpoint.turned_round.loss", FILE);
            return;
        }
        Order<SavedFile> order = Order.comparingDouble(SavedFile::value);
        SavedFile other = advice.files().stream()
                .filter(file -> file.known() != null)
                .min(by.higherIsBetter() ? order : order.reversed())
                .orElseThrow();
        say(
                "checkpoint.turned_round." + (by.higherIsBetter() ? "more" : "less"),
                FILE,
                by.metric().label(),
                name(other),
                Numbers.loss(other.value()),
                by.metric().key());
    }

    private static String loss(FileLoss known) {
        return known.interval() != null ? "estimated" : known.evaluated() ? "measured" : "interpolated";
    }

    private void byLoss(CheckpointAdvice advice) {
        SavedFile lowest = advice.beside().byLoss();
        if (lowest == null) {
            return;
        }
        say(
                "checkpoint.by_loss",
                List.of(AnalysisPart.BY_LOSS),
                name(lowest),
                Numbers.count(lowest.iteration().orElse(0)),
                Numbers.loss(lowest.value()),
                Numbers.loss(advice.beside().bestLoss()));
    }

    /// How much worse the last file is, which is what ships where nobody chooses.
    private void last(CheckpointAdvice advice, SavedFile best) {
        SavedFile last = advice.last();
        if (last != null && !last.iteration().equals(best.iteration()) && advice.by().isLoss()) {
            double worse = last.value() - best.value();
            if (worse > 0) {
                say(
                        "checkpoint.last_worse",
                        List.of(AnalysisPart.CHECKPOINTS),
                        Numbers.count(last.iteration().orElse(0)),
                        Numbers.loss(worse));
            }
        }
    }

    private void missed(CheckpointAdvice advice) {
        if (advice.beside().missed().isPresent() && advice.by().isLoss()) {
            say(
                    "checkpoint.missed",
                    List.of(AnalysisPart.MISSED),
                    Numbers.count(advice.beside().missed().getAsLong()),
                    Numbers.loss(advice.beside().cost()));
        }
    }

    private static String name(SavedFile file) {
        return String.valueOf(file.checkpoint().path().getFileName());
    }

    private void say(String id, List<AnalysisPart> parts, String... arguments) {
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(new Evidence.Analysed(compared.name(), part)));
        said.add(wording.say(id, evidence, arguments));
    }
}
