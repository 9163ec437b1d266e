package dev.runlens.read.console;

import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.NamedNumbers;
import dev.runlens.read.lines.Phrase;
import dev.runlens.read.lines.PrintedCount;
import dev.runlens.read.series.RowTrainings;
import dev.runlens.run.Trainer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What training loops print that people write themselves: `Epoch [3/20] | Train Loss: 0.51 | Val Loss: 0.62`, `epoch 3:
/// loss=0.51, val_loss=0.62`, `Step 100 | train loss 2.9 | lr 1e-4`, `Epoch [1/5], Step [100/600], Loss: 0.31`, a bar
/// `Epoch 1/3: 100%|██| 600/600 [… , loss=0.3]`, or `Epoch 3/20` with `train Loss: …` and `val Loss: …` below.
///
/// A line reports where it says where it stands (epoch, step, iteration) and holds a number that is called a loss; its
/// other numbers are metrics. Which phase a number is of is said in its name or by the last such word before it. Lines
/// about the best of something are passed over.
public final class OwnLoopFormat extends PrintedFormat {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s_/.]+");
    private static final Pattern OTHER_THAN_LETTERS = Pattern.compile("[^a-z]+");
    private static final Trainer TRAINER = Trainer.about("own loop").build();
    private static final int LEAST_REPORTS = 2;
    private static final List<String> WITHOUT_PHASE = List.of("lr", "learning_rate", "grad_norm", "norm", "eta",
            "memory", "mem", "tok_sec", "dt");
    private static final List<String> STEPS = List.of("step", "iter", "iteration", "batch", "steps", "it");
    private static final Map<String, String> PHASES = Map.of(
            "train", "train", "training", "train", "val", "val", "valid", "val", "validation", "val", "eval", "val",
            "dev", "val", "test", "test");

    /// The format.
    public OwnLoopFormat() {
        super(TRAINER);
    }

    @Override
    public String name() {
        return "log of a training loop of one's own";
    }

    @Override
    protected boolean mayBeIn(byte[] window) {
        return new String(window, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains("loss");
    }

    /// One report may be the line of anything.
    @Override
    protected boolean isTraining(RowTrainings rows) {
        return rows.hasLoss() && rows.reports() >= LEAST_REPORTS;
    }

    @Override
    protected Lines lines(RowTrainings rows) {
        return new Loop(rows);
    }

    private static final class Loop implements Lines {
        private final RowTrainings rows;
        private final NamedNumbers numbers = NamedNumbers.loose();
        private final Map<String, Double> report = new LinkedHashMap<>();
        private final Map<String, Double> held = new LinkedHashMap<>();
        private PrintedCount epoch = PrintedCount.NONE;
        private PrintedCount step = PrintedCount.NONE;
        private long firstEpoch = -1;
        private long epochBefore = -1;
        private long rawBefore = -1;
        private long perEpoch;
        private boolean global;
        private boolean heading;
        private long here;
        private long heldAt;
        private int heldLine;

        Loop(RowTrainings rows) {
            this.rows = rows;
        }

        @Override
        public void take(Phrase line) throws UnreadableSourceException {
            String text = line.until('\n').toLowerCase(Locale.ROOT);
            boolean loss = text.contains("loss");
            boolean placed = (loss || text.contains("epoch")) && place(text);
            if (text.contains("best") || text.contains("early stop") || !loss) {
                heading = placed ? isHeading() : heading;
                return;
            }
            report.clear();
            values(line.restart());
            if (report.keySet().stream().noneMatch(name -> name.contains("loss")) || !placed && !heading) {
                return;
            }
            if (placed) {
                heading = false;
                here = at();
            }
            hold(line.line());
        }

        /// A line that says where and no more stands over what it is about.
        private boolean isHeading() {
            here = at();
            return true;
        }

        private void values(Phrase line) {
            while (numbers.next(line)) {
                String name = numbers.name().toLowerCase(Locale.ROOT);
                String last = name.substring(name.lastIndexOf(' ') + 1);
                if (!STEPS.contains(last) && !last.equals("epoch") && !last.equals("time")) {
                    report.putIfAbsent(named(name, line.before().toLowerCase(Locale.ROOT)), numbers.value());
                }
            }
        }

        /// A name of one word for each of its parts, behind the phase that it is of.
        private static String named(String name, String before) {
            String[] words = SEPARATORS.split(name, -1);
            String phase = "";
            StringBuilder rest = new StringBuilder();
            for (String word : words) {
                if (word.isEmpty()) {
                    continue;
                }
                String of = PHASES.get(word);
                phase = of == null ? phase : of;
                if (of == null) {
                    rest.append(rest.isEmpty() ? "" : "_").append(word);
                }
            }
            boolean phased = phase.isEmpty() && !WITHOUT_PHASE.contains(rest.toString());
            phase = phased ? lastPhase(before) : phase;
            return phase.isEmpty() ? rest.toString() : rest.isEmpty() ? phase : phase + "_" + rest;
        }

        private static String lastPhase(String text) {
            String phase = "";
            for (String word : OTHER_THAN_LETTERS.split(text, -1)) {
                phase = PHASES.getOrDefault(word, phase);
            }
            return phase;
        }

        private boolean place(String text) {
            epoch = PrintedCount.behind(text, List.of("epoch", "epochs", "ep"));
            step = PrintedCount.behind(text, STEPS);
            int bar = text.indexOf("it/s") < 0 && text.indexOf("s/it") < 0 ? -1 : text.indexOf("%|");
            if (bar >= 0 && !step.isKnown()) {
                step = PrintedCount.from(text, text.indexOf('|', bar + 2) + 1);
            }
            return epoch.isKnown() || step.isKnown();
        }

        /// The step of the line: of steps that begin again in each epoch, those of the epochs before are added.
        private long at() {
            if (epoch.isKnown() && firstEpoch < 0) {
                firstEpoch = epoch.at();
            }
            plan();
            if (!step.isKnown()) {
                return perEpoch > 0 && !global ? (epoch.at() - firstEpoch + 1) * perEpoch
                        : perEpoch > 0 ? here
                                : epoch.at();
            }
            if (epoch.isKnown() && step.of() > 0) {
                global |= epochBefore >= 0 && epoch.at() > epochBefore && step.at() > rawBefore;
                perEpoch = step.of();
                epochBefore = epoch.at();
                rawBefore = step.at();
                return global ? step.at() : (epoch.at() - firstEpoch) * perEpoch + step.at();
            }
            return step.at();
        }

        private void plan() {
            long batches = step.isKnown() ? step.of() : perEpoch;
            long planned = epoch.of() > 0
                    ? batches > 0 && !global ? epoch.of() * batches : step.isKnown() ? -1 : epoch.of()
                    : epoch.isKnown() ? -1 : step.of();
            if (planned > 0) {
                rows.planOfReport(planned);
            }
        }

        private void hold(int line) throws UnreadableSourceException {
            if (here != heldAt) {
                end();
            }
            heldAt = here;
            heldLine = line;
            held.putAll(report);
        }

        @Override
        public void end() throws UnreadableSourceException {
            if (!held.isEmpty()) {
                rows.begin(heldAt, heldLine);
                for (Map.Entry<String, Double> one : held.entrySet()) {
                    rows.add(one.getKey(), one.getValue(), heldLine);
                }
                held.clear();
            }
        }
    }
}
