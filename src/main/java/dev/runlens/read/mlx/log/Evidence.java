package dev.runlens.read.mlx.log;

import dev.runlens.read.mlx.dense.ReportRow;
import dev.runlens.read.mlx.dialect.LogEvents;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;

/// Whether lines are those of an mlx-lm log: notes that something came that only such a log says.
final class Evidence implements LogEvents {
    private boolean isThere;

    boolean isThere() {
        return isThere;
    }

    @Override
    public void report(long step, int line, ReportRow train, ReportRow val) {
        isThere = true;
    }

    @Override
    public void starting(int line, long planned) {
        isThere = true;
    }

    @Override
    public void tableHeader(int line) {
        isThere = true;
    }

    @Override
    public void panel(String key, String value, int line) {}

    @Override
    public void loading(Preamble what, String path, int line) {}

    @Override
    public void node(int count) {}

    @Override
    public void saved(long step, String path, int line) {}

    @Override
    public void savedFinal(String path, int line) {}

    @Override
    public void bar(long done, long total, int line) {}

    @Override
    public void test(int metric, double value, int line) {}

    @Override
    public void interrupted(String what, int line) {}

    @Override
    public void stated(String name, long value, int line) {}

    @Override
    public void objective(String mode, int line) {}

    @Override
    public void lossType(String type, int line) {}

    @Override
    public void writtenBy(Trainer trainer) {}

    @Override
    public void finding(FindingCode code, int line, String message) {}
}
