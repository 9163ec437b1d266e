package dev.runlens.read.mlx.log;

import dev.runlens.read.mlx.MlxTrainers;
import dev.runlens.read.mlx.config.LossType;
import dev.runlens.read.lines.TextLine;
import dev.runlens.read.mlx.dense.ReportShape;
import dev.runlens.read.mlx.dialect.ClassicReports;
import dev.runlens.read.mlx.dialect.Dialects;
import dev.runlens.read.mlx.dialect.Interruptions;
import dev.runlens.read.mlx.dialect.LogEvents;
import dev.runlens.read.mlx.dialect.LogEvents.Preamble;
import dev.runlens.read.mlx.dialect.MetricNames;
import dev.runlens.read.lines.PrintedNumber;
import dev.runlens.read.mlx.dialect.Panel;
import dev.runlens.read.mlx.dialect.Saves;
import dev.runlens.read.mlx.dialect.TableRows;
import org.jspecify.annotations.Nullable;

/// Looks through a segment for everything that mlx-lm prints, wherever on the segment it stands: real logs have
/// timestamps before a line and progress bars glued to it.
final class LogLines {
    private static final String STARTING = "starting ";
    private static final String MODE = "training mode:";
    private static final int WIDEST_KIND = 24;

    private final LogEvents events;
    private final PrintedNumber number = new PrintedNumber();
    private final Saves saves;
    private final TableRows table;
    private final Panel panel;
    private final Interruptions interruptions;
    private final ClassicReports reports;
    private final Dialects dialects;
    private final TypedCommand command;

    LogLines(MetricNames names, LogEvents events) {
        this.events = events;
        this.saves = new Saves(events);
        this.table = new TableRows(events);
        this.panel = new Panel(events);
        this.interruptions = new Interruptions(events);
        this.reports = new ClassicReports(names, events, saves);
        this.dialects = new Dialects(names, events);
        this.command = new TypedCommand(events);
    }

    /// The shape of the line that was read last, where it is nothing but a train report: what the next lines will probably
    /// look like.
    ///
    /// @param raw the line with its control sequences
    /// @param plain the same without
    /// @return null where it is anything else
    @Nullable
    ReportShape shape(TextLine raw, TextLine plain) {
        ReportShape classic = plain == raw ? reports.shape() : null;
        return classic == null ? table.shape(raw) : classic;
    }

    /// Whether the next line means what it says, whatever stands before it: nothing that goes over several lines has begun.
    boolean areByThemselves() {
        return !dialects.isExpecting() && !command.isOpen() && !panel.isOpen() && !interruptions.isOpen();
    }

    /// Whether what comes next can change nothing of what was said already: no report and no command goes on.
    boolean isAtRest() {
        return !dialects.isOpen() && !command.isOpen();
    }

    /// Told after the last segment.
    void end() {
        command.end();
        dialects.end();
    }

    /// Reads a segment without control sequences.
    void read(TextLine s) {
        reports.reset();
        table.reset();
        if (command.goesOn(s) || dialects.goesOn(s)) {
            return;
        }
        if (panel.read(s)) {
            return;
        }
        panel.flush();
        if (interruptions.read(s)) {
            return;
        }
        byte[] bytes = s.bytes();
        for (int i = s.from(); i < s.to();) {
            i = isOfNumber(bytes[i]) ? i + 1 : Math.max(i + 1, at(s, i));
        }
    }

    /// Blanks, digits and what stands between them begin nothing, and are most of a table.
    private static boolean isOfNumber(byte b) {
        return b == ' ' || b >= '+' && b <= '9';
    }

    private int at(TextLine s, int i) {
        return switch (s.at(i)) {
            case 'I', 'i' -> iteration(s, i);
            case 'S', 's' -> startOrSave(s, i);
            case 'L', 'l' -> loading(s, i);
            case 'T', 't' -> testOrTrain(s, i);
            case 'm' -> command(s, i);
            case 'N' -> node(s, i);
            case 'v' -> s.hasAnyCase(i, "val") && s.isSpace(i + 3) ? table.validation(s, i) : i + 1;
            case (byte) 0xE2 -> TableRows.isArrow(s, i) ? table.train(s, i) : i + 1;
            case 'E', 'V', 'U', '{', '#' -> dialects.read(s, i);
            default -> i + 1;
        };
    }

    private int iteration(TextLine s, int i) {
        if (ClassicReports.startsAt(s, i)) {
            return reports.read(s, i);
        }
        if (s.hasAnyCase(i, "iter ") && s.hasAnyCase(s.afterSpaces(i + 4), "train_loss")) {
            events.tableHeader(s.number());
            return s.to();
        }
        return dialects.read(s, i);
    }

