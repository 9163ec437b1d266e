package dev.runlens.read.notebook;

import dev.runlens.read.LoggedTraining;
import dev.runlens.read.SourceContent;
import dev.runlens.read.settings.DocumentedSettings;
import dev.runlens.read.settings.TransformersArguments;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Hyperparameters;
import dev.runlens.run.Origin;
import dev.runlens.run.Setting;
import dev.runlens.run.Sourced;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the code of a notebook's cells says of the settings of its trainings.
///
/// A training was started in the cell that shows it or in one before. What its settings were is said by the last such
/// call at or above it; a cell that was never run says nothing, and one that calls the same twice only what both agree on.
final class NotebookCode {
    private static final int LONGEST = 256 * 1024;
    private static final String ADAPTER = "LoraConfig";

    /// A call of a cell.
    ///
    /// @param first the line on which the cell begins
    /// @param kind what its settings are of: the arguments of the trainer, or the adapter
    private record Stated(int cell, int first, String kind, String name, Map<String, Sourced<Setting>> settings) {}

    private final Path file;
    private final List<Stated> stated = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Integer> lines = new TreeMap<>();
    private int cell;
    private int first;
    private boolean code;
    private boolean run;

    NotebookCode(Path file) {
        this.file = file;
    }

    /// Begins a cell.
    void begin(int line) {
        cell++;
        first = line;
        code = true;
        run = true;
        text.setLength(0);
        lines.clear();
    }

    /// What kind of cell it is.
    void ofType(String type) {
        code = type.equals("code");
    }

    /// Whether it was run.
    void ran(boolean counted) {
        run = counted;
    }

    /// A piece of its source.
    void add(String source, int line) {
        if (text.length() + source.length() <= LONGEST) {
            lines.put(text.length(), line);
            text.append(source);
        }
    }

    /// Ends a cell.
    void end() {
        if (!code || !run) {
            return;
        }
        Map<String, Stated> ofCell = new LinkedHashMap<>();
        for (PythonCalls.Call call : PythonCalls.in(text.toString())) {
            boolean adapter = call.name().equals(ADAPTER) || call.name().equals("get_peft_model");
            Stated one = new Stated(cell, first, adapter ? ADAPTER : "", call.name(), settings(call));
            if (!one.settings.isEmpty()) {
                ofCell.merge(one.kind, one, NotebookCode::agreed);
            }
        }
        stated.addAll(ofCell.values());
    }

    private Map<String, Sourced<Setting>> settings(PythonCalls.Call call) {
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        call.arguments().forEach((name, argument) -> {
            int line = lines.floorEntry(argument.offset()).getValue();
            settings.put(name, new Sourced<>(argument.value(), Origin.in(file, line)));
        });
        return settings;
    }

    private static Stated agreed(Stated one, Stated other) {
        Map<String, Sourced<Setting>> both = new LinkedHashMap<>(one.settings);
        both.entrySet().removeIf(entry -> {
            Sourced<Setting> same = other.settings.get(entry.getKey());
            return same == null || !same.value().equals(entry.getValue().value());
        });
        return new Stated(one.cell, one.first, one.kind, one.name, both);
    }

    /// A content whose trainings have these settings as well; what was printed goes before.
    SourceContent added(SourceContent content) {
        if (stated.isEmpty() || !(content instanceof SourceContent.Log log)) {
            return content;
        }
        List<LoggedTraining> trainings = log.trainings().stream().map(this::added).toList();
        return new SourceContent.Log(log.source(), log.trainer(), trainings, log.findings());
    }

    private LoggedTraining added(LoggedTraining training) {
        LoggedTraining.Header header = training.header();
        Map<String, Stated> last = new TreeMap<>();
        // Where the whole notebook is one line, nothing tells what is above what.
        stated.stream()
                .filter(one -> one.first <= firstReport(training))
                .forEach(one -> last.merge(one.kind, one, (a, b) -> a.first == b.first ? agreed(a, b) : b));
        Map<String, Sourced<Setting>> settings = new LinkedHashMap<>();
        last.values().forEach(one -> settings.putAll(one.settings));
        if (settings.isEmpty()) {
            return training;
        }
        Hyperparameters known = DocumentedSettings.of(TransformersArguments.documented(settings));
        LoggedTraining.Printed printed = new LoggedTraining.Printed(
                header.stated().filledWith(known), header.printed().typed());
        List<Finding> findings = new ArrayList<>(training.findings());
        findings.add(said(last.values().stream().toList()));
        return new LoggedTraining(
                training.metrics(),
                new LoggedTraining.Header(
                        header.line(), header.configFile(), header.resumedFrom(), header.planned(), printed),
                training.ending(),
                training.saves(),
                findings);
    }

    private static int firstReport(LoggedTraining training) {
        return training.metrics().values().stream()
                .mapToInt(series -> series.line(0))
                .filter(line -> line > 0)
                .min()
                .orElse(training.header().line());
    }

    private Finding said(List<Stated> calls) {
        List<String> places = calls.stream().map(one -> one.name + " in cell " + one.cell).toList();
        return Finding.in(
                file,
                calls.getFirst().first,
                FindingCode.INFERRED,
                "settings were read from the code of the notebook (" + String.join(", ", places)
                        + "), those that are written out there: a variable's value is not known");
    }
}
