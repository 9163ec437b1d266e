package dev.runlens.read.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteLinesTest {
    private static List<String> all(ByteLines lines) throws IOException {
        List<String> all = new ArrayList<>();
        while (lines.next()) {
            String text = new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8);
            all.add(lines.number() + (lines.isWhole() ? ":" : "?") + text + (lines.isTooLong() ? "…" : ""));
        }
        return all;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void linesHaveTheirNumbersAndTheLastMayBeCut() throws IOException {
        assertThat(all(new ByteLines(stream("\uFEFFa\n\nb\r\nc"), 100))).containsExactly("1:a", "2:", "3:b\r", "4?c");
        assertThat(all(new ByteLines(stream(""), 100))).isEmpty();
        assertThat(all(new ByteLines(stream("\n"), 100))).containsExactly("1:");
    }

    @Test
    void ofALineThatIsTooLongTheBeginningIsKept() throws IOException {
        String text = "x".repeat(200_000) + "\nshort\n" + "y".repeat(5000);

        assertThat(all(new ByteLines(stream(text), 3000)))
                .containsExactly("1:" + "x".repeat(3000) + "…", "2:short", "3?" + "y".repeat(3000) + "…");
    }

    @Test
    void whatWasPrintedIsCutAtCarriageReturnsAndRidOfColours() throws IOException {
        String text = "\u001B[32mgreen\u001B[0m\n 10%|#   |\r 20%|##  |\u001B]0;title\u0007\r\nplain\u001B";

        assertThat(all(ByteLines.ofConsole(stream(text), 100)))
                .containsExactly("1:green", "2: 10%|#   |", "2: 20%|##  |", "2:", "3?plain");
    }
}
