package dev.runlens.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The configuration that a lone log names.
class NamedConfigurationTest {
    private static final String REPORTS = """
            Starting training..., iters: 100
            Iter 1: Val loss 2.500, Val took 1.000s
            Iter 10: Train loss 2.250, Learning Rate 4.000e-05, It/sec 1.000, Tokens/sec 100.000, Trained Tokens 100
            """;
    private static final String YAML = "model: acme/tiny\niters: 100\nbatch_size: 3\nlora_parameters: {rank: 8, scale: 20.0}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "Loading configuration file tiny.yaml => logs/tiny.yaml",
            "Loading configuration file configs/tiny.yaml => logs/configs/tiny.yaml",
            "Loading configuration file configs/tiny.yaml => logs/tiny.yaml",
            "Loading configuration file /home/me/tiny.yml => logs/tiny.yml",
            "$ mlx_lm.lora --train --config tiny.yaml => logs/tiny.yaml",
            "$ mlx_lm.lora -c conf/tiny.yaml => logs/conf/tiny.yaml",
    })
    void isReadWhereItLiesBesideTheLogOrBelowItsFolder(String said, String place) throws IOException {
        Path file = write(place, YAML);
        Run run = read(said);

        assertThat(run.name()).isEqualTo("train");
        assertThat(run.hyperparameters().whole("batch_size")).hasValue(3);
        assertThat(run.hyperparameters().sourced("batch_size").orElseThrow().origin().text())
                .startsWith(file.toString());
        assertThat(run.findings()).noneMatch(finding -> finding.code() == FindingCode.SKIPPED_FILE);
    }

    @Test
    void whatWasTypedGoesBeforeIt() throws IOException {
        write("logs/tiny.yaml", YAML);

        assertThat(read("$ mlx_lm.lora -c tiny.yaml --batch-size 7").hyperparameters().whole("batch_size"))
                .hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../tiny.yaml", "sub/../../tiny.yaml", "ABSOLUTE", "elsewhere.yaml", "a folder"})
    void nothingOutsideIsOpenedAndThatIsSaid(String named) throws IOException {
        Path outside = write("tiny.yaml", YAML);
        Files.createDirectories(folder.resolve("logs/a folder"));
        Run run = read("Loading configuration file " + named.replace("ABSOLUTE", outside.toString()));

        assertThat(run.hyperparameters().names()).doesNotContain("batch_size");
        assertThat(run.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.SKIPPED_FILE);
            assertThat(finding.message()).contains("which is not beside it");
        });
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
        write("tiny.yaml", YAML);
        Files.createDirectories(folder.resolve("logs"));
        Files.createSymbolicLink(folder.resolve("logs/tiny.yaml"), folder.resolve("tiny.yaml"));
        Files.createSymbolicLink(folder.resolve("logs/configs"), folder);

        assertThat(read("Loading configuration file tiny.yaml").hyperparameters().names())
                .doesNotContain("batch_size");
        assertThat(read("Loading configuration file configs/tiny.yaml").hyperparameters().names())
                .doesNotContain("batch_size");
    }

    private Path write(String place, String text) throws IOException {
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Run read(String said) throws IOException {
        Path log = write("logs/train.log", said + "\n" + REPORTS);
        InputContent content = Formats.reader().read(log, ReadProgress.NONE);
        List<Run> runs = Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
        assertThat(runs).hasSize(1);
        return runs.getFirst();
    }
}
