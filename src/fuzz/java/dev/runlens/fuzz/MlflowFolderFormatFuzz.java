package dev.runlens.fuzz;

import dev.runlens.read.mlflow.MlflowFolderFormat;

final class MlflowFolderFormatFuzz extends FormatFuzz {
    MlflowFolderFormatFuzz() {
        super(MlflowFolderFormat.class, "metrics/train/loss");
    }
}
