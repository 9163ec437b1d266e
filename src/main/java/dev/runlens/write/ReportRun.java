package dev.runlens.write;

import dev.runlens.analyze.Comparison;
import dev.runlens.analyze.advice.Advice;
import dev.runlens.analyze.advice.RunCard;
import dev.runlens.analyze.single.BestValidation;
import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.Gap;
import dev.runlens.analyze.single.Speed;
import dev.runlens.run.Checkpoint;
import dev.runlens.run.FinalMetric;
import dev.runlens.run.Finding;
import dev.runlens.run.Progress;
import dev.runlens.run.Run;
import dev.runlens.run.RunNote;
import dev.runlens.run.Segment;
import dev.runlens.text.Digits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// One run in detail.
final class ReportRun {
    private static final int MOST_FINDINGS = 100;

    private final Advice advice;
    private final RunNote note;
    private final RunCard card;
    private final ComparedRun compared;
    private final Run run;
    private final List<String> lines = new ArrayList<>();

    ReportRun(Comparison comparison, RunCard card) {
        this.advice = comparison.advice();
        this.note = comparison.note(card.run());
        this.card = card;
        this.compared = card.run();
        this.run = compared.run();
    }

    List<String> lines() {
        lines.add("### " + MarkdownText.code(run.name()));
        lines.add("");
        note();
        item("Status", status());
        lines.addAll(ReportAdvice.of(advice, card));
        item("Path", MarkdownText.code(run.path().toString()));
        item("Trainer", MarkdownText.words(run.identity().trainer().name()));
        sources();
        item("Progress", progress());
        item("Gap at the end", gap());
        item("Best validation loss", best());
        finals();
        speed();
        segments();
        checkpoints();
        findings();
        return lines;
    }

    private String status() {
        String status = compared.analysis().statusLabel();
        return status == null ? ReportTables.UNKNOWN : status;
    }

    private void note() {
        if (!note.tags().isEmpty()) {
            item("Tags", note.tags().stream().map(MarkdownText::words).collect(Collectors.joining(", ")));
        }
        if (!note.text().isBlank()) {
            item("Note", note.text().strip().lines().map(MarkdownText::words).collect(Collectors.joining("<br>")));
        }
    }

    private void item(String label, String value) {
        lines.add("- **" + label + ":** " + value);
    }

    private void sources() {
        List<Path> sources = run.identity().sources();
        if (!sources.isEmpty()) {
            item(
                    "Read from",
                    sources.stream()
                            .map(source -> MarkdownText.code(source.toString()))
                            .collect(Collectors.joining(", ")));
        }
    }

    private String progress() {
        Progress progress = run.history().progress();
        OptionalDouble last = run.finals().get(FinalMetric.FINAL_ITERATION);
        String reached = last.isEmpty() ? "" : ", iteration " + Digits.fixed(last.getAsDouble(), 0);
        String of = progress.planned().isEmpty()
                ? ""
                : (reached.isEmpty() ? ", " : " of ") + progress.planned().getAsLong() + " planned";
        String state = switch (progress.state()) {
            case FINISHED -> "finished";
            case INTERRUPTED -> "interrupted";
            case UNFINISHED -> "not finished, or still running";
            case UNKNOWN -> ReportTables.UNKNOWN;
        };
        return state + reached + of;
    }

    private String gap() {
        Gap gap = compared.analysis().gap();
        if (gap == null) {
            return ReportSummary.interpretation(compared);
        }
        String percent = gap.percent().isEmpty() ? "" : " (" + ReportTables.percent(gap) + " of train loss)";
        return Digits.fixed(gap.value(), 4) + percent + ", " + ReportSummary.interpretation(compared);
    }

    private String best() {
        BestValidation best = compared.analysis().best();
        return best == null
                ? ReportTables.UNKNOWN
                : Digits.fixed(best.value(), 4) + " at iteration " + best.iteration();
    }

    private void finals() {
        List<String> known = new ArrayList<>();
        for (FinalMetric metric : FinalMetric.values()) {
            if (run.finals().get(metric).isPresent()) {
                known.add(metric.label() + " " + ReportTables.metric(compared, metric));
            }
        }
        item(
                run.finals().anyByHand() ? "Final values (entered by hand)" : "Final values",
                known.isEmpty() ? ReportTables.UNKNOWN : String.join(", ", known));
    }

    private void speed() {
        Speed speed = compared.analysis().speed();
        List<String> known = new ArrayList<>();
        speed.tokensPerSec()
                .ifPresent(median -> known.add("median " + Digits.fixed(median, 1) + " tokens/sec, last "
                        + ReportTables.metric(compared, FinalMetric.FINAL_TOKENS_PER_SEC)));
        speed.iterationsPerSec()
                .ifPresent(median -> known.add("median " + Digits.fixed(median, 3) + " iterations/sec, last "
                        + ReportTables.metric(compared, FinalMetric.FINAL_ITERATIONS_PER_SEC)));
        if (!known.isEmpty()) {
            item("Speed", String.join("; ", known));
        }
    }

    private void segments() {
        List<Segment> segments = run.history().segments();
        if (segments.size() < 2) {
            return;
        }
        item("Parts", Integer.toString(segments.size()));
        for (Segment segment : segments) {
            Segment.Span span = segment.span();
            String from = segment.resumedFrom() == null ? ""
                    : ", resumed from " + MarkdownText.code(segment.resumedFrom());
            String source = segment.source() == null
                    ? ""
                    : ", " + MarkdownText.code(segment.source().text());
            String replaced = segment.supersededPoints() == 0 ? ""
                    : ", " + segment.supersededPoints() + " of them superseded";
            lines.add("  - iterations " + (span.firstIteration() + segment.offset()) + " to "
                    + (span.lastIteration() + segment.offset()) + ": " + span.trainPoints() + " train and "
                    + span.valPoints() + " validation losses" + replaced + from + source);
        }
    }

    private void checkpoints() {
        if (run.checkpoints().isEmpty()) {
            return;
        }
        item("Checkpoints", Integer.toString(run.checkpoints().size()));
        for (Checkpoint checkpoint : run.checkpoints()) {
            String iteration = checkpoint.iteration().isEmpty()
                    ? (checkpoint.last() ? "the last" : "iteration unknown")
                    : "iteration " + checkpoint.iteration().getAsLong();
            lines.add("  - " + MarkdownText.code(checkpoint.path().toString()) + ", " + iteration
                    + (checkpoint.onDisk() ? "" : ", no longer on disk"));
        }
    }

    private void findings() {
        if (run.findings().isEmpty()) {
            item("Findings", "none");
            return;
        }
        item("Findings", Integer.toString(run.findings().size()));
        run.findings().stream().limit(MOST_FINDINGS).forEach(finding -> lines.add("  " + finding(finding)));
        if (run.findings().size() > MOST_FINDINGS) {
            lines.add("  - and " + (run.findings().size() - MOST_FINDINGS) + " more, in the comparison JSON");
        }
    }

    /// A finding as an item of a list.
    static String finding(Finding finding) {
        String place = finding.origin() == null
                ? ""
                : " (" + MarkdownText.code(finding.origin().toString()) + ")";
        return "- `" + finding.code().word() + "` " + MarkdownText.words(finding.message()) + place;
    }
}
