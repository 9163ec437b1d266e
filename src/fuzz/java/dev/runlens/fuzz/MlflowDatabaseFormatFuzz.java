package dev.runlens.fuzz;

import dev.runlens.read.mlflow.MlflowDatabaseFormat;

final class MlflowDatabaseFormatFuzz extends FormatFuzz {
    MlflowDatabaseFormatFuzz() {
        super(MlflowDatabaseFormat.class, "mlflow.db");
    }
}
