package dev.runlens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.write.VisibleJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void aLineStaysOneLine() {
        assertThat(Printable.line("a\nb\u001b[2J")).isEqualTo("a\\nb\\x1b[2J");
    }

    @Test
    void aBlockKeepsItsLineFeedsOnly() {
        assertThat(Printable.block("a\r\nb\n\nc\n")).isEqualTo("a\\r\nb\n\nc\n");
    }

    @Test
    void jsonKeepsItsMeaningWhateverTheWritesAre() throws IOException {
        String json = "{\"x\": \"ü 中 𝄞 \u007f \u0085 \u202e \udb40\udc01 é\"}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        for (int step = 1; step <= bytes.length; step++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (VisibleJson printable = new VisibleJson(out)) {
                for (int at = 0; at < bytes.length; at += step) {
                    printable.write(bytes, at, Math.min(step, bytes.length - at));
                }
            }
            String printed = out.toString(StandardCharsets.UTF_8);
            assertThat(printed)
                    .contains("ü 中 𝄞 \\u007f \\u0085 \\u202e \\udb40\\udc01 é")
                    .doesNotContain("\u007f", "\u0085", "\u202e", "\udb40\udc01");
            assertThat(JsonFile.parse(printed)).isEqualTo(JsonFile.parse(json));
        }
    }
}
