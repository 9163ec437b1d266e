package dev.runlens.read.huggingface;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What was strange in the rows of a file, as findings.
final class RowFindings {
    private RowFindings() {}

    /// At most one finding of each kind.
    static List<Finding> of(ReportRows rows, Path file) {
        List<Finding> findings = new ArrayList<>();
        if (rows.lost() > 0) {
            findings.add(Finding.in(
                    file, FindingCode.SKIPPED_LINE, rows.lost() + " reports name no step and were left out"));
        }
        if (rows.superseded() > 0) {
            findings.add(Finding.in(
                    file,
                    FindingCode.SUPERSEDED,
                    rows.superseded() + " values were reported again after training went back to an earlier step; the"
                            + " later ones count"));
        }
        return findings;
    }
}
