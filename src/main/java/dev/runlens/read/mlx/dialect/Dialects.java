package dev.runlens.read.mlx.dialect;

import dev.runlens.read.lines.TextLine;
import org.jspecify.annotations.Nullable;

/// The reports of those who train with MLX but not as mlx-lm prints: mlx-vlm, mlx-lm-lora's GRPO, Unsloth, mlx-tune,
/// SiLLM, mlx-swift-lm, `mlx_lm.dwq`.
public final class Dialects {
    private final StepReports steps;
    private final UnslothLines unsloth;
    private final SillmReports sillm;
    private final SwiftReports swift;
    private final DwqReports dwq;
    private final EpochReports epochs;
    private final GrpoBlock grpo;
    private final NamedBlock named;
    private @Nullable OpenReport open;
    private boolean afterRule;

    public Dialects(MetricNames names, LogEvents events) {
        steps = new StepReports(names, events);
        unsloth = new UnslothLines(events);
        sillm = new SillmReports(names, events);
        swift = new SwiftReports(names, events);
        dwq = new DwqReports(names, events);
        epochs = new EpochReports(names, events);
        grpo = new GrpoBlock(names, events);
        named = new NamedBlock(names, events);
    }

    /// Whether a report goes over several lines and has not ended.
    public boolean isOpen() {
        return open != null;
    }

    /// Whether the next line may be one of a report over several lines.
    public boolean isExpecting() {
        return open != null || afterRule;
    }

    /// Takes a segment that belongs to a report over several lines. Bars that were printed meanwhile do not end it.
    ///
    /// @return whether it does
    public boolean goesOn(TextLine s) {
        OpenReport report = open;
        boolean ruled = afterRule;
        boolean blank = s.afterSpaces(s.from()) == s.to();
        afterRule = blank ? ruled : GrpoBlock.isRule(s, '=');
        if (report != null && !blank && s.findAnyCase(s.from(), s.to(), "%|") < 0) {
            if (report.goesOn(s)) {
                return true;
            }
            end();
            return afterRule;
        }
        if (ruled && !afterRule && grpo.begin(s)) {
            open = grpo;
            return true;
        }
        return afterRule;
    }

    /// Ends a report that goes over several lines, if there is one.
    public void end() {
        OpenReport report = open;
        open = null;
        if (report != null) {
            report.close();
        }
    }

    /// Reads what stands at an index.
    ///
    /// @return the index where it ends; the next one where nothing is known to stand there
    public int read(TextLine s, int i) {
        int end = switch (s.at(i)) {
            case 'S', 's' -> step(s, i);
            case '#' -> hash(s, i);
            case 'I' -> swift.read(s, i);
            case 'i' -> dwq.read(s, i);
            case 'T' -> block(s, i);
            case 'V' -> validation(s, i);
            case 'E' -> s.hasAnyCase(i, "eval") ? steps.read(s, i) : epochs.read(s, i);
            case '{' -> epochs.read(s, i);
            case 'U' -> unsloth.read(s, i);
            default -> -1;
        };
        return Math.max(end, i + 1);
    }

    private int step(TextLine s, int i) {
        int end = steps.read(s, i);
        return end < 0 ? unsloth.read(s, i) : end;
    }

    private int hash(TextLine s, int i) {
        if (!sillm.startsAt(s, i)) {
            return -1;
        }
        if (sillm.begin(s, i)) {
            open = sillm;
        }
        return s.to();
    }

    private int validation(TextLine s, int i) {
        int end = block(s, i);
        return end < 0 ? dwq.read(s, i) : end;
    }

    private int block(TextLine s, int i) {
        if (!named.begin(s, i)) {
            return -1;
        }
        open = named;
        return s.to();
    }
}
