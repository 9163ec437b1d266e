package dev.runlens.read.comparison;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import dev.runlens.run.Trainers;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// The top level of the file: its runs. Everything else in it is computed anew from them.
final class ComparisonIn {
    private final JsonIn json;
    private final Trainers trainers;
    private final LocalDateTime modified;
    private final List<Run> runs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int number;

    /// @param trainers finds the trainer of a name
    /// @param modified when the file was written
    ComparisonIn(JsonIn json, Trainers trainers, LocalDateTime modified) {
        this.json = json;
        this.trainers = trainers;
        this.modified = modified;
    }

    /// Reads the whole document.
    ///
    /// @throws tools.jackson.core.JacksonException when it is not JSON to its end
    void read() {
        json.begin();
        json.object(name -> {
            if (name.equals("runs")) {
                json.array(this::run);
            }
        });
        if (!json.ended()) {
            findings.add(Finding.in(
                    json.file(),
                    json.line(),
                    FindingCode.SKIPPED_LINE,
                    "something follows the comparison; it is not read"));
        }
    }

    private void run() {
        number++;
        if (!json.isObject()) {
            findings.add(Finding.in(
                    json.file(),
                    json.line(),
                    FindingCode.SKIPPED_LINE,
                    "entry " + number + " of runs is not an object and is left out"));
            return;
        }
        RunIn run = new RunIn(json, trainers);
        json.object(run::member);
        runs.add(run.run(number, modified));
    }

    List<Run> runs() {
        return runs;
    }

    List<Finding> findings() {
        return findings;
    }
}
