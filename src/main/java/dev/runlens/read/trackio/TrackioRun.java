package dev.runlens.read.trackio;

import dev.runlens.read.SourceContent;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Setting;
import java.util.List;

/// One run of the database while its points come.
final class TrackioRun {
    private final String id;
    private final RecordedRun run;
    private int broken;
    private int stepless;

    TrackioRun(String id, RecordedRun run) {
        this.id = id;
        this.run = run;
    }

    /// What tells it from the others: its name where it has nothing else.
    String id() {
        return id;
    }

    /// Adds a setting.
    void set(String setting, Setting value) {
        run.set(setting, value);
    }

    /// Takes a point.
    void add(TrackioRow.Place place, long step, double value) {
        switch (place.kind()) {
            case VALUE -> run.add(place.metric(), step, value, 0);
            case BROKEN -> broken++;
            case STEPLESS -> stepless++;
            case NOTHING -> {
                // A report without a number.
            }
        }
    }

    /// What it gives.
    List<SourceContent> contents() {
        if (broken > 0) {
            run.find(Finding.in(
                    run.file(), FindingCode.SKIPPED_LINE, broken + " rows of the run hold no JSON and were left out"));
        }
        if (stepless > 0) {
            run.find(Finding.in(
                    run.file(),
                    FindingCode.SKIPPED_LINE,
                    stepless + " rows of the run have no whole number as their step and were left out"));
        }
        return run.contents();
    }
}
