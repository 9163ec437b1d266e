package dev.runlens.read.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.Source;
import dev.runlens.read.SourceContent;
import dev.runlens.read.VanishingListing;
import dev.runlens.read.series.RecordedRun;
import dev.runlens.run.Metric;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("StreamResourceLeak") // the folder closes what it opened
class MlflowFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aFolderOfMetricsThatVanishesWhileItIsListedIsSaidAndTheOthersAreRead() throws IOException {
        Path gone = Files.createDirectories(folder.resolve("metrics/system"));
        Files.writeString(folder.resolve("metrics/loss"), "1 2.5 10\n2 2.4 20\n");
        MlflowFolder files = new MlflowFolder(folder, ReadProgress.NONE,
                listed -> listed.equals(gone) ? new VanishingListing() : Files.newDirectoryStream(listed));
        RecordedRun run = new RecordedRun(Source.of(folder.resolve("meta.yaml"), Source.Rank.STATE),
                MlflowFolderFormat.TRAINER);

        files.metrics(run);

        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).isNotNull();
            assertThat(Objects.requireNonNull(problem.origin()).file()).isEqualTo(gone);
        });
        assertThat(run.contents()).isNotEmpty();
    }

    @Test
    void aFolderOfMetricsThatMayNotBeListedIsSaidAndTheOthersAreRead() throws IOException {
        Path closed = Files.createDirectories(folder.resolve("metrics/system"));
        Files.writeString(folder.resolve("metrics/loss"), "1 2.5 10\n2 2.4 20\n");
        MlflowFolder files = new MlflowFolder(folder, ReadProgress.NONE, listed -> {
            if (listed.equals(closed)) {
                throw new AccessDeniedException(listed.toString());
            }
            return Files.newDirectoryStream(listed);
        });
        RecordedRun run = new RecordedRun(Source.of(folder.resolve("meta.yaml"), Source.Rank.STATE),
                MlflowFolderFormat.TRAINER);

        files.metrics(run);

        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.origin()).isNotNull();
            assertThat(Objects.requireNonNull(problem.origin()).file()).isEqualTo(closed);
        });
        SourceContent.Log log = (SourceContent.Log) run.contents().getFirst();
        assertThat(log.trainings().getFirst().metrics().get(Metric.TRAIN_LOSS)).isNotNull();
    }

    @Test
    void aMetricIsAPartOfItsRunAndNoOtherFileIs() throws IOException {
        String id = "0123456789abcdef0123456789abcdef";
        Files.writeString(Files.createDirectories(folder.resolve("mlruns/1/" + id)).resolve("meta.yaml"), "");
        Files.writeString(Files.createDirectories(folder.resolve("mlruns/1/mine")).resolve("meta.yaml"), "");

        assertThat(List.of(id + "/metrics/loss", id + "/metrics/train/loss.log", id + "/metrics/metrics/a"))
                .allMatch(name -> isPart("mlruns/1/" + name));
        assertThat(List.of(id + "/meta.yaml", id + "/params/metrics", id + "/artifacts/metrics.csv", id + "/metrics",
                "mine/metrics/loss", "fedcba98765432100123456789abcdef/metrics/loss"))
                        .noneMatch(name -> isPart("mlruns/1/" + name));
    }

    private boolean isPart(String file) {
        return MlflowLayout.INSTANCE.partOfAnother(folder.resolve(file)).isPresent();
    }
}