    private int startOrSave(TextLine s, int i) {
        if (s.hasAnyCase(i, STARTING)) {
            return starting(s, i);
        }
        if (s.hasAnyCase(i, "saved final ")) {
            return saves.finalWeights(s, i);
        }
        return s.hasAnyCase(i, "save  ") ? saves.table(s, i + 4) : dialects.read(s, i);
    }

    /// `Starting training..., iters: 600`, with the kind of training before the word where a fork prints it.
    private int starting(TextLine s, int i) {
        int training = s.findAnyCase(i, Math.min(s.to(), i + STARTING.length() + WIDEST_KIND), "training...");
        int iterations = training < 0 ? -1 : s.findAnyCase(training, Math.min(s.to(), training + 24), ", iter");
        int colon = iterations < 0 ? -1 : s.findAnyCase(iterations, Math.min(s.to(), iterations + 14), ":");
        if (colon < 0) {
            return i + 1;
        }
        int from = s.afterSpaces(colon + 1);
        int end = s.afterDigits(from);
        if (s.open() && end == s.to()) {
            events.truncated(s, "the number of iterations");
            events.starting(s.number(), 0);
        } else if (end > from) {
            events.starting(s.number(), Math.max(0, s.whole(from, end)));
        }
        if (s.hasAnyCase(iterations + 2, "iterations")) {
            events.writtenBy(MlxTrainers.MLX_VLM);
        }
        kind(s.text(i + STARTING.length(), training), s.number());
        return end;
    }

    /// The kind of training before the word: `Starting DPO training...`, `Training mode: DPO`.
    private void kind(String words, int line) {
        LossType.mode(words).ifPresent(mode -> {
            events.writtenBy(MlxTrainers.MLX_LM_LORA);
            events.objective(mode, line);
        });
    }

    private int loading(TextLine s, int i) {
        if (!s.hasAnyCase(i, "loading ")) {
            return i + 1;
        }
        int what = i + "loading ".length();
        if (s.hasAnyCase(what, "configuration file ")) {
            return path(s, what + 19, Preamble.CONFIGURATION);
        }
        if (s.hasAnyCase(what, "fine-tuned weights from ")) {
            return path(s, what + 24, Preamble.RESUMED_WEIGHTS);
        }
        if (s.hasAnyCase(what, "pretrained adapters from ")) {
            return path(s, what + 25, Preamble.RESUMED_WEIGHTS);
        }
        if (s.hasAnyCase(what, "pretrained model")) {
            events.loading(Preamble.MODEL, "", s.number());
        }
        return what;
    }

    private int path(TextLine s, int from, Preamble what) {
        if (s.open()) {
            events.truncated(s, "the name of a file");
        } else {
            events.loading(what, s.text(from, s.to()), s.number());
        }
        return s.to();
    }

    private int testOrTrain(TextLine s, int i) {
        if (s.hasAnyCase(i, "test loss ")) {
            int end = test(s, s.afterSpaces(i + 10), MetricNames.TEST_LOSS);
            int ppl = s.afterSpaces(end + 1);
            return s.at(end) == ',' && s.hasAnyCase(ppl, "test ppl ")
                    ? test(s, s.afterSpaces(ppl + 9), MetricNames.TEST_PPL)
                    : end;
        }
        if (s.hasAnyCase(i, MODE)) {
            kind(s.open() ? "" : s.text(i + MODE.length(), s.to()), s.number());
            return s.to();
        }
        boolean isBar = s.hasAnyCase(i, "train ") && (s.at(s.afterSpaces(i + 5)) & 0xFF) == 0xE2;
        return isBar ? table.bar(s, i) : dialects.read(s, i);
    }

    private int test(TextLine s, int at, int metric) {
        if (!number.read(s, at)) {
            return at;
        }
        if (number.mayBeCut(s)) {
            events.truncated(s, "a test figure");
        } else {
            events.test(metric, number.value(), s.number());
        }
        return number.end();
    }

    /// `mlx_lm.lora --model …`, `python -m mlx_lm lora --model …`, as a terminal or a script shows what it runs.
    private int command(TextLine s, int i) {
        if (s.open() || !s.hasAnyCase(i, "mlx_lm") || !s.hasAnyCase(i + 7, "lora ")) {
            return i + 1;
        }
        command.begin(s, i + 12);
        return s.to();
    }

    /// `Node 0 of 4`.
    private int node(TextLine s, int i) {
        if (!s.hasAnyCase(i, "node ")) {
            return i + 1;
        }
        int rank = s.afterDigits(i + 5);
        int count = s.afterDigits(rank + 4);
        if (rank > i + 5 && s.hasAnyCase(rank, " of ") && count > rank + 4 && count - rank < 12) {
            events.node((int) Math.min(1_000_000, s.whole(rank + 4, count)));
        }
        return Math.max(rank, i + 1);
    }
}
