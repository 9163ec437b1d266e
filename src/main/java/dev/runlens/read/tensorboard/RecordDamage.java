package dev.runlens.read.tensorboard;

import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What was wrong with the records of an event file.
final class RecordDamage {
    private long records;
    private long damaged;
    private long firstDamaged;
    private long tooLong;
    private long firstTooLong;
    private long truncatedAt = -1;
    private long lostAt = -1;

    /// A record begins.
    void seen() {
        records++;
    }

    /// The content of the record at a byte does not match its checksum.
    void damaged(long at) {
        firstDamaged = damaged++ == 0 ? at : firstDamaged;
    }

    /// The record at a byte is too long to be read.
    void tooLong(long at) {
        firstTooLong = tooLong++ == 0 ? at : firstTooLong;
    }

    /// The file ends within the record at a byte.
    void truncated(long at) {
        truncatedAt = at;
    }

    /// The length of the record at a byte does not match its checksum.
    void lost(long at) {
        lostAt = at;
    }

    /// Whether nothing can follow.
    boolean isAtEnd() {
        return truncatedAt >= 0 || lostAt >= 0;
    }

    /// Whether nothing was wrong but that the file ends within a record.
    boolean isSound() {
        return damaged == 0 && tooLong == 0 && lostAt < 0;
    }

    /// Whether not even the first record could be told.
    boolean isHopeless() {
        return records == 0 && isAtEnd();
    }

    /// What to tell the user.
    List<Finding> findings(Path file) {
        List<Finding> findings = new ArrayList<>();
        if (damaged > 0) {
            String what = damaged + " records do not match their checksum, the first at byte " + firstDamaged;
            add(findings, file, FindingCode.SKIPPED_LINE, what + "; they were left out");
        }
        if (tooLong > 0) {
            int most = EventRecords.LONGEST / (1024 * 1024);
            String what = tooLong + " records are longer than " + most + " MB, the first at byte " + firstTooLong;
            add(findings, file, FindingCode.SKIPPED_LINE, what + "; they were left out");
        }
        if (truncatedAt >= 0) {
            String what = "the file ends within record " + Math.max(1, records) + " (byte " + truncatedAt + ")";
            add(findings, file, FindingCode.TRUNCATED, what + ": the writer was stopped, or is still writing");
        }
        if (lostAt >= 0) {
            String what = "the length of the record at byte " + lostAt + " does not match its checksum";
            add(findings, file, FindingCode.TRUNCATED, what + "; what follows could not be read");
        }
        return findings;
    }

    private static void add(List<Finding> findings, Path file, FindingCode code, String message) {
        findings.add(Finding.in(file, code, message));
    }
}
