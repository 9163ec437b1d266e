package dev.runlens.cli;

import dev.runlens.analyze.Comparison;
import dev.runlens.chart.ChartImage;
import dev.runlens.plot.LossPlot;
import dev.runlens.plot.PlotOptions;
import dev.runlens.plot.pdf.PdfPlot;
import dev.runlens.plot.svg.SvgPlot;
import dev.runlens.plot.svg.SvgTheme;
import dev.runlens.text.FailureWords;
import dev.runlens.write.AtomicFile;
import dev.runlens.write.ComparisonJson;
import dev.runlens.write.MarkdownReport;
import dev.runlens.write.OutputRules;
import dev.runlens.write.OwnFile;
import dev.runlens.write.html.HtmlReport;
import dev.runlens.write.pdf.ReportPdf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes what `compare` is asked to write, each file on its own: one that cannot be written does not keep the others
/// from being written.
final class Outputs {
    private final Surroundings surroundings;
    private final OutputOptions options;

    Outputs(Surroundings surroundings, OutputOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /// Why no output can be of the kind that the ending of its name says; empty where each can.
    Optional<String> unknownEnding() {
        return OutputEnding.OUTPUT.objection(options.comparison())
                .or(() -> OutputEnding.REPORT.objection(options.report))
                .or(() -> OutputEnding.PLOT.objection(options.plot));
    }

    /// Why these outputs cannot be; empty where they can.
    ///
    /// @param sources files that were read and must not be overwritten
    Optional<String> objection(Set<Path> sources) {
        Map<String, Path> taken = new HashMap<>();
        Set<Path> read = new HashSet<>();
        sources.forEach(source -> read.add(OutputRules.place(source)));
        for (Map.Entry<String, Path> target : options.targets().entrySet()) {
            Path file = target.getValue();
            if (isDevice(file)) {
                continue;
            }
            Path real = InputOptions.isStandard(file)
                    ? file
                    : OutputRules.place(surroundings.folder().resolve(file));
            Path other = taken.put(caseless(real), real);
            if (other != null) {
                return Optional.of(target.getKey() + " " + file + (other.equals(real)
                        ? " is the target of another option too"
                        : " differs from the target of another option only in how letters are written, and on many disks"
                                + " is the same file"));
            }
            if (read.contains(real)) {
                return Optional.of(target.getKey() + " " + file + " would overwrite a file that was read");
            }
        }
        return Optional.empty();
    }

    /// A name as the disks of macOS and Windows compare names.
    private static String caseless(Path file) {
        String name = file.toString();
        // Letters of ASCII are written in one way only, and the tables for all others take a moment to load.
        boolean plain = name.chars().allMatch(letter -> letter < 128);
        return (plain ? name : Normalizer.normalize(name, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
    }

    /// Why these outputs would write over what is the user's; empty where they do not. A person at a terminal is asked.
    ///
    /// @param inputs what to compare
    Optional<String> overwriting(InputOptions inputs) {
        OutputRules rules = new OutputRules(inputs.named(surroundings.folder()));
        for (Map.Entry<String, Path> target : options.targets().entrySet()) {
            Path file = target.getValue();
            if (!InputOptions.isStandard(file)) {
                String named = target.getKey() + " " + file + " ";
                Path path = surroundings.folder().resolve(file);
                Optional<String> objection = switch (rules.of(path, target.getKey().equals("--output"))) {
                    case OutputRules.Free _ -> Optional.empty();
                    case OutputRules.Refused refused -> Optional.of(named + refused.reason());
                    case OutputRules.Occupied occupied -> options.force || isAgreed(named, occupied, inputs)
                            ? Optional.empty()
                            : Optional.of(named + occupied.reason() + ": --force writes over it");
                };
                if (objection.isEmpty() && options.noClobber && Files.isRegularFile(path)) {
                    objection = Optional.of(named + "is there already, and --no-clobber writes over nothing");
                }
                if (objection.isPresent()) {
                    return objection;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isAgreed(String named, OutputRules.Occupied occupied, InputOptions inputs) {
        return inputs.standardInputs() == 0
                && surroundings.terminal().agrees(named + occupied.reason() + ". Write over it?");
    }

    /// Whether standard output is one of the targets, so that nothing else may be printed there.
    boolean useStandardOutput() {
        return options.targets().values().stream().anyMatch(InputOptions::isStandard);
    }

    /// Writes everything and tells on standard error where it is.
    ///
    /// @return whether all of it was written
    boolean write(Comparison comparison) {
        boolean complete = put(options.comparison(), out -> ComparisonJson.write(comparison, options.extent(), out));
        Path plot = options.plot;
        boolean drawn = plot != null && put(plot, out -> out.write(picture(comparison, plot)));
        Path report = options.report;
        if (report != null) {
            byte[] written = endsWith(report, ".pdf")
                    ? ReportPdf.of(comparison)
                    : text(comparison, report, drawn ? plot : null).getBytes(StandardCharsets.UTF_8);
            complete &= put(report, out -> out.write(written));
        }
        return complete && (plot == null || drawn);
    }

    private boolean put(Path target, AtomicFile.Content content) {
        Terminal terminal = surroundings.terminal();
        try {
            if (InputOptions.isStandard(target)) {
                OutputStream out = terminal.bytes();
                content.writeTo(out);
                out.flush();
            } else {
                AtomicFile.write(surroundings.folder().resolve(target), content);
                terminal.say("wrote " + target);
            }
            return true;
        } catch (IOException trouble) {
            terminal.say(FailureWords.of(trouble));
            return false;
        }
    }

    private String text(Comparison comparison, Path report, @Nullable Path shown) {
        String text = report(comparison, report, shown);
        return InputOptions.isStandard(report) ? text : OwnFile.marked(text);
    }

    /// @param shown the picture that a Markdown report shows; null for none
    private String report(Comparison comparison, Path file, @Nullable Path shown) {
        if (endsWith(file, ".html") || endsWith(file, ".htm")) {
            return HtmlReport.of(comparison);
        }
        return MarkdownReport.of(comparison, Optional.ofNullable(shown).map(plot -> reference(file, plot)));
    }

    private static boolean endsWith(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private byte[] picture(Comparison comparison, Path file) throws IOException {
        boolean pdf = endsWith(file, ".pdf");
        if (!pdf && !endsWith(file, ".svg")) {
            return pixels(comparison);
        }
        SvgPlot.Options drawn = SvgPlot.Options.FILE.withTheme(options.dark ? SvgTheme.DARK : SvgTheme.AUTO);
        LossPlot plot = LossPlot.of(comparison, PlotOptions.of(comparison));
        return pdf ? PdfPlot.of(plot, drawn)
                : OwnFile.marked(SvgPlot.of(plot, drawn)).getBytes(StandardCharsets.UTF_8);
    }

    /// Here and nowhere else the toolkit is touched, so that a comparison without such a picture starts without it.
    private byte[] pixels(Comparison comparison) throws IOException {
        ChartImage.Options plain = ChartImage.Options.DEFAULT;
        try {
            return OwnFile.marked(ChartImage.png(
                    comparison, new ChartImage.Options(plain.width(), plain.height(), plain.scale(), options.dark)));
        } catch (LinkageError missing) {
            throw new IOException("the picture cannot be drawn here: " + missing.getMessage(), missing);
        }
    }

    private String reference(Path report, Path plot) {
        Path folder = surroundings.folder();
        return MarkdownReport.reference(folder.resolve(report), folder.resolve(plot));
    }

    private boolean isDevice(Path target) {
        Path file = surroundings.folder().resolve(target);
        return !InputOptions.isStandard(target) && Files.exists(file) && !Files.isRegularFile(file);
    }
}
