package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runlens.read.GrowingFormat.Growing;
import dev.runlens.read.GrownLogs;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.series.ColumnChoice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables that are read on at every byte: what they give is what a reading of the whole gives.
class GrowingTableTest {
    private static final Path FILE = Path.of("metrics.csv");

    private final CsvFormat format = new CsvFormat();

    private int readOn(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return GrownLogs.readOn(format, FILE, bytes, bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // A short row, a longer one, a comment, an empty line, words, a step that is none, one that comes again.
            "step,train_loss,val_loss\n1,2.5,\n2,2.25\n# a word\n3,2.0,,7\n\n4,none,2.5\nx,1.75,2.25\n4,1.5,2.0\n5,,\n",
            "step;train_loss\r\n1;2,5\r\n2;2,25\r\n\r\n3;2,0\r\n",
            // Steps that begin anew in each epoch, and evaluations that count epochs.
            "epoch,step,loss\n0,0,2.5\n0,1,2.25\n0,2,2.0\n1,0,1.75\n1,1,1.5\n1,2,1.25\n2,0,1.0\n",
            "step,loss,val_loss\n100,3.0,\n200,2.5,\n1,,2.75\n300,2.0,\n400,1.75,\n2,,2.25\n500,1.5,\n",
            // A training that was resumed, and one that follows.
            "step,loss\n1,3.0\n2,2.5\n3,2.0\n2,2.25\n3,1.75\n4,1.5\n0,3.5\n1,3.25\n2,2.75\n",
            "loss,loss,step\n2.5,1,1\n2.25,2,2\n2.0,3,3\n",
    })
    void giveAtEveryByteWhatAReadingOfTheWholeGives(String text) throws IOException {
        assertThat(readOn(text)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aRowOfNulBytesIsLeftOutAsInAReadingOfTheWhole() throws IOException {
        String text = "step,loss\n1,2.5\n2,2.25\n";
        assertThat(readOn(text + "\0\0\0\0\n3,2.0\n")).isEqualTo(2);
    }

    @Test
    void aTableThatOnlyItsRowsShowToBeOneIsReadOnOnceThereAreManyOfThem() throws IOException {
        String rows = IntStream.range(1, 130).mapToObj(i -> 3.0 / i + "," + 4.0 / i + "\n")
                .collect(Collectors.joining());

        assertThat(readOn("train_loss,val_loss\n" + rows)).isEqualTo(30);
    }

    @Test
    void aTableWithQuotesIsNotReadOn() throws IOException {
        Growing growing = format.growing(FILE, 100);
        assertThat(growing.readOn(input("step,loss,note\n1,2.5,\n"), ReadProgress.NONE)).isPresent();

        assertThatThrownBy(() -> growing.readOn(input("2,2.25,\"two\nlines\"\n"), ReadProgress.NONE))
                .isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void aColumnThatWasAskedForAndIsNotThereIsToldEachTime() throws IOException {
        CsvFormat choosing = new CsvFormat(new ColumnChoice(null, "los", null));
        byte[] bytes = "step,loss,other\n1,2.5,1\n2,2.25,2\n3,2.0,3\n".getBytes(StandardCharsets.UTF_8);

        assertThat(GrownLogs.readOn(choosing, FILE, bytes, bytes.length)).isEqualTo(3);
    }

    private static SourceInput input(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return GrownLogs.input(FILE, bytes, 0, bytes.length);
    }
}
