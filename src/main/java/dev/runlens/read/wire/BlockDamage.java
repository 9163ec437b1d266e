package dev.runlens.read.wire;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What was wrong with the records of a file.
public final class BlockDamage {
    private long damaged;
    private long firstDamaged;
    private long truncatedAt = -1;

    /// A piece at a byte does not match its checksum, or does not fit its block.
    void damaged(long at) {
        firstDamaged = damaged++ == 0 ? at : firstDamaged;
    }

    /// The same, where a condition holds.
    void damagedIf(boolean condition, long at) {
        if (condition) {
            damaged(at);
        }
    }

    /// The file ends within a record.
    void truncated(long at) {
        truncatedAt = at;
    }

    /// Whether nothing was wrong but that the file ends within a record.
    public boolean isSound() {
        return damaged == 0;
    }

    /// What to tell the user.
    public List<Finding> findings(Path file) {
        List<Finding> findings = new ArrayList<>();
        if (damaged > 0) {
            findings.add(Finding.in(
                    file,
                    FindingCode.SKIPPED_LINE,
                    "is damaged in " + damaged + " places, the first at byte " + firstDamaged
                            + "; the records there were left out"));
        }
        if (truncatedAt >= 0) {
            findings.add(Finding.in(
                    file,
                    FindingCode.TRUNCATED,
                    "the file ends within a record (byte " + truncatedAt
                            + "): the writer was stopped, or is still writing"));
        }
        return findings;
    }
}
