package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong();

    @Test
    void drawsHowFarTheFileIsAndErasesItself() {
        try (ProgressLine progress = progress(true)) {
            later(1000);
            progress.advanced(Path.of("models/train.log"), 25, 100);
        }

        assertThat(printed()).isEqualTo("\r[######------------------]  25\u202f%  train.log\u001b[K\r\u001b[K");
    }

    @Test
    void aStreamOfUnknownLengthShowsWhatWasRead() {
        try (ProgressLine progress = progress(true)) {
            later(1000);
            progress.advanced(Path.of("stdin"), 1_234_567, 0);
        }

        assertThat(printed()).contains("1234 KB  stdin");
    }

    @Test
    void nothingIsDrawnForWorkThatIsDoneInAMoment() {
        try (ProgressLine progress = progress(true)) {
            later(100);
            progress.advanced(Path.of("train.log"), 25, 100);
        }

        assertThat(printed()).isEmpty();
    }

    @Test
    void itIsNotDrawnMoreOftenThanAnybodyCanSee() {
        try (ProgressLine progress = progress(true)) {
            later(1000);
            progress.advanced(Path.of("train.log"), 25, 100);
            progress.advanced(Path.of("train.log"), 26, 100);
            later(100);
            progress.advanced(Path.of("train.log"), 27, 100);
        }

        assertThat(printed()).contains("25\u202f%", "27\u202f%").doesNotContain("26\u202f%");
    }

    @Test
    void nothingIsDrawnWhereNobodyWatches() {
        try (ProgressLine progress = progress(false)) {
            later(1000);
            progress.advanced(Path.of("train.log"), 25, 100);
        }

        assertThat(printed()).isEmpty();
    }

    @Test
    void aHostileOrLongNameStaysWithinTheLine() {
        try (ProgressLine progress = progress(true)) {
            later(1000);
            progress.advanced(Path.of("\u001b[31m" + "x".repeat(200)), 1, 2);
        }

        assertThat(printed()).contains("\\x1b[31mx").doesNotContain("\u001b[31m");
        assertThat(printed().length()).isLessThan(90);
    }

    private ProgressLine progress(boolean interactive) {
        Terminal terminal = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err,
                interactive);
        return new ProgressLine(terminal, now::get);
    }

    private void later(long milliseconds) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    private String printed() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
