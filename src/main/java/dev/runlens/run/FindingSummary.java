package dev.runlens.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The findings of a run for a person: many values of one metric that are not finite are one finding, at the place of
/// the first.
public final class FindingSummary {
    private FindingSummary() {}

    /// The findings in their order, those of one metric's values together.
    public static List<Finding> of(Run run) {
        Map<Metric, List<Finding>> lost = new LinkedHashMap<>();
        for (Finding finding : run.findings()) {
            Finding.Point point = finding.point();
            if (finding.code() == FindingCode.NON_FINITE && point != null) {
                lost.computeIfAbsent(point.metric(), missing -> new ArrayList<>()).add(finding);
            }
        }
        List<Finding> summary = new ArrayList<>();
        for (Finding finding : run.findings()) {
            Finding.Point point = finding.point();
            List<Finding> same = point == null ? List.of() : lost.getOrDefault(point.metric(), List.of());
            if (same.size() < 2 || finding.code() != FindingCode.NON_FINITE) {
                summary.add(finding);
            } else if (same.getFirst().equals(finding)) {
                summary.add(together(run, same));
            }
        }
        return summary;
    }

    /// `train loss is NaN from iteration 100 on (31 values)`.
    private static Finding together(Run run, List<Finding> same) {
        Finding first = same.getFirst();
        Finding.Point from = first.point();
        Finding.Point to = same.getLast().point();
        if (from == null || to == null) {
            return first;
        }
        Series series = run.series(from.metric());
        int index = series.indexOfFirstNonFinite();
        boolean toItsEnd = index >= 0 && series.size() - index == same.size();
        boolean nan = same.stream().allMatch(one -> one.point() != null && Double.isNaN(one.point().value()));
        String where = toItsEnd
                ? "from iteration " + from.iteration() + " on"
                : "between iterations " + from.iteration() + " and " + to.iteration();
        String message = from.metric().label() + " is " + (nan ? "NaN " : "not finite ") + where + " (" + same.size()
                + " values)";
        return new Finding(first.code(), message, first.origin(), from);
    }
}
