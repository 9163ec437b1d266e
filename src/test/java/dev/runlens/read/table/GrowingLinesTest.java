package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.GrownLogs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines of JSON that are read on at many places: what they give is what a reading of the whole gives, and what they gave
/// before stays what it was.
class GrowingLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {
            // Epochs whose steps begin anew, an evaluation by its epoch, a step that comes again, a training after it.
            """
            {"step": 1, "epoch": 1, "loss": 3.0}
            {"step": 2, "epoch": 1, "loss": 2.5, "lr": 0.1}
            {"epoch": 1, "val_loss": 2.75}
            {"step": 1, "epoch": 2, "loss": 2.25}
            {"step": 2, "epoch": 2, "loss": 2.0}
            {"epoch": 2, "val_loss": 2.25}
            {"step": 3, "epoch": 2, "loss": 1.75}
            """,
            """
            {"step": 1, "loss": 3.0}
            {"step": 2, "loss": 2.5}
            {"step": 2, "loss": 2.25}
            no object
            {"step": 3, "loss": 2.0, "val_loss": 2.5}
            {"step": 2, "loss": 1.75}
            {"step": 4, "loss": 1.5}
            {"step": 1, "loss": 3.5}
            {"step": 2, "loss": 3.25, "val_loss": 3.5}
            """,
            """
            {"step": 100, "loss": 3.0}
            {"step": 200, "loss": 2.5}
            {"step": 1, "val_loss": 2.75}
            {"step": 300, "loss": 2.0}
            {"step": 400, "loss": 1.75}
            {"step": 2, "val_loss": 2.25}
            {"step": 500, "loss": 1.5}
            """
    })
    void giveWhatIsSaidOfRowsThatGoBack(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThat(GrownLogs.readOn(new JsonLinesFormat(), Path.of("log.jsonl"), bytes, bytes.length)).isGreaterThan(3);
    }
}
