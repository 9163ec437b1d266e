/// What MLflow keeps of a run: folders of small files (`mlruns`), or a database (`mlflow.db`).
@NullMarked
package dev.runlens.read.mlflow;

import org.jspecify.annotations.NullMarked;
