package dev.runlens.analyze.health;

import dev.runlens.analyze.wording.Evidence.RunPart;
import dev.runlens.run.Metric;
import dev.runlens.run.Progress;
import dev.runlens.run.Series;
import dev.runlens.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// Whether a run came to its end, and without pauses.
final class CourseRules {
    private static final Metric WALL_TIME = Metric.of("wall_time");

    /// A pause is at least this long, in seconds,
    private static final double LEAST_PAUSE = 600;

    /// and at least so many times the usual time between reports.
    private static final double TIMES_USUAL = 20;

    private static final int ENOUGH = 4;

    private CourseRules() {}

    static void check(Examination of) {
        ended(of);
        pauses(of);
    }

    private static void ended(Examination of) {
        Progress progress = of.run().history().progress();
        long last = of.run().history().lastIteration();
        if (progress.planned().isEmpty()) {
            of.unchecked("planned_end", of.known(RunPart.PROGRESS));
            return;
        }
        progress.unreached(last)
                .ifPresent(planned -> of.warns(
                        "ended_early",
                        List.of(of.known(RunPart.PROGRESS)),
                        Numbers.count(last),
                        Numbers.count(planned)));
    }

    private static void pauses(Examination of) {
        Series times = of.series(WALL_TIME);
        if (times.size() < ENOUGH) {
            of.unchecked("pauses", of.known(RunPart.TRAINER));
            return;
        }
        double[] apart = new double[times.size() - 1];
        int longest = 0;
        for (int i = 0; i < apart.length; i++) {
            apart[i] = times.value(i + 1) - times.value(i);
            longest = apart[i] > apart[longest] ? i : longest;
        }
        double[] sorted = apart.clone();
        Arrays.sort(sorted);
        if (apart[longest] >= LEAST_PAUSE && apart[longest] >= TIMES_USUAL * sorted[sorted.length / 2]) {
            of.notes(
                    "pause",
                    List.of(of.at(WALL_TIME, times.step(longest)), of.at(WALL_TIME, times.step(longest + 1))),
                    Numbers.minutes(apart[longest] / 60),
                    Numbers.count(times.step(longest)),
                    Numbers.count(times.step(longest + 1)));
        }
    }
}
