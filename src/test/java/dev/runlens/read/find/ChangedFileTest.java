package dev.runlens.read.find;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.FaultLog;
import dev.runlens.read.FileProbe;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.RunFormat;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.run.Configuration;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFileTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("a.growing"), "x");
    }

    @Test
    void aFileThatWasWrittenToWhileItWasReadIsReadAgain() {
        Growing format = new Growing(1, false);

        InputContent content = read(format);

        assertThat(format.reads).isEqualTo(2);
        assertThat(content.sources()).hasSize(1);
        assertThat(content.problems()).isEmpty();
    }

    @Test
    void aFileThatIsWrittenToAllTheTimeIsReadTwiceAndThatIsSaid() {
        Growing format = new Growing(10, false);

        InputContent content = read(format);

        assertThat(format.reads).isEqualTo(2);
        assertThat(content.sources()).hasSize(1);
        assertThat(content.problems()).singleElement().satisfies(problem -> assertThat(problem.code())
                .isEqualTo(FindingCode.CHANGED_FILE));
    }

    @Test
    void aFileThatWasHalfWrittenWhenItFailedIsReadAgain() {
        assertThat(read(new Growing(1, true)).sources()).hasSize(1);
    }

    @Test
    void aFileAtRestIsReadOnce() {
        Growing format = new Growing(0, false);

        assertThat(read(format).problems()).isEmpty();
        assertThat(format.reads).isEqualTo(1);
    }

    private InputContent read(RunFormat format) {
        return RunReader.onCallersThread(List.of(format), new FaultLog(folder)).read(file, ReadProgress.NONE);
    }

    /// Its file grows while it is read, so many times.
    private static final class Growing implements RunFormat {
        private final int times;
        private final boolean failing;
        private int reads;

        Growing(int times, boolean failing) {
            this.times = times;
            this.failing = failing;
        }

        @Override
        public String name() {
            return "growing";
        }

        @Override
        public boolean recognises(FileProbe probe) {
            return true;
        }

        @Override
        public SourceContent read(SourceInput input, ReadProgress progress) throws IOException {
            if (reads++ < times) {
                Files.writeString(input.path(), "more", StandardOpenOption.APPEND);
                if (failing) {
                    throw new UnreadableSourceException("is cut off", 1);
                }
            }
            return new SourceContent.Config(input.path(), Trainer.named("test"), true, Configuration.NONE, List.of());
        }
    }
}
