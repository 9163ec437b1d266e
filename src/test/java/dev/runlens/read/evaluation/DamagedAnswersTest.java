package dev.runlens.read.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runlens.read.FaultLog;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.HostileBytes;
import dev.runlens.run.Finding;
import dev.runlens.run.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for every file with answers, votes or questions, whatever is in it.
class DamagedAnswersTest {
    private static final int CUTS = 60;
    private static final int FLIPS = 60;

    @TempDir
    private Path folder;

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/evaluation"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aDamagedFileGivesAnswersOrAMessageAndNothingLandsInTheNet(Path good) throws IOException {
        byte[] bytes = Files.readAllBytes(good);
        Map<String, byte[]> damaged = new LinkedHashMap<>(HostileBytes.others(bytes));
        for (int cut : HostileBytes.cuts(bytes, CUTS)) {
            damaged.put("cut at " + cut, Arrays.copyOf(bytes, cut));
        }
        for (int seed = 0; seed < FLIPS; seed++) {
            damaged.put("flipped, seed " + seed, HostileBytes.flipped(bytes, seed));
        }
        Path file = folder.resolve(String.valueOf(good.getFileName()));
        for (Map.Entry<String, byte[]> one : damaged.entrySet()) {
            Files.write(file, one.getValue());
            FaultLog faults = new FaultLog(folder);
            EvaluationReader reader = new EvaluationReader(Map.of(), faults);
            reader.answersIn(file);
            Evaluation read = reader.read(List.of(file), ReadProgress.NONE);
            List<Finding> findings = new ArrayList<>(read.findings());
            assertThat(read.isEmpty() && findings.isEmpty()).as("%s: neither answers nor a message", one.getKey())
                    .isFalse();
            QuestionReader.read(file, 0, 1, findings);
            VoteReader.read(List.of(file), findings);
            assertThat(faults.faults()).as(one.getKey()).isZero();
            assertThat(findings).as(one.getKey()).extracting(Finding::message)
                    .noneMatch(message -> message.contains("a fault of RunLens"));
        }
    }

    @Test
    void aFolderThatMayNotBeReadIsSaidAndTheOthersAreRead() throws IOException {
        // The administrator may read it all the same, and then there is nothing to say.
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Files.writeString(
                folder.resolve("z.jsonl"),
                "{\"runlens_answer\":1,\"subject\":\"run3\",\"id\":\"1\",\"reference\":\"1\",\"answer\":\"1\"}\n");
        Path closed = Files.createDirectory(folder.resolve("a"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        int closedToUs = Files.isReadable(closed) ? 0 : 1;
        try {
            Evaluation read = new EvaluationReader().read(List.of(folder), ReadProgress.NONE);

            assertThat(read.subjects()).hasSize(1);
            assertThat(read.findings()).hasSize(closedToUs)
                    .allSatisfy(finding -> assertThat(finding.message()).contains("permission denied"));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFolderWithoutAnswersIsSaid() {
        Evaluation read = new EvaluationReader().read(List.of(folder), ReadProgress.NONE);

        assertThat(read.findings()).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("holds no answers that are known"));
    }
}
