package dev.runlens.read.mlflow;

import dev.runlens.read.series.RecordedRun;
import java.util.Locale;

/// How a run ended: a number in the file store, a word in the database.
final class MlflowStatus {
    private MlflowStatus() {}

    /// Tells the run how it ended.
    static void tell(String status, RecordedRun run) {
        switch (status.strip().toUpperCase(Locale.ROOT)) {
            case "3", "FINISHED" -> run.finished();
            case "1", "RUNNING" -> run.running("MLflow says that it is still running");
            case "4", "FAILED" -> run.stopped("MLflow says that it failed");
            case "5", "KILLED" -> run.stopped("MLflow says that it was killed");
            default -> {
                // Scheduled, or a word of a later version: nothing is known of the end.
            }
        }
    }
}
